package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Decision.AllowedByConsent;
import dk.familiensplan.consent.Decision.Reason;
import dk.familiensplan.consent.Decision.Refused;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Those who have to answer together, whoever they are and whatever the age: all must say yes, and one no decides. */
class ConsentTogetherProperties {

    private static final MemberId MOTHER = new MemberId(new UUID(0, 1));
    private static final MemberId FATHER = new MemberId(new UUID(0, 2));
    private static final MemberId YOUNG = new MemberId(new UUID(0, 3));
    private static final List<MemberId> ALL = List.of(MOTHER, FATHER, YOUNG);
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final LocalDate BORN = LocalDate.of(2010, 6, 15);
    private static final Instant GIVEN = BORN.atStartOfDay(TimeSource.DANISH).toInstant();
    private static final Household FAMILY = new Household(
            List.of(
                    new Household.Person(MOTHER, Relation.CUSTODY_HOLDER, null, Set.of()),
                    new Household.Person(FATHER, Relation.CUSTODY_HOLDER, null, Set.of()),
                    new Household.Person(YOUNG, Relation.CHILD, BORN, Set.of())),
            AgeOfConsent.DANISH);

    @Property
    void allowsOnlyWhatAllHaveSaidYesTo(
            @ForAll("voices") Set<MemberId> saidBy, @ForAll @IntRange(min = 0, max = 8000) int days) {
        LocalDate day = BORN.plusDays(days);
        Decision decision = decide(yes(saidBy), day);

        Set<MemberId> must = FAMILY.whoAnswersFor(YOUNG, day);
        assertThat(decision.allows()).isEqualTo(saidBy.containsAll(must));
        if (!decision.allows()) {
            assertThat(decision).isEqualTo(new Refused(Reason.AWAITS_OTHERS));
        }
    }

    @Property
    void letsOneNoDecideWhoeverElseSaidYesBefore(
            @ForAll("voices") Set<MemberId> saidBy, @ForAll @IntRange(min = 1, max = 8000) int days) {
        List<GivenConsent> answers = new ArrayList<>(yes(saidBy));
        answers.add(answer(Answer.NO, Set.of(FATHER), GIVEN.plusSeconds(1)));

        assertThat(decide(answers, BORN.plusDays(days))).isEqualTo(new Refused(Reason.SAID_NO));
    }

    @Property
    void opensNothingByOneVoiceLess(
            @ForAll("voices") Set<MemberId> saidBy,
            @ForAll("members") MemberId silent,
            @ForAll @IntRange(min = 0, max = 8000) int days) {
        Set<MemberId> fewer = new HashSet<>(saidBy);
        fewer.remove(silent);

        boolean before = decide(yes(saidBy), BORN.plusDays(days)).allows();
        assertThat(decide(yes(fewer), BORN.plusDays(days)).allows() && !before).isFalse();
    }

    @Example
    void changesHandsOnTheBirthdayItself() {
        List<GivenConsent> byParents = yes(Set.of(MOTHER, FATHER));
        List<GivenConsent> byAll = yes(Set.of(MOTHER, FATHER, YOUNG));

        assertThat(decide(byParents, LocalDate.of(2025, 6, 14)).allows()).isTrue();
        assertThat(decide(byParents, LocalDate.of(2025, 6, 15)).allows()).isFalse();
        assertThat(decide(byAll, LocalDate.of(2025, 6, 15)).allows()).isTrue();
        assertThat(decide(yes(Set.of(YOUNG)), LocalDate.of(2028, 6, 14)).allows())
                .isFalse();
        assertThat(decide(yes(Set.of(YOUNG)), LocalDate.of(2028, 6, 15))).isInstanceOf(AllowedByConsent.class);
    }

    @Example
    void allowsNothingAboutAChildThatNobodyAnswersFor() {
        Household alone = new Household(
                List.of(new Household.Person(YOUNG, Relation.CHILD, BORN, Set.of())), AgeOfConsent.DANISH);
        ConsentDecision decision = ConsentDecision.on(yes(Set.of(YOUNG)), List.of(), alone);

        assertThat(decision.decide(YOUNG, SCHOOL, Topic.SCHOOL, Purpose.SHARE, noon(LocalDate.of(2026, 1, 1))))
                .isEqualTo(new Refused(Reason.AWAITS_OTHERS));
    }

    @Example
    void sharesWhatIsTheWholeFamilysWhenAllWhoAnswerForThemselfSayYes() {
        LocalDate before = LocalDate.of(2025, 6, 14);
        LocalDate after = LocalDate.of(2025, 6, 15);
        List<GivenConsent> mothers = List.of(about(MOTHER, Set.of(MOTHER)));
        List<GivenConsent> parents = List.of(about(MOTHER, Set.of(MOTHER)), about(FATHER, Set.of(FATHER)));
        List<GivenConsent> all = new ArrayList<>(parents);
        all.add(about(YOUNG, Set.copyOf(ALL)));

        assertThat(forAll(mothers, before).allows()).isFalse();
        assertThat(forAll(parents, before).allows()).isTrue();
        assertThat(forAll(parents, after).allows()).isFalse();
        assertThat(forAll(all, after).allows()).isTrue();
        assertThat(Decisions.on(parents)
                        .decideForAll(SCHOOL, Topic.SCHOOL, Purpose.SHARE, noon(before))
                        .allows())
                .isFalse();
    }

    @Example
    void saysWhoMustAnswer() {
        ConsentDecision decision = ConsentDecision.on(List.of(), List.of(), FAMILY);

        assertThat(decision.whoAnswersFor(YOUNG, noon(LocalDate.of(2025, 6, 15))))
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Provide
    Arbitrary<Set<MemberId>> voices() {
        return Arbitraries.of(ALL).set();
    }

    @Provide
    Arbitrary<MemberId> members() {
        return Arbitraries.of(ALL);
    }

    private static Decision decide(List<GivenConsent> answers, LocalDate day) {
        return ConsentDecision.on(answers, List.of(), FAMILY)
                .decide(YOUNG, SCHOOL, Topic.SCHOOL, Purpose.SHARE, noon(day));
    }

    private static Decision forAll(List<GivenConsent> answers, LocalDate day) {
        return ConsentDecision.on(answers, List.of(), FAMILY)
                .decideForAll(SCHOOL, Topic.SCHOOL, Purpose.SHARE, noon(day));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(TimeSource.DANISH).toInstant();
    }

    private static List<GivenConsent> yes(Set<MemberId> saidBy) {
        return List.of(answer(Answer.YES, saidBy, GIVEN));
    }

    private static GivenConsent answer(Answer answer, Set<MemberId> saidBy, Instant at) {
        return consent(YOUNG, answer, saidBy, at);
    }

    private static GivenConsent about(MemberId member, Set<MemberId> saidBy) {
        return consent(member, Answer.YES, saidBy, GIVEN);
    }

    private static GivenConsent consent(MemberId member, Answer answer, Set<MemberId> saidBy, Instant at) {
        return new GivenConsent(
                new ConsentId(UUID.randomUUID()),
                member,
                SCHOOL,
                Topic.SCHOOL,
                answer,
                Extent.FULL,
                HowGiven.ORALLY,
                Period.OPEN,
                at,
                null,
                saidBy,
                null,
                null);
    }
}
