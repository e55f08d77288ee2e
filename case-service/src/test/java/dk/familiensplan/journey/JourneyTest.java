package dk.familiensplan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.journey.JourneyStep.Telling;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Snapshots;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID RIKKE = UUID.randomUUID();
    private static final UUID JONAS = UUID.randomUUID();
    private static final UUID EMIL = UUID.randomUUID();
    private static final UUID MENTOR = UUID.randomUUID();

    private final Snapshots family = Snapshots.family("Lund")
            .member(RIKKE, "Rikke", Relation.CUSTODY_HOLDER, LocalDate.of(1985, 1, 1))
            .member(JONAS, "Jonas", Relation.PARTNER, LocalDate.of(1983, 1, 1))
            .member(EMIL, "Emil", Relation.CHILD, LocalDate.of(2010, 1, 1))
            .agency("jobcentre-0999")
            .intervention(MENTOR, RIKKE, "jobcentre-0999", "Mentor");

    @ParameterizedTest
    @CsvSource({"DAY, 2019-09-17", "MONTH, 2019-09-01", "YEAR, 2019-01-01"})
    void keepsNoMoreOfADateThanIsRemembered(StepDate.Precision precision, LocalDate kept) {
        assertThat(new StepDate(LocalDate.of(2019, 9, 17), precision).on()).isEqualTo(kept);
    }

    @Test
    void tellsInTheOrderOfTimeWithoutWhatWasTakenOut() {
        var flat = step(null, "2021-03-01");
        var school = step(EMIL, "2019-08-12");
        var gone = step(null, "2020-01-01").takenOut("karen", NOW);

        assertThat(Journey.of(List.of(flat, gone, school)).steps()).containsExactly(school, flat);
    }

    @Test
    void showsAMemberTheFamilysStepsAndNoOtherAdultsOwn() {
        var ours = step(null, "2020-01-01");
        var rikkes = step(RIKKE, "2020-02-01");
        var emils = step(EMIL, "2020-03-01");
        var journey = Journey.of(List.of(ours, rikkes, emils));

        assertThat(journey.seenBy(sight(JONAS)).steps()).containsExactly(ours);
        assertThat(journey.seenBy(sight(RIKKE)).steps()).containsExactly(ours, rikkes, emils);
        assertThat(journey.seenBy(sight(EMIL)).steps()).containsExactly(ours, emils);
    }

    @Test
    void hidesAStepWithWhatItWasBroughtInFrom() {
        var begun = broughtIn(new StepOrigin(StepOrigin.Kind.INTERVENTION_STARTED, MENTOR));
        family.kept(ItemKind.INTERVENTION, MENTOR, EMIL);

        assertThat(Journey.of(List.of(begun)).seenBy(sight(EMIL)).steps()).isEmpty();
        assertThat(Journey.of(List.of(begun)).seenBy(sight(RIKKE)).steps()).containsExactly(begun);
    }

    @Test
    void laysNothingOnTheTableThatIsKeptFromAnybody() {
        var ours = step(null, "2020-01-01");
        var emils = step(EMIL, "2020-03-01");
        PlanSnapshot plan =
                family.kept(ItemKind.JOURNEY_STEP, emils.id(), RIKKE).build();

        var table = FamilySight.atTheTable(plan, plan.confidentiality());

        assertThat(Journey.of(List.of(ours, emils)).seenBy(table).steps()).containsExactly(ours);
    }

    @Test
    void offersWhatThePlanTellsAndTheJourneyDoesNotYet() {
        var admitted = new PlanEvent(
                UUID.randomUUID(),
                family.build().planId(),
                PlanEvent.Kind.ADMITTED,
                NOW,
                new MemberId(JONAS),
                new AgencyId("hospital-1099"),
                false);
        var reading = new PlanReading(family.build(), List.of(admitted));
        var begun = new StepOrigin(StepOrigin.Kind.INTERVENTION_STARTED, MENTOR);

        assertThat(Journey.of(List.of()).offered(reading, TODAY))
                .extracting(Journey.Offer::origin)
                .containsExactly(begun, new StepOrigin(StepOrigin.Kind.ADMITTED, admitted.id()));
        assertThat(Journey.of(List.of(broughtIn(begun))).offered(reading, TODAY))
                .extracting(Journey.Offer::origin)
                .doesNotContain(begun);
    }

    @Test
    void bringsNothingInTwiceAndNothingThatThePlanDoesNotHave() {
        var reading = new PlanReading(family.build(), List.of());
        var begun = new StepOrigin(StepOrigin.Kind.INTERVENTION_STARTED, MENTOR);
        var told = Journey.of(List.of(broughtIn(begun)));

        assertBroken(() -> told.requireOffered(begun, reading, TODAY), JourneyRule.ORIGIN_TOLD_ONCE);
        assertBroken(
                () -> told.requireOffered(
                        new StepOrigin(StepOrigin.Kind.GOAL_REACHED, UUID.randomUUID()), reading, TODAY),
                JourneyRule.ORIGIN_TOLD_ONCE);
    }

    @Test
    void tellsOnlyOfPeopleAndAgenciesOfThePlanAndOnlyWhatHasHappened() {
        var journey = Journey.of(List.of());
        var plan = family.build();

        assertBroken(
                () -> journey.require(telling(UUID.randomUUID(), null, TODAY), plan, TODAY),
                JourneyRule.MEMBER_IN_PLAN);
        assertBroken(
                () -> journey.require(telling(null, "police-0999", TODAY), plan, TODAY), JourneyRule.AGENCY_IN_PLAN);
        assertBroken(
                () -> journey.require(telling(null, null, TODAY.plusDays(1)), plan, TODAY), JourneyRule.HAS_HAPPENED);
        journey.require(telling(RIKKE, "jobcentre-0999", TODAY), plan, TODAY);
    }

    @Test
    void keepsWhereAStepCameFromWhenItIsToldOtherwise() {
        var origin = new StepOrigin(StepOrigin.Kind.INTERVENTION_STARTED, MENTOR);

        var moved = broughtIn(origin).toldAs(telling(RIKKE, null, LocalDate.of(2026, 6, 1)), "karen", NOW);

        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.telling().origin()).isEqualTo(origin);
        assertThat(moved.telling().when().on()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, JourneyRule rule) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }

    private FamilySight sight(UUID reader) {
        PlanSnapshot plan = family.build();
        return FamilySight.of(new MemberId(reader), plan, plan.confidentiality(), TODAY);
    }

    private JourneyStep step(@Nullable UUID member, String on) {
        return JourneyStep.first(
                UUID.randomUUID(),
                family.build().planId(),
                telling(member, null, LocalDate.parse(on)),
                null,
                "karen",
                NOW);
    }

    private JourneyStep broughtIn(StepOrigin origin) {
        return JourneyStep.first(
                UUID.randomUUID(),
                family.build().planId(),
                new Telling(
                        StepKind.HAPPENED,
                        new StepDate(LocalDate.of(2026, 5, 1), StepDate.Precision.DAY),
                        "Mentor begyndte",
                        null,
                        null,
                        origin),
                null,
                "karen",
                NOW);
    }

    private static Telling telling(@Nullable UUID member, @Nullable String agency, LocalDate on) {
        return new Telling(
                StepKind.WORKED,
                new StepDate(on, StepDate.Precision.DAY),
                "Vi fik den samme lærer i to år",
                member == null ? null : new MemberId(member),
                agency == null ? null : new AgencyId(agency),
                null);
    }
}
