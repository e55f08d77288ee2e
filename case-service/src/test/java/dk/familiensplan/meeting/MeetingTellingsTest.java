package dk.familiensplan.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTellingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID BRUNO = new UUID(0, 1);
    private static final UUID SOFIE = new UUID(0, 2);
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final AgencyId PSYCHIATRY = new AgencyId("psychiatry-1099");

    private static final PlanSnapshot PLAN = Snapshots.family("Elmer")
            .member(BRUNO, "Bruno Elmer", Relation.PARENT, LocalDate.of(1947, 9, 25))
            .member(SOFIE, "Sofie Elmer", Relation.PARENT, LocalDate.of(1980, 1, 1))
            .agency("jobcentre-0999")
            .agency("psychiatry-1099")
            .consent(BRUNO, "jobcentre-0999", "WORK", "YES", "FULL")
            .consent(SOFIE, "jobcentre-0999", "WORK", "YES", "ATTENDANCE_ONLY")
            .build();

    @Test
    void callsAnAgencyAboutAMemberWhomItMayKnowOf() {
        assertThat(tellings().call(JOB_CENTRE)).hasValueSatisfying(telling -> {
            assertThat(telling.member().value()).isEqualTo(BRUNO);
            assertThat(telling.words()).hasValueSatisfying(words -> assertThat(words)
                    .contains("tirsdag den 1. december 2026 kl. 10.00", "60 minutter", "Formål: Ro om hverdagen")
                    .doesNotContain("psykiatri", "Sofie", "Bruno"));
        });
    }

    @Test
    void callsNoAgencyThatMayKnowOfNobodyWhoComes() {
        assertThat(tellings().call(PSYCHIATRY)).isEmpty();
        assertThat(tellings().callingOff(PSYCHIATRY)).isEmpty();
        assertThat(tellings().minutes(PSYCHIATRY)).isEmpty();
    }

    @Test
    void leavesThePurposeOutWhereItTellsOfAnotherMatter() {
        MeetingTellings tellings = new MeetingTellings(
                PLAN, meeting(), agency -> "Jobcenter Eksempel", (agency, text) -> text.startsWith("Ro"), NOW);

        assertThat(tellings.call(JOB_CENTRE).orElseThrow().words().orElseThrow())
                .doesNotContain("Ro om hverdagen");
    }

    @Test
    void tellsOfWhatWasDecidedAboutAMemberOnATopicThatTheySaidYesTo() {
        MeetingTellings tellings = tellings(
                outcome("Praktik fra januar", Topic.WORK, BRUNO),
                outcome("Ny medicin", Topic.MENTAL_HEALTH, BRUNO),
                outcome("Sofie søger job", Topic.WORK, SOFIE));

        List<Telling> minutes = tellings.minutes(JOB_CENTRE);

        assertThat(minutes).singleElement().satisfies(telling -> {
            assertThat(telling.topics()).containsExactly(Topic.WORK);
            assertThat(telling.words().orElseThrow())
                    .contains("Praktik fra januar")
                    .doesNotContain("medicin", "Sofie");
        });
        assertThat(tellings.keptBack(JOB_CENTRE))
                .extracting(Outcome::text)
                .containsExactly("Ny medicin", "Sofie søger job");
    }

    @Test
    void keepsBackADecisionThatTellsOfAnotherMatter() {
        MeetingTellings tellings = new MeetingTellings(
                PLAN,
                meeting(outcome("Praktik og psykiatri", Topic.WORK, BRUNO), outcome("Praktik", Topic.WORK, BRUNO)),
                agency -> "Jobcenter Eksempel",
                (agency, text) -> text.contains("psykiatri"),
                NOW);

        assertThat(tellings.minutes(JOB_CENTRE)).singleElement().satisfies(telling -> assertThat(
                        telling.words().orElseThrow())
                .contains("- Praktik")
                .doesNotContain("psykiatri"));
        assertThat(tellings.keptBack(JOB_CENTRE)).extracting(Outcome::text).containsExactly("Praktik og psykiatri");
    }

    @Test
    void tellsOfTheWholeFamilysOnlyWhereAllHaveSaidYes() {
        assertThat(tellings(outcome("Vi mødes igen", Topic.WORK, null)).minutes(JOB_CENTRE))
                .isEmpty();
    }

    @Test
    void namesNoOtherAgencyThatDoesSomething() {
        Outcome action = new Outcome(
                UUID.randomUUID(),
                Outcome.Kind.ACTION,
                "Skrive en plan",
                Topic.WORK,
                new MemberId(BRUNO),
                new Outcome.Owner(Outcome.OwnerKind.AGENCY, PSYCHIATRY.value()),
                LocalDate.of(2026, 12, 8),
                false,
                null);

        assertThat(tellings(action).minutes(JOB_CENTRE)).singleElement().satisfies(telling -> assertThat(
                        telling.words().orElseThrow())
                .contains("Skrive en plan (en anden, senest 8. december 2026)")
                .doesNotContain("psychiatry"));
    }

    private static Outcome outcome(String text, Topic topic, @Nullable UUID member) {
        return new Outcome(
                UUID.randomUUID(),
                Outcome.Kind.DECISION,
                text,
                topic,
                member == null ? null : new MemberId(member),
                null,
                null,
                false,
                null);
    }

    private static MeetingTellings tellings(Outcome... outcomes) {
        return new MeetingTellings(
                PLAN, meeting(outcomes), agency -> "Jobcenter Eksempel", (agency, text) -> false, NOW);
    }

    private static Meeting meeting(Outcome... outcomes) {
        Meeting meeting = Meeting.prepare(
                new MeetingId(UUID.randomUUID()),
                new PlanId(PLAN.id()),
                "karen",
                new MeetingCall(
                        "Netværksmøde",
                        "Ro om hverdagen",
                        PlaceKind.ONLINE,
                        Instant.parse("2026-12-01T09:00:00Z"),
                        Duration.ofMinutes(60),
                        List.of(
                                Participant.of(new MemberId(BRUNO), true),
                                Participant.of(new MemberId(SOFIE), false),
                                Participant.of(JOB_CENTRE, true),
                                Participant.of(PSYCHIATRY, false)),
                        List.of()),
                NOW);
        Stream.of(outcomes).forEach(outcome -> meeting.put(outcome, NOW));
        return meeting;
    }
}
