package dk.familiensplan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.family.ContactDetails;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactGateTest {

    private static final ContactGate GATE = ContactGate.against(List.of(
            new ContactDetails("+45 22 33 44 55", "rikke.toft@eksempel.dk", "Åstræde 12, 2. th., 6200 Aabenraa"),
            ContactDetails.NONE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring på 22334455.",
                "Ring på 22 33 44 55",
                "22-33-44-55",
                "2233 4455",
                "+4522334455",
                "0045 22 33 44 55",
                "tlf. (22) 33.44.55",
                "22\u00a033\u00a044\u00a055",
                "２２３３４４５５",
                "22\u200b334455",
                "to to tre tre fire fire fem fem",
                "Skriv til rikke.toft@eksempel.dk",
                "RIKKE.TOFT@EKSEMPEL.DK",
                "rikke.toft (at) eksempel.dk",
                "rikke.toft snabel-a eksempel punktum dk",
                "rikke . toft @ eksempel . dk",
                "Kom forbi Åstræde 12",
                "bor på åstræde 12, 2. th",
                "Aastraede 12",
                "ÅSTRÆDE   12."
            })
    void stopsAWayToReachTheFamily(String text) {
        assertThat(GATE.letsThrough(Stream.of("Hej", text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rikke kan ikke møde for tiden.",
                "Ring til koordinatoren på 70 10 20 30.",
                "mødet er den 22. december kl. 13.45",
                "sag 2026-33-4455",
                "Åstræde 121",
                "Hun bor i Aabenraa",
                "karen.mikkelsen@eksempel-kommune.dk"
            })
    void letsThroughWhatReachesNobodyInTheFamily(String text) {
        assertThat(GATE.letsThrough(Stream.of(text))).isTrue();
    }

    @Test
    void stopsAPlaceWithoutANumber() {
        ContactGate gate = ContactGate.against(List.of(new ContactDetails(null, null, "Herberget ved havnen")));

        assertThat(gate.letsThrough(Stream.of("Hun sover på Herberget ved havnen")))
                .isFalse();
        assertThat(gate.letsThrough(Stream.of("Hun sover godt"))).isTrue();
    }

    @Test
    void knowsBothNumbersOfOneField() {
        ContactGate gate =
                ContactGate.against(List.of(new ContactDetails("hjem 11 22 33 44, arbejde 99 88 77 66", null, null)));

        assertThat(gate.letsThrough(Stream.of("Ring på 11223344"))).isFalse();
        assertThat(gate.letsThrough(Stream.of("Ring på 99887766"))).isFalse();
    }

    @Test
    void knowsTheDetailsOfEveryMember() {
        ContactGate gate = ContactGate.against(
                List.of(new ContactDetails("11223344", null, null), new ContactDetails("99887766", null, null)));

        assertThat(gate.letsThrough(Stream.of("998 877 66"))).isFalse();
    }
}
