package dk.familiensplan.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.Snapshots;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.understanding.GrantReason.SignOff;
import dk.familiensplan.understanding.StormAssessment.Goal;
import dk.familiensplan.understanding.StormAssessment.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnderstandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID RIKKE = UUID.randomUUID();
    private static final UUID JONAS = UUID.randomUUID();
    private static final UUID ASTA = UUID.randomUUID();
    private static final UUID MENTOR = UUID.randomUUID();
    private static final UUID THERAPY = UUID.randomUUID();
    private static final List<Part> ALL = Arrays.stream(StormPart.values())
            .map(part -> new Part(part, 5, "Sådan ser vi det", new Goal("Lidt bedre", 7)))
            .toList();

    private final Snapshots family = Snapshots.family("Lund")
            .member(RIKKE, "Rikke", Relation.CUSTODY_HOLDER, LocalDate.of(1985, 1, 1))
            .member(JONAS, "Jonas", Relation.PARTNER, LocalDate.of(1983, 1, 1))
            .member(ASTA, "Asta", Relation.CHILD, TODAY.minusYears(10).plusDays(1))
            .agency("jobcentre-0999")
            .intervention(MENTOR, RIKKE, "jobcentre-0999", "Mentor")
            .intervention(THERAPY, null, "family-0999", "Familiebehandling");

    @Test
    void asksWhoseOwnItIsOrElseAllWhoAreOldEnough() {
        assertThat(reason(MENTOR).asked(family.build(), TODAY)).containsExactly(new MemberId(RIKKE));
        assertThat(reason(THERAPY).asked(family.build(), TODAY))
                .containsExactly(new MemberId(RIKKE), new MemberId(JONAS));
        assertThat(reason(THERAPY).asked(family.build(), TODAY.plusDays(1))).contains(new MemberId(ASTA));
        assertThat(reason(UUID.randomUUID()).asked(family.build(), TODAY)).isEmpty();
    }

    @Test
    void asksNobodyFromWhomItIsKept() {
        family.kept(ItemKind.INTERVENTION, THERAPY, JONAS);

        assertThat(reason(THERAPY).asked(family.build(), TODAY)).containsExactly(new MemberId(RIKKE));
    }

    @Test
    void asksAgainWhenTheWordsHaveChanged() {
        var signed = new GrantReason(
                MENTOR,
                1,
                family.build().planId(),
                "Fordi jeg bad om en at gå med",
                NOW,
                List.of(new SignOff(new MemberId(RIKKE), TODAY, HowGiven.ORALLY)));

        assertThat(signed.missing(family.build(), TODAY)).isEmpty();
        assertThat(signed.reworded("Fordi det er svært at møde op", NOW).missing(family.build(), TODAY))
                .containsExactly(new MemberId(RIKKE));
    }

    @Test
    void isMadeOfAllFivePartsEachOnce() {
        assertBroken(() -> made(ALL.subList(0, 4), TODAY, RIKKE), UnderstandingRule.EACH_PART_ONCE);
        assertBroken(
                () -> made(List.of(ALL.get(0), ALL.get(0), ALL.get(2), ALL.get(3), ALL.get(4)), TODAY, RIKKE),
                UnderstandingRule.EACH_PART_ONCE);
        made(ALL, TODAY, RIKKE);
    }

    @Test
    void isMadeWithSomebodyOfTheFamilyAndNotBehindTheirBacks() {
        assertBroken(() -> made(ALL, TODAY), UnderstandingRule.MEMBER_IN_PLAN);
        assertBroken(() -> made(ALL, TODAY, UUID.randomUUID()), UnderstandingRule.MEMBER_IN_PLAN);
        assertBroken(() -> made(ALL, TODAY.plusDays(1), RIKKE), UnderstandingRule.HAS_HAPPENED);
        assertBroken(
                () -> assessment(null, ALL, TODAY, List.of(new AgencyId("police-0999")), RIKKE)
                        .require(family.build(), TODAY),
                UnderstandingRule.AGENCY_IN_PLAN);
    }

    @Test
    void isSeenByWhomItIsAboutAndByNoOtherAdult() {
        var ofRikke = assessment(new MemberId(RIKKE), ALL, TODAY, List.of(), RIKKE);
        var ofAll = assessment(null, ALL, TODAY, List.of(), RIKKE, JONAS);

        assertThat(sight(RIKKE).sees(ofRikke.item())).isTrue();
        assertThat(sight(JONAS).sees(ofRikke.item())).isFalse();
        assertThat(sight(JONAS).sees(ofAll.item())).isTrue();
    }

    private FamilySight sight(UUID reader) {
        var plan = family.build();
        return FamilySight.of(new MemberId(reader), plan, plan.confidentiality(), TODAY);
    }

    private void made(List<Part> parts, LocalDate on, UUID... with) {
        assessment(null, parts, on, List.of(new AgencyId("jobcentre-0999")), with)
                .require(family.build(), TODAY);
    }

    private StormAssessment assessment(
            @Nullable MemberId about, List<Part> parts, LocalDate on, List<AgencyId> agencies, UUID... with) {
        return new StormAssessment(
                UUID.randomUUID(),
                family.build().planId(),
                about,
                on,
                Arrays.stream(with).map(MemberId::new).toList(),
                agencies,
                parts);
    }

    private GrantReason reason(UUID intervention) {
        return new GrantReason(intervention, 1, family.build().planId(), "Fordi vi bad om det", NOW, List.of());
    }

    private static void assertBroken(ThrowingCallable deed, UnderstandingRule rule) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
