package dk.familiensplan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Composition.Withheld;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final UUID RIKKE = UUID.randomUUID();
    private static final UUID SON = UUID.randomUUID();

    @Test
    void tellsOfTheTopicsThatAreAllowedAndOfNothingElse() {
        PlanSnapshot plan = plan(
                PlanStatus.ACTIVE,
                List.of(
                        goal(RIKKE, Topic.WORK, "Arbejde igen"),
                        goal(null, Topic.WORK, "Ro om aftenen"),
                        goal(RIKKE, Topic.HOUSING, "En lejlighed"),
                        goal(SON, Topic.WORK, "Fritidsjob"),
                        goal(RIKKE, null, "Noget privat")),
                consent(Topic.WORK, Extent.FULL, null));

        Content content = content(compose(plan, planShared(Topic.WORK, Topic.HOUSING)));

        assertThat(content.topics()).containsExactly(Topic.WORK);
        assertThat(content.text())
                .contains("Arbejde igen", "Ro om aftenen")
                .doesNotContain("En lejlighed", "Fritidsjob", "Noget privat");
        assertThat(content.plan().goals())
                .extracting(Composition.SharedGoal::owner)
                .containsExactly("Rikke", "FAMILY");
    }

    @Test
    void withholdsWhatIsNoLongerAllowed() {
        PlanSnapshot plan = plan(PlanStatus.ACTIVE, List.of(), consent(Topic.WORK, Extent.FULL, NOW.minusSeconds(1)));

        assertThat(compose(plan, planShared(Topic.WORK))).isEqualTo(new Withheld("consent-withdrawn"));
    }

    @Test
    void withholdsEverythingOfAPlanThatIsNotActive() {
        for (PlanStatus status : List.of(PlanStatus.DRAFT, PlanStatus.PAUSED, PlanStatus.CLOSED)) {
            PlanSnapshot plan = plan(status, List.of(), consent(Topic.WORK, Extent.FULL, null));

            assertThat(compose(plan, planShared(Topic.WORK))).isEqualTo(new Withheld(Composing.PLAN_NOT_ACTIVE));
        }
    }

    @Test
    void withholdsFromAnAgencyThatTakesNoPart() {
        PlanSnapshot plan = plan(PlanStatus.ACTIVE, List.of(), consent(Topic.WORK, Extent.FULL, null));
        Telling toAnother = Telling.planShared(new AgencyId("family-0999"), new MemberId(RIKKE), Set.of(Topic.WORK));

        assertThat(compose(plan, toAnother)).isEqualTo(new Withheld(Composing.TAKES_NO_PART));
    }

    @Test
    void withholdsAnythingThatHoldsAWayToReachTheFamily() {
        PlanSnapshot plan = plan(
                PlanStatus.ACTIVE,
                List.of(goal(RIKKE, Topic.WORK, "Ring til mig på 22 33 44 55")),
                consent(Topic.WORK, Extent.FULL, null));

        assertThat(compose(plan, planShared(Topic.WORK))).isEqualTo(new Withheld(ContactGate.REASON));
    }

    @Test
    void tellsThatOneCannotAttendWithoutAReason() {
        PlanSnapshot plan =
                plan(PlanStatus.ACTIVE, List.of(), consent(Topic.PHYSICAL_HEALTH, Extent.ATTENDANCE_ONLY, null));

        Content content = content(compose(plan, telling(NotificationKind.CANNOT_ATTEND, Topic.PHYSICAL_HEALTH)));

        assertThat(content.topics()).isEmpty();
        assertThat(content.text())
                .contains("kan ikke komme til aftaler")
                .doesNotContainIgnoringCase("helbred")
                .doesNotContainIgnoringCase("sygehus")
                .doesNotContainIgnoringCase("indlagt");
        assertThat(compose(plan, telling(NotificationKind.ADMITTED, Topic.PHYSICAL_HEALTH)))
                .isEqualTo(new Withheld("consent-attendance-only"));
    }

    @Test
    void tellsWordForWordWhatTheCoordinatorAnswered() {
        PlanSnapshot plan = plan(PlanStatus.ACTIVE, List.of(), consent(Topic.WORK, Extent.FULL, null));
        RequestAnswer answer = new RequestAnswer(
                "R-1", RequestAnswer.Kind.MEETING, "Vi ses på rådhuset.", Instant.parse("2026-11-30T12:15:00Z"));
        Telling telling = new Telling(
                NotificationKind.REQUEST_ANSWERED,
                JOB_CENTRE,
                new MemberId(RIKKE),
                Set.of(Topic.WORK),
                Optional.of(answer));

        assertThat(content(compose(plan, telling)).text())
                .contains("Vi ses på rådhuset.")
                .contains("30. november 2026 kl. 13.15");
    }

    @Test
    void stopsAnAnswerThatHoldsAWayToReachTheFamily() {
        PlanSnapshot plan = plan(PlanStatus.ACTIVE, List.of(), consent(Topic.WORK, Extent.FULL, null));
        RequestAnswer answer =
                new RequestAnswer("R-1", RequestAnswer.Kind.COMBINED, "Skriv til rikke@eksempel.dk", null);
        Telling telling = new Telling(
                NotificationKind.REQUEST_ANSWERED,
                JOB_CENTRE,
                new MemberId(RIKKE),
                Set.of(Topic.WORK),
                Optional.of(answer));

        assertThat(compose(plan, telling)).isEqualTo(new Withheld(ContactGate.REASON));
    }

    private static Composition compose(PlanSnapshot plan, Telling telling) {
        return new Composing(plan, AgencyId::value).compose(telling, NOW);
    }

    private static Content content(Composition composition) {
        assertThat(composition).isInstanceOf(Content.class);
        return (Content) composition;
    }

    private static Telling planShared(Topic... topics) {
        return Telling.planShared(JOB_CENTRE, new MemberId(RIKKE), Set.of(topics));
    }

    private static Telling telling(NotificationKind kind, Topic topic) {
        return new Telling(kind, JOB_CENTRE, new MemberId(RIKKE), Set.of(topic), Optional.empty());
    }

    private static PlanSnapshot.OfGoal goal(@Nullable UUID owner, @Nullable Topic topic, String words) {
        return new PlanSnapshot.OfGoal(
                UUID.randomUUID(), owner, topic, words, 1, List.of(), List.of(), null, 1, null, null, null, null);
    }

    private static PlanSnapshot.OfConsent consent(Topic topic, Extent extent, @Nullable Instant withdrawnAt) {
        return new PlanSnapshot.OfConsent(
                UUID.randomUUID(),
                RIKKE,
                JOB_CENTRE.value(),
                topic,
                Answer.YES,
                extent,
                HowGiven.ORALLY,
                null,
                null,
                NOW.minusSeconds(3600),
                withdrawnAt);
    }

    private static PlanSnapshot plan(
            PlanStatus status, List<PlanSnapshot.OfGoal> goals, PlanSnapshot.OfConsent consent) {
        return new PlanSnapshot(
                UUID.randomUUID(),
                1,
                "0999",
                "karen",
                PlanType.FAMILY,
                "Toft",
                status,
                null,
                null,
                NOW,
                NOW,
                List.of(
                        new PlanSnapshot.OfMember(
                                RIKKE,
                                "Rikke",
                                Relation.PARENT,
                                LocalDate.of(1990, 5, 1),
                                null,
                                "22334455",
                                "rikke@eksempel.dk",
                                null,
                                null,
                                null,
                                List.of()),
                        new PlanSnapshot.OfMember(
                                SON, "Emil", Relation.CHILD, null, null, null, null, null, null, null, List.of())),
                goals,
                List.of(),
                List.of(new PlanSnapshot.OfParticipation(
                        JOB_CENTRE.value(), LocalDate.of(2026, 1, 1), null, null, null, null)),
                List.of(consent),
                null,
                null);
    }
}
