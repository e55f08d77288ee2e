package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.notification.Notifications;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who hears of a referral. The hospital and every team that was asked hear at once on screen, whoever won; the
 * coordinator too, where there is one who may. The job centre and the others in the plan hear only that the member cannot
 * come while the treatment at home lasts, and only where the member has said yes to that.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TellingOfHome implements ReferralNews {

    private final People people;
    private final Plans plans;
    private final MakingNotification making;
    private final Notifications notifications;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    TellingOfHome(
            People people,
            Plans plans,
            MakingNotification making,
            Notifications notifications,
            LiveEvents live,
            Clock clock) {
        this.people = people;
        this.plans = plans;
        this.making = making;
        this.notifications = notifications;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void of(HomeTreatmentReferral referral) {
        TreeSet<String> concerned = new TreeSet<>();
        Stream.of(Stream.of(referral.hospital()), referral.asks().stream().map(TeamAsk::team), handedOverTo(referral))
                .flatMap(agencies -> agencies)
                .flatMap(agency -> people.atAgency(agency.value()).stream())
                .map(Person::subject)
                .forEach(concerned::add);
        live.tell(concerned, "home", referral.id().value());
        referral.plan().flatMap(plans::read).ifPresent(plan -> inPlan(referral, plan));
    }

    private static Stream<AgencyId> handedOverTo(HomeTreatmentReferral referral) {
        HomeTreatmentReferral.Ending ending = referral.current().ending();
        AgencyId homeCare = ending == null ? null : ending.handedOverTo();
        return homeCare == null ? Stream.empty() : Stream.of(homeCare);
    }

    private void inPlan(HomeTreatmentReferral referral, PlanSnapshot plan) {
        Instant now = clock.instant();
        if (JoiningPlan.mayFollow(referral, plan, now)) {
            List<String> coordinator = List.of(plan.coordinator());
            live.tell(coordinator, "my-day", null);
            live.tell(coordinator, "plan", plan.id());
        }
        MemberId member = referral.member().orElseThrow();
        if (plan.status() != PlanStatus.ACTIVE) {
            return;
        }
        boolean hasBegun = hasNews(referral, Step.Kind.TAKEN_HOME) || referral.hasJoined();
        if (referral.state() == ReferralState.AT_HOME && hasBegun) {
            begun(referral, plan, member, now);
        } else if (hasNews(referral, Step.Kind.CLOSED) && !isReadmitted(referral)) {
            ended(referral, plan, member);
        }
    }

    private void begun(HomeTreatmentReferral referral, PlanSnapshot plan, MemberId member, Instant now) {
        plan.participations().stream()
                .map(PlanSnapshot.OfParticipation::agency)
                .filter(agency -> !agency.equals(referral.hospital()))
                .filter(agency -> !referral.mayKnowPatient(agency))
                .filter(agency -> plan.consentDecision()
                        .decide(member, agency, Topic.PHYSICAL_HEALTH, Purpose.ATTENDANCE, now)
                        .allows())
                .forEach(agency -> making.ofEvent(
                        NotificationKind.CANNOT_ATTEND,
                        plan,
                        agency,
                        member,
                        Topic.PHYSICAL_HEALTH,
                        referral.id().value()));
    }

    /** Those who were told that the member cannot come are told that it is over; a readmission is told by the hospital. */
    private void ended(HomeTreatmentReferral referral, PlanSnapshot plan, MemberId member) {
        Map<AgencyId, Notification> lastTold = new LinkedHashMap<>();
        notifications.causedBy(referral.id().value()).stream()
                .filter(told -> told.state() != NotificationState.WITHHELD)
                .forEach(told -> lastTold.put(told.agency(), told));
        lastTold.forEach((agency, told) -> {
            if (told.kind() == NotificationKind.CANNOT_ATTEND) {
                making.ofEvent(
                        NotificationKind.CAN_ATTEND_AGAIN,
                        plan,
                        agency,
                        member,
                        Topic.PHYSICAL_HEALTH,
                        referral.id().value());
            }
        });
    }

    private static boolean hasNews(HomeTreatmentReferral referral, Step.Kind kind) {
        return referral.news().stream().anyMatch(step -> step.kind() == kind);
    }

    private static boolean isReadmitted(HomeTreatmentReferral referral) {
        HomeTreatmentReferral.Ending ending = referral.current().ending();
        return ending != null && ending.outcome() == Outcome.READMITTED;
    }
}
