package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilySightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID EMIL = UUID.randomUUID();
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OF_MOTHER = UUID.randomUUID();
    private static final UUID OF_PARTNER = UUID.randomUUID();
    private static final UUID OF_EMIL = UUID.randomUUID();

    private final Snapshots family = familyWhere(Relation.PARTNER, TODAY.minusYears(16));

    @Test
    void showsTheFamilysOwnAndOnesOwn() {
        assertThat(goalsSeenBy(PARTNER)).containsExactlyInAnyOrder(OURS, OF_PARTNER);
        assertThat(goalsSeenBy(EMIL)).containsExactlyInAnyOrder(OURS, OF_EMIL);
    }

    @Test
    void showsACustodyHolderTheChildsOwnToo() {
        assertThat(goalsSeenBy(MOTHER)).containsExactlyInAnyOrder(OURS, OF_MOTHER, OF_EMIL);
    }

    @Test
    void endsACustodyHoldersSightOnTheEighteenthBirthday() {
        var dayBefore = familyWhere(Relation.PARTNER, TODAY.minusYears(18).plusDays(1));
        var birthday = familyWhere(Relation.PARTNER, TODAY.minusYears(18));

        assertThat(goalsSeenBy(dayBefore, MOTHER)).contains(OF_EMIL);
        assertThat(goalsSeenBy(birthday, MOTHER)).doesNotContain(OF_EMIL);
    }

    @Test
    void takesAChildOfUnknownAgeForAMinor() {
        assertThat(goalsSeenBy(familyWhere(Relation.PARTNER, null), MOTHER)).contains(OF_EMIL);
    }

    @ParameterizedTest
    @EnumSource(value = Relation.class, names = "CUSTODY_HOLDER", mode = EnumSource.Mode.EXCLUDE)
    void showsAChildsOwnToNobodyWithoutCustody(Relation relation) {
        assertThat(goalsSeenBy(familyWhere(relation, TODAY.minusYears(10)), PARTNER))
                .containsExactlyInAnyOrder(OURS, OF_PARTNER);
    }

    @Test
    void showsAChildsOwnOnlyToThoseWhoHaveCustodyOfThatChild() {
        Snapshots twoHomes = familyWhere(Relation.CUSTODY_HOLDER, TODAY.minusYears(10));
        assertThat(goalsSeenBy(twoHomes, PARTNER)).contains(OF_EMIL);

        twoHomes.custody(EMIL, MOTHER);

        assertThat(goalsSeenBy(twoHomes, MOTHER)).contains(OF_EMIL);
        assertThat(goalsSeenBy(twoHomes, PARTNER)).containsExactlyInAnyOrder(OURS, OF_PARTNER);
    }

    @Test
    void leavesOutWhatIsKeptFromTheReaderEvenWhereTheReaderHasCustody() {
        family.kept(ItemKind.GOAL, OF_EMIL, MOTHER).kept(ItemKind.GOAL, OURS, PARTNER);

        assertThat(goalsSeenBy(MOTHER)).containsExactlyInAnyOrder(OURS, OF_MOTHER);
        assertThat(goalsSeenBy(PARTNER)).containsExactlyInAnyOrder(OF_PARTNER);
        assertThat(goalsSeenBy(EMIL)).containsExactlyInAnyOrder(OURS, OF_EMIL);
    }

    @Test
    void knowsNothingOfAProtectedPerson() {
        var plan = family.kept(ItemKind.MEMBER, EMIL, PARTNER).build();

        assertThat(sight(plan, PARTNER).members())
                .extracting(PlanSnapshot.OfMember::id)
                .containsExactly(MOTHER, PARTNER);
        assertThat(sight(plan, MOTHER).members()).hasSize(3);
    }

    @Test
    void filtersInterventionsAndConsentsByTheSameRule() {
        UUID treatment = UUID.randomUUID();
        var plan = family.intervention(treatment, MOTHER, "psychiatry-1099", "Samtaler")
                .consent(MOTHER, "psychiatry-1099", "MENTAL_HEALTH", "YES", "FULL")
                .build();

        assertThat(sight(plan, MOTHER).interventions()).hasSize(1);
        assertThat(sight(plan, MOTHER).consents()).hasSize(1);
        assertThat(sight(plan, PARTNER).interventions()).isEmpty();
        assertThat(sight(plan, PARTNER).consents()).isEmpty();
    }

    @Test
    void showsEverybodyOnlyWhatEachMaySee() {
        var plan = family.build();

        assertThat(FamilySight.ofEverybody(plan, plan.confidentiality(), TODAY).goals())
                .extracting(PlanSnapshot.OfGoal::id)
                .containsExactly(OURS);
    }

    @Test
    void laysNothingOnTheTableThatIsKeptFromAnybody() {
        var plan = family.kept(ItemKind.GOAL, OF_EMIL, MOTHER).build();

        assertThat(FamilySight.atTheTable(plan, plan.confidentiality()).goals())
                .extracting(PlanSnapshot.OfGoal::id)
                .containsExactlyInAnyOrder(OURS, OF_MOTHER, OF_PARTNER);
    }

    @Test
    void showsAStrangerNothingAtAll() {
        var sight = sight(family.build(), UUID.randomUUID());

        assertThat(sight.goals()).isEmpty();
        assertThat(sight.members()).isEmpty();
    }

    private Iterable<UUID> goalsSeenBy(UUID reader) {
        return goalsSeenBy(family, reader);
    }

    private static Iterable<UUID> goalsSeenBy(Snapshots family, UUID reader) {
        return sight(family.build(), reader).goals().stream()
                .map(PlanSnapshot.OfGoal::id)
                .toList();
    }

    private static FamilySight sight(PlanSnapshot plan, UUID reader) {
        return FamilySight.of(new MemberId(reader), plan, plan.confidentiality(), TODAY);
    }

    private static Snapshots familyWhere(Relation other, LocalDate emilsBirth) {
        return Snapshots.family("Toft Lund")
                .member(MOTHER, "Rikke", Relation.CUSTODY_HOLDER, LocalDate.of(1985, 3, 1))
                .member(PARTNER, "Jonas", other, LocalDate.of(1983, 6, 2))
                .member(EMIL, "Emil", Relation.CHILD, emilsBirth)
                .goal(OURS, null, "Ro om aftenen")
                .goal(OF_MOTHER, MOTHER, "Dage uden uro")
                .goal(OF_PARTNER, PARTNER, "Et lille job")
                .goal(OF_EMIL, EMIL, "Blive i klassen");
    }
}
