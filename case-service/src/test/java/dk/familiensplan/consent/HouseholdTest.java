package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HouseholdTest {

    private static final MemberId RIKKE = new MemberId(UUID.randomUUID());
    private static final MemberId JONAS = new MemberId(UUID.randomUUID());
    private static final MemberId FARMOR = new MemberId(UUID.randomUUID());
    private static final MemberId EMIL = new MemberId(UUID.randomUUID());
    private static final LocalDate BORN = LocalDate.of(2010, 6, 15);

    @Test
    void letsThoseWithCustodyAnswerForAChildBelowFifteen() {
        assertThat(withEmilBorn(BORN).whoAnswersFor(EMIL, LocalDate.of(2025, 6, 14)))
                .containsExactlyInAnyOrder(RIKKE, JONAS);
    }

    @Test
    void letsAYoungPersonAnswerTogetherWithThemFromTheFifteenthBirthday() {
        assertThat(withEmilBorn(BORN).whoAnswersFor(EMIL, LocalDate.of(2025, 6, 15)))
                .containsExactlyInAnyOrder(RIKKE, JONAS, EMIL);
        assertThat(withEmilBorn(BORN).whoAnswersFor(EMIL, LocalDate.of(2028, 6, 14)))
                .containsExactlyInAnyOrder(RIKKE, JONAS, EMIL);
    }

    @Test
    void letsThemAnswerAloneFromTheEighteenthBirthday() {
        assertThat(withEmilBorn(BORN).whoAnswersFor(EMIL, LocalDate.of(2028, 6, 15)))
                .containsExactly(EMIL);
    }

    @Test
    void countsABirthdayOnALeapDayFromTheFirstOfMarch() {
        Household household = withEmilBorn(LocalDate.of(2012, 2, 29));

        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2027, 2, 28))).doesNotContain(EMIL);
        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2027, 3, 1))).contains(EMIL);
    }

    @Test
    void namesTheBirthdaysOnWhichAChildBeginsToAnswer() {
        assertThat(withEmilBorn(BORN).daysThatSomebodyBeginsToAnswer())
                .containsExactlyInAnyOrder(LocalDate.of(2025, 6, 15), LocalDate.of(2028, 6, 15));
        assertThat(withEmilBorn(LocalDate.of(2012, 2, 29)).daysThatSomebodyBeginsToAnswer())
                .containsExactlyInAnyOrder(LocalDate.of(2027, 3, 1), LocalDate.of(2030, 3, 1));
        assertThat(withEmilBorn(null).daysThatSomebodyBeginsToAnswer()).isEmpty();
    }

    @Test
    void takesAChildOfUnknownAgeToBeBelowEveryAge() {
        assertThat(withEmilBorn(null).whoAnswersFor(EMIL, LocalDate.of(2050, 1, 1)))
                .containsExactlyInAnyOrder(RIKKE, JONAS);
    }

    @Test
    void letsNobodyAnswerForAChildThatNobodyHasCustodyOf() {
        Household household = new Household(
                List.of(person(FARMOR, Relation.GRANDPARENT, null), person(EMIL, Relation.CHILD, BORN)),
                AgeOfConsent.DANISH);

        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2029, 1, 1))).containsExactly(EMIL);
    }

    @Test
    void letsEveryGrownUpAnswerForThemself() {
        assertThat(withEmilBorn(BORN).whoAnswersFor(FARMOR, LocalDate.of(2026, 1, 1)))
                .containsExactly(FARMOR);
        assertThat(withEmilBorn(BORN).whoAnswersFor(RIKKE, LocalDate.of(2026, 1, 1)))
                .containsExactly(RIKKE);
    }

    @Test
    void asksAllWhoAnswerForThemselfAboutWhatIsTheWholeFamilys() {
        assertThat(withEmilBorn(BORN).whoAnswersForAll(LocalDate.of(2025, 6, 14)))
                .containsExactly(RIKKE, JONAS, FARMOR);
        assertThat(withEmilBorn(BORN).whoAnswersForAll(LocalDate.of(2025, 6, 15)))
                .containsExactly(RIKKE, JONAS, FARMOR, EMIL);
    }

    @Test
    void goesByTheAgesThatAreSet() {
        Household household = new Household(withEmilBorn(BORN).people(), new AgeOfConsent(12, 16));

        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2022, 6, 15))).contains(EMIL, RIKKE);
        assertThat(household.whoAnswersFor(EMIL, LocalDate.of(2026, 6, 15))).containsExactly(EMIL);
    }

    @Test
    void refusesAgesThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeOfConsent(18, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeOfConsent(-1, 15));
        assertThat(new AgeOfConsent(15, 15).alone()).isEqualTo(15);
        assertThat(new AgeOfConsent(0, 0).together()).isZero();
    }

    @Test
    void letsThoseWhoAreNamedAnswerForAChildOfTheirs() {
        Household twoHomes = new Household(
                List.of(
                        person(RIKKE, Relation.CUSTODY_HOLDER, null),
                        person(JONAS, Relation.CUSTODY_HOLDER, null),
                        new Household.Person(EMIL, Relation.CHILD, BORN, Set.of(RIKKE))),
                AgeOfConsent.DANISH);

        assertThat(twoHomes.whoAnswersFor(EMIL, LocalDate.of(2024, 1, 1))).containsExactly(RIKKE);
        assertThat(twoHomes.hasCustody(RIKKE, EMIL)).isTrue();
        assertThat(twoHomes.hasCustody(JONAS, EMIL)).isFalse();
    }

    @Test
    void letsNobodyElseAnswerWhereTheOneWhoIsNamedIsGone() {
        Household without = new Household(
                List.of(
                        person(JONAS, Relation.CUSTODY_HOLDER, null),
                        new Household.Person(EMIL, Relation.CHILD, BORN, Set.of(RIKKE))),
                AgeOfConsent.DANISH);

        assertThat(without.whoAnswersFor(EMIL, LocalDate.of(2024, 1, 1))).isEmpty();
    }

    private static Household withEmilBorn(@Nullable LocalDate born) {
        return new Household(
                List.of(
                        person(RIKKE, Relation.CUSTODY_HOLDER, LocalDate.of(1990, 1, 1)),
                        person(JONAS, Relation.CUSTODY_HOLDER, null),
                        person(FARMOR, Relation.GRANDPARENT, null),
                        person(EMIL, Relation.CHILD, born)),
                AgeOfConsent.DANISH);
    }

    private static Household.Person person(MemberId id, Relation relation, @Nullable LocalDate born) {
        return new Household.Person(id, relation, born, Set.of());
    }
}
