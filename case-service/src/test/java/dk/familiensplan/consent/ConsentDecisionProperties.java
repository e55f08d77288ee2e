package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Decision.AllowedByConsent;
import dk.familiensplan.family.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every set of answers, whoever gave them and whenever. Few values each, so that they meet often. */
class ConsentDecisionProperties {

    private static final Instant START = Instant.parse("2026-01-10T10:00:00Z");

    private static final List<MemberId> MEMBERS = List.of(new MemberId(new UUID(0, 1)), new MemberId(new UUID(0, 2)));
    private static final List<AgencyId> AGENCIES = List.of(new AgencyId("a"), new AgencyId("b"));
    private static final List<Topic> TOPICS = List.of(Topic.WORK, Topic.HOUSING);

    private record Question(MemberId member, AgencyId agency, Topic topic, Purpose purpose, Instant at) {
        Decision on(List<GivenConsent> consents) {
            return Decisions.on(consents).decide(member, agency, topic, purpose, at);
        }
    }

    @Property
    void allowsNothingWithoutAYesThatCoversAllOfIt(
            @ForAll("answers") List<GivenConsent> consents, @ForAll("questions") Question question) {
        Decision decision = question.on(consents);

        if (decision instanceof AllowedByConsent allowed) {
            assertThat(consents).anySatisfy(consent -> {
                assertThat(consent.id()).isEqualTo(allowed.consent());
                assertThat(consent.member()).isEqualTo(question.member());
                assertThat(consent.agency()).isEqualTo(question.agency());
                assertThat(consent.topic()).isEqualTo(question.topic());
                assertThat(consent.answer()).isEqualTo(Answer.YES);
                assertThat(consent.givenAt()).isBeforeOrEqualTo(question.at());
                assertThat(consent.isWithdrawnAt(question.at())).isFalse();
                assertThat(consent.extent() == Extent.FULL || question.purpose() == Purpose.ATTENDANCE)
                        .isTrue();
            });
        }
    }

    @Property
    void isTheSameInWhateverOrderTheAnswersAreRead(
            @ForAll("answers") List<GivenConsent> consents,
            @ForAll("questions") Question question,
            @ForAll Random random) {
        List<GivenConsent> shuffled = new ArrayList<>(consents);
        Collections.shuffle(shuffled, random);

        assertThat(question.on(shuffled)).isEqualTo(question.on(consents));
    }

    @Property
    void opensNothingByWithdrawing(
            @ForAll("answers") List<GivenConsent> consents, @ForAll("questions") Question question) {
        boolean before = question.on(consents).allows();

        for (GivenConsent consent : consents) {
            List<GivenConsent> after = new ArrayList<>(consents);
            after.set(after.indexOf(consent), withdrawn(consent, question.at()));
            assertThat(question.on(after).allows() && !before).isFalse();
        }
    }

    @Property
    void opensNothingBySayingNo(
            @ForAll("answers") List<GivenConsent> consents, @ForAll("questions") Question question) {
        List<GivenConsent> after = new ArrayList<>(consents);
        after.add(new GivenConsent(
                new ConsentId(UUID.randomUUID()),
                question.member(),
                question.agency(),
                question.topic(),
                Answer.NO,
                Extent.FULL,
                HowGiven.ORALLY,
                Period.OPEN,
                question.at(),
                null));

        assertThat(question.on(after).allows()).isFalse();
    }

    @Property
    void sharesNothingThatItWouldNotLetBeToldAsAttendance(
            @ForAll("answers") List<GivenConsent> consents, @ForAll("questions") Question question) {
        Question share =
                new Question(question.member(), question.agency(), question.topic(), Purpose.SHARE, question.at());
        Question attendance =
                new Question(question.member(), question.agency(), question.topic(), Purpose.ATTENDANCE, question.at());

        assertThat(share.on(consents).allows() && !attendance.on(consents).allows())
                .isFalse();
    }

    @Property
    void isNotMovedByWhatOthersAnswerOrByOtherTopics(
            @ForAll("answers") List<GivenConsent> consents, @ForAll("questions") Question question) {
        List<GivenConsent> own = consents.stream()
                .filter(consent -> consent.member().equals(question.member())
                        && consent.agency().equals(question.agency())
                        && consent.topic() == question.topic())
                .toList();

        assertThat(question.on(own)).isEqualTo(question.on(consents));
    }

    @Provide
    Arbitrary<List<GivenConsent>> answers() {
        Arbitrary<GivenConsent> who = Combinators.combine(
                        Arbitraries.of(MEMBERS),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.of(TOPICS),
                        Arbitraries.of(Answer.values()),
                        Arbitraries.of(Extent.values()),
                        days(),
                        days().injectNull(0.6),
                        periods())
                .as(ConsentDecisionProperties::given);
        return who.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(MEMBERS),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.of(TOPICS),
                        Arbitraries.of(Purpose.values()),
                        days())
                .as((member, agency, topic, purpose, day) ->
                        new Question(member, agency, topic, purpose, START.plus(Duration.ofDays(day))));
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(days().injectNull(0.5), days().injectNull(0.5))
                .as((from, until) -> new Period(day(from), day(until)));
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2026, 1, 10).plusDays(day);
    }

    private static GivenConsent given(
            MemberId member,
            AgencyId agency,
            Topic topic,
            Answer answer,
            Extent extent,
            int day,
            @Nullable Integer withdrawnAfter,
            Period period) {
        Instant at = START.plus(Duration.ofDays(day));
        return new GivenConsent(
                new ConsentId(UUID.randomUUID()),
                member,
                agency,
                topic,
                answer,
                extent,
                HowGiven.ORALLY,
                period,
                at,
                withdrawnAfter == null ? null : at.plus(Duration.ofDays(withdrawnAfter)));
    }

    private static GivenConsent withdrawn(GivenConsent consent, Instant at) {
        return new GivenConsent(
                consent.id(),
                consent.member(),
                consent.agency(),
                consent.topic(),
                consent.answer(),
                consent.extent(),
                consent.how(),
                consent.period(),
                consent.givenAt(),
                at);
    }
}
