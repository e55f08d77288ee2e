package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.family.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfidentialityTest {

    private static final MemberId RIKKE = new MemberId(UUID.randomUUID());
    private static final MemberId JONAS = new MemberId(UUID.randomUUID());
    private static final MemberId EMIL = new MemberId(UUID.randomUUID());
    private static final UUID GOAL = UUID.randomUUID();

    @Test
    void letsEverybodyReadWhatIsKeptFromNobody() {
        Confidentiality rule = Confidentiality.of(List.of());

        assertThat(rule.mayRead(JONAS, Item.of(ItemKind.GOAL, GOAL, EMIL))).isTrue();
        assertThat(rule.mayKnowOf(JONAS, EMIL)).isTrue();
    }

    @Test
    void keepsAnItemFromTheNamedMemberAlone() {
        Confidentiality rule = Confidentiality.of(List.of(new KeptFrom(ItemKind.GOAL, GOAL, JONAS)));

        assertThat(rule.mayRead(JONAS, Item.of(ItemKind.GOAL, GOAL, EMIL))).isFalse();
        assertThat(rule.mayRead(RIKKE, Item.of(ItemKind.GOAL, GOAL, EMIL))).isTrue();
        assertThat(rule.mayRead(EMIL, Item.of(ItemKind.GOAL, GOAL, EMIL))).isTrue();
        assertThat(rule.mayRead(JONAS, Item.of(ItemKind.GOAL, UUID.randomUUID(), EMIL)))
                .isTrue();
    }

    @Test
    void keepsWhatCameOfAKeptItemToo() {
        UUID request = UUID.randomUUID();
        Confidentiality rule = Confidentiality.of(List.of(new KeptFrom(ItemKind.CONTACT_REQUEST, request, JONAS)));
        Item answer = Item.of(ItemKind.NOTIFICATION, UUID.randomUUID(), EMIL).becauseOf(request);

        assertThat(rule.mayRead(JONAS, answer)).isFalse();
        assertThat(rule.mayRead(RIKKE, answer)).isTrue();
        assertThat(rule.mayRead(JONAS, answer.becauseOf(UUID.randomUUID()))).isTrue();
    }

    @Test
    void keepsEverythingAboutAProtectedPerson() {
        Confidentiality rule = Confidentiality.of(List.of(new KeptFrom(ItemKind.MEMBER, RIKKE.value(), JONAS)));

        assertThat(rule.mayKnowOf(JONAS, RIKKE)).isFalse();
        assertThat(rule.mayKnowOf(EMIL, RIKKE)).isTrue();
        for (ItemKind kind : ItemKind.values()) {
            assertThat(rule.mayRead(JONAS, Item.of(kind, UUID.randomUUID(), RIKKE)))
                    .as(kind.name())
                    .isFalse();
        }
        assertThat(rule.mayRead(JONAS, Item.of(RIKKE))).isFalse();
        assertThat(rule.mayRead(JONAS, Item.of(ItemKind.GOAL, GOAL, JONAS))).isTrue();
        assertThat(rule.mayRead(JONAS, Item.of(ItemKind.GOAL, GOAL, null))).isTrue();
    }

    @Test
    void neverKeepsAPersonFromThemself() {
        Confidentiality rule = Confidentiality.of(List.of(new KeptFrom(ItemKind.MEMBER, JONAS.value(), JONAS)));

        assertThat(rule.mayKnowOf(JONAS, JONAS)).isTrue();
    }

    @Test
    void saysFromWhomAnItemIsKept() {
        Confidentiality rule = Confidentiality.of(List.of(
                new KeptFrom(ItemKind.GOAL, GOAL, JONAS),
                new KeptFrom(ItemKind.GOAL, GOAL, RIKKE),
                new KeptFrom(ItemKind.CONSENT, GOAL, EMIL),
                new KeptFrom(ItemKind.GOAL, UUID.randomUUID(), EMIL)));

        assertThat(rule.keptFrom(ItemKind.GOAL, GOAL)).containsExactlyInAnyOrder(JONAS, RIKKE);
    }
}
