package dk.familiensplan.work;

import static dk.familiensplan.work.ExamplePlan.JOB_CENTRE;
import static dk.familiensplan.work.ExamplePlan.PSYCHIATRY;
import static dk.familiensplan.work.ExamplePlan.level;
import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Ask;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.DirectContactId;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.RecordedBy;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.contact.WantedForm;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.familymessage.FamilyMessage;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.work.WorkItem.HospitalEvent;
import dk.familiensplan.work.WorkItem.PastTheCoordinator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MyDayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Duration PROMISE = Duration.ofMinutes(30);

    private final ExamplePlan plan = new ExamplePlan();
    private final MemberId bruno = plan.member("Bruno");
    private final List<WaitingEvent> events = new ArrayList<>();
    private final List<DirectContact> contacts = new ArrayList<>();
    private final List<ContactRequest> requests = new ArrayList<>();
    private final List<Notification> messages = new ArrayList<>();
    private final List<FamilyMessage> written = new ArrayList<>();
    private final List<Occurrence> taken = new ArrayList<>();

    @Test
    void isEmptyWhenNothingWaits() {
        MyDay day = day();

        assertThat(day.items()).isEmpty();
        assertThat(day.families())
                .hasSize(1)
                .first()
                .extracting(MyDay.Family::waiting)
                .isEqualTo(0);
    }

    @Test
    void saysWhatTakesTheFamiliesTimeTodayAndOfNoOtherFamily() {
        taken.add(at("09:30"));
        taken.add(at("08:00"));

        assertThat(day().today()).extracting(MyDay.Taken::by).containsExactly(taken.get(1), taken.get(0));
    }

    @Test
    void putsAHospitalStayBeforeAStatutoryRequestBeforeAContactPastTheCoordinator() {
        contactPastTheCoordinator();
        request(true, LocalDate.of(2026, 11, 24));
        happened(PlanEvent.Kind.ADMITTED);

        assertThat(day().items())
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.HOSPITAL_STAY, WorkKind.CONTACT_REQUEST, WorkKind.DIRECT_CONTACT);
    }

    @Test
    void putsWhatTheFamilyHasWrittenAmongWhatIsAnsweredToday() {
        written.add(new FamilyMessage(
                UUID.randomUUID(),
                plan.snapshot().planId(),
                new MemberId(UUID.randomUUID()),
                "Kan du ringe?",
                NOW,
                null));

        assertThat(day().items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkKind.FAMILY_MESSAGE);
            assertThat(item.about())
                    .isEqualTo(new WorkItem.Written(written.get(0).id(), "Kan du ringe?"));
        });
    }

    @Test
    void tellsWhatAgenciesWereToldOfAStay() {
        PlanEvent admitted = happened(PlanEvent.Kind.ADMITTED);
        Told told = new Told(
                JOB_CENTRE, NotificationKind.CANNOT_ATTEND, "Bruno kan ikke komme", NotificationState.ACKNOWLEDGED);

        MyDay day = day(Map.of(admitted, List.of(told)));

        assertThat(day.items().get(0).about())
                .isEqualTo(new HospitalEvent(admitted.id(), PlanEvent.Kind.ADMITTED, List.of(told)));
    }

    @Test
    void tellsWhatWasSaidInAContactPastTheCoordinator() {
        DirectContact contact = contactPastTheCoordinator();

        assertThat(day().items().get(0).about())
                .isEqualTo(new PastTheCoordinator(
                        contact.id().value(), DirectContactType.MISTAKE, "Vi ringede om mødet."));
    }

    @Test
    void countsARequestUntilTheEndOfItsLastDay() {
        request(false, LocalDate.of(2026, 11, 27));

        Urgency urgency = day().items().get(0).urgency();

        assertThat(urgency.due()).isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
        assertThat(urgency.statutory()).isFalse();
    }

    @Test
    void findsAnAgencySilentOnceItsPromiseIsOver() {
        sentAt(NOW.minus(PROMISE).minusSeconds(1), JOB_CENTRE);
        sentAt(NOW.minus(PROMISE).plusSeconds(1), JOB_CENTRE);

        List<WorkItem> items = day().items();

        assertThat(items).hasSize(1);
        assertThat(items.get(0).kind()).isEqualTo(WorkKind.AGENCY_SILENT);
        assertThat(items.get(0).urgency().due()).isEqualTo(NOW.minusSeconds(1));
    }

    @Test
    void findsNoAgencySilentThatHasPromisedNothing() {
        sentAt(NOW.minus(Duration.ofDays(3)), PSYCHIATRY);

        assertThat(day().items()).isEmpty();
    }

    @Test
    void showsMessagesThatDidNotGetThrough() {
        message(JOB_CENTRE).died("no-route", NOW);
        message(JOB_CENTRE).rejected("unknown-person", null, NOW);
        message(JOB_CENTRE).withhold("consent-withdrawn", NOW);

        assertThat(day().items())
                .extracting(WorkItem::kind)
                .containsExactly(
                        WorkKind.NOTIFICATION_DEAD, WorkKind.NOTIFICATION_REJECTED, WorkKind.NOTIFICATION_WITHHELD);
    }

    @Test
    void callsAMessageByItsTitleForAsLongAsItMayBeTold() {
        Notification dead = message(JOB_CENTRE);
        dead.died("no-route", NOW);
        Notification heldBack = message(JOB_CENTRE);
        heldBack.withhold("consent-withdrawn", NOW);

        assertThat(day().items())
                .extracting(WorkItem::about)
                .containsExactly(
                        new WorkItem.Message(dead.id(), "Bruno kan ikke komme"),
                        new WorkItem.Message(heldBack.id(), null));
    }

    @Test
    void asksForAFollowUpThreeMonthsAfterActivation() {
        assertThat(ExamplePlan.ACTIVATED).isEqualTo(Instant.parse("2026-09-01T08:00:00Z"));
        assertThat(dayAt(Instant.parse("2026-11-20T08:00:00Z")).items()).isEmpty();
        assertThat(dayAt(Instant.parse("2026-11-26T08:00:00Z")).items())
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.PLAN_FOLLOW_UP);
    }

    @Test
    void asksForAFollowUpOfAnAcutePlanWithinAFortnight() {
        plan.is(PlanType.ACUTE);

        assertThat(dayAt(Instant.parse("2026-09-11T08:00:00Z")).items()).isEmpty();
        assertThat(dayAt(Instant.parse("2026-09-12T08:00:00Z")).items())
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.PLAN_FOLLOW_UP);
    }

    @Test
    void asksForTheNextFollowUpOnTheDayThatTheLastOneSet() {
        plan.followedUp(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 1));

        assertThat(dayAt(Instant.parse("2026-12-15T08:00:00Z")).items()).isEmpty();
        assertThat(dayAt(Instant.parse("2027-02-25T08:00:00Z")).items())
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.PLAN_FOLLOW_UP);
    }

    @Test
    void showsALawsTermFourWeeksBeforeItIsUpAndPutsItFirstWhenItIs() {
        plan.deadline("Børnefaglig undersøgelse", LocalDate.of(2026, 10, 30));

        assertThat(dayAt(Instant.parse("2026-10-01T08:00:00Z")).items()).isEmpty();
        WorkItem early = dayAt(Instant.parse("2026-10-04T08:00:00Z")).items().get(0);
        WorkItem late = dayAt(Instant.parse("2026-11-02T08:00:00Z")).items().get(0);

        assertThat(early.kind()).isEqualTo(WorkKind.DEADLINE);
        assertThat(early.urgency().statutory()).isTrue();
        assertThat(early.urgency().group(Instant.parse("2026-10-04T08:00:00Z"), COPENHAGEN))
                .isEqualTo(WorkGroup.WEEK);
        assertThat(late.urgency().group(Instant.parse("2026-11-02T08:00:00Z"), COPENHAGEN))
                .isEqualTo(WorkGroup.NOW);
    }

    @Test
    void asksWhatComesOfATrialBeforeItIsOverAndUntilSomebodyHasSaid() {
        plan.trial(JOB_CENTRE, "Mentor", LocalDate.of(2026, 10, 31));

        assertThat(dayAt(Instant.parse("2026-10-10T08:00:00Z")).items()).isEmpty();
        assertThat(dayAt(Instant.parse("2026-10-25T08:00:00Z")).items())
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.TRIAL_DECISION);
        assertThat(dayAt(Instant.parse("2026-11-20T08:00:00Z"))
                        .items()
                        .get(0)
                        .urgency()
                        .group(Instant.parse("2026-11-20T08:00:00Z"), COPENHAGEN))
                .isEqualTo(WorkGroup.TODAY);
    }

    @Test
    void asksForAYesToWhatWasWordedSinceActivation() {
        plan.goalWordedSince(bruno, "Hjem i egen bolig");

        assertThat(dayAt(Instant.parse("2026-10-10T08:00:00Z")).items())
                .extracting(WorkItem::about)
                .containsExactly(new WorkItem.InPlan("Hjem i egen bolig", null));
    }

    @Test
    void asksForNoFollowUpOfADraft() {
        plan.is(PlanStatus.DRAFT);

        assertThat(dayAt(Instant.parse("2027-11-26T08:00:00Z")).items()).isEmpty();
    }

    @Test
    void countsWhatWaitsForEachFamily() {
        request(false, LocalDate.of(2026, 11, 27));
        happened(PlanEvent.Kind.DISCHARGED);

        assertThat(day().families().get(0).waiting()).isEqualTo(2);
    }

    @Test
    void drawsTheFamilysGoalsMonthByMonth() {
        plan.goal(null, Topic.WORK, "Arbejde", level(-2, "2026-09-10"), level(0, "2026-11-02"));
        plan.goal(bruno, Topic.DAILY_LIFE, "Søvn", level(-1, "2026-10-31"));

        List<GoalCurve.Point> curve = day().families().get(0).curve();

        assertThat(curve)
                .containsExactly(
                        new GoalCurve.Point(YearMonth.of(2026, 9), -2),
                        new GoalCurve.Point(YearMonth.of(2026, 10), -1.5),
                        new GoalCurve.Point(YearMonth.of(2026, 11), -0.5));
    }

    @Test
    void givesAThingTheSameIdForAsLongAsItWaits() {
        happened(PlanEvent.Kind.ADMITTED);
        request(true, LocalDate.of(2026, 11, 24));
        message(JOB_CENTRE).died("no-route", NOW);

        List<String> now = day().items().stream().map(WorkItem::id).toList();
        List<String> later =
                dayAt(NOW.plusSeconds(60)).items().stream().map(WorkItem::id).toList();

        assertThat(now).isEqualTo(later).doesNotHaveDuplicates();
    }

    private MyDay day() {
        return day(Map.of());
    }

    private MyDay day(Map<PlanEvent, List<Told>> told) {
        return MyDay.of(state(), words(told), terms(), NOW);
    }

    private MyDay dayAt(Instant when) {
        return MyDay.of(state(), words(Map.of()), terms(), when);
    }

    private static MyDay.Words words(Map<PlanEvent, List<Told>> told) {
        return new MyDay.Words() {

            @Override
            public List<Told> told(PlanEvent event) {
                return told.getOrDefault(event, List.of());
            }

            @Override
            public Optional<String> title(Notification notification) {
                return notification.state() == NotificationState.WITHHELD
                        ? Optional.empty()
                        : Optional.of("Bruno kan ikke komme");
            }
        };
    }

    private MyDay.State state() {
        PlanSnapshot snapshot = plan.snapshot();
        return new MyDay.State(
                List.of(snapshot),
                events,
                contacts,
                requests,
                messages,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                written,
                List.of(),
                Map.of(),
                List.of(),
                Map.of(snapshot.planId(), taken, new PlanId(UUID.randomUUID()), List.of(at("12:00"))));
    }

    private static Occurrence at(String time) {
        return new Occurrence(
                UUID.randomUUID(),
                JOB_CENTRE,
                List.of(),
                Instant.parse("2026-11-23T" + time + ":00Z"),
                Duration.ofHours(1),
                Duration.ZERO,
                false);
    }

    private static MyDay.Terms terms() {
        return new MyDay.Terms(COPENHAGEN, MyDayTest::promise);
    }

    private static Optional<Duration> promise(AgencyId agency) {
        return agency.equals(JOB_CENTRE) ? Optional.of(PROMISE) : Optional.empty();
    }

    private PlanEvent happened(PlanEvent.Kind kind) {
        PlanEvent event =
                new PlanEvent(UUID.randomUUID(), plan.planId(), kind, NOW.minusSeconds(60), bruno, JOB_CENTRE, false);
        events.add(new WaitingEvent(event, NOW));
        return event;
    }

    private DirectContact contactPastTheCoordinator() {
        DirectContactId id = new DirectContactId(UUID.randomUUID());
        DirectContact contact = DirectContact.record(
                id,
                plan.planId(),
                JOB_CENTRE,
                bruno,
                DirectContactType.MISTAKE,
                NOW.minusSeconds(3600),
                "Vi ringede om mødet.",
                RecordedBy.AGENCY,
                NOW);
        contacts.add(contact);
        PlanEvent event = new PlanEvent(
                id.value(),
                plan.planId(),
                PlanEvent.Kind.DIRECT_CONTACT,
                contact.happenedAt(),
                bruno,
                JOB_CENTRE,
                false);
        events.add(new WaitingEvent(event, NOW));
        return contact;
    }

    private void request(boolean statutory, LocalDate dueBy) {
        Ask ask = new Ask(
                "Opfølgningssamtale",
                "Vi skal tale om sygedagpenge.",
                Topic.WORK,
                dueBy,
                statutory ? new Statutory("sygedagpengeloven", "§ 13 b") : null,
                WantedForm.MEETING);
        requests.add(ContactRequest.received(
                new ContactRequestId(UUID.randomUUID()), plan.planId(), JOB_CENTRE, bruno, ask, null, NOW));
    }

    private void sentAt(Instant when, AgencyId agency) {
        message(agency).sent(when);
    }

    private Notification message(AgencyId agency) {
        Notification notification = Notification.queued(
                NotificationKind.CANNOT_ATTEND,
                plan.planId(),
                agency,
                bruno,
                Set.of(Topic.PHYSICAL_HEALTH),
                UUID.randomUUID(),
                NOW.minusSeconds(7200));
        messages.add(notification);
        return notification;
    }
}
