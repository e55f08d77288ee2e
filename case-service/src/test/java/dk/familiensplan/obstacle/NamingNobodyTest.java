package dk.familiensplan.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.Snapshots;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingNobodyTest {

    private static final NamingNobody NAMES = NamingNobody.of(Snapshots.family("Holm Østergård")
            .member(UUID.randomUUID(), "Rikke Holm", Relation.PARENT, null)
            .member(UUID.randomUUID(), "Bo de la Cour", Relation.CHILD, null)
            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rikke venter",
                "det er Rikkes praktik",
                "RIKKE HOLM",
                "familien Østergård",
                "så skal Bo vente",
                "det er Bos bus",
                "070761-4285",
                "0707614285 er nummeret",
                "0703921VJ5",
                "ring 22 33 44 55",
                "ring 22334455",
                "ring 2233 4455",
                "skriv til mor@eksempel.dk",
                "de bor på Storegade 12",
                "Lille Toftevej 3B"
            })
    void stopsWhatTellsWhoItIs(String text) {
        assertThat(NAMES.allows(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Praktikken kan ikke forlænges",
                "Bo tættere på skolen er ikke muligt",
                "De kan ikke bo der",
                "Cirka 20.000 kr. om måneden i 2025 og 2026",
                "Serviceloven § 52, stk. 3, nr. 7",
                "Fristen var 23.11.2026",
                "To systemer: KMD og DUBU 2026",
                "Skoleåret 2025 2026",
                "Der er 12 på venteliste, 3 har ventet i 40 uger",
                "Ingen bil på vej 2 gange om ugen"
            })
    void letsOrdinaryWordsPass(String text) {
        assertThat(NAMES.allows(text)).isTrue();
    }

    @Test
    void tellsNobodyOfThoseWhomTheyDoNotKnow() {
        UUID known = UUID.randomUUID();
        NamingNobody names = NamingNobody.amongKnown(
                Snapshots.family("Toft")
                        .member(known, "Rikke Lund", Relation.PARENT, null)
                        .member(UUID.randomUUID(), "Villads Krogh", Relation.PARENT, null)
                        .build(),
                Set.of(new MemberId(known)));

        assertThat(names.allows("Rikke venter")).isFalse();
        assertThat(names.allows("Toft venter")).isFalse();
        assertThat(names.allows("ring 22 33 44 55")).isFalse();
        assertThat(names.allows("Villads venter")).isTrue();
    }
}
