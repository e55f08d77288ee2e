package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The coordinator sees who will be told what, and who was told what, by the same code that tells it. */
@ApplicationScoped
@Transactional
public class FollowingNotifications {

    private final Notifications notifications;
    private final Plans plans;
    private final AgencyNames agencyNames;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FollowingNotifications(
            Notifications notifications,
            Plans plans,
            AgencyNames agencyNames,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.agencyNames = agencyNames;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What each agency of the plan would be sent if the plan were activated now. */
    public List<Preview> preview(PlanId id) {
        PlanSnapshot plan = read(id);
        audit.record(Deed.PREVIEW_READ, id.value(), Purpose.COORDINATION);
        Instant now = clock.instant();
        Composing composing = new Composing(plan, agencyNames::of);
        List<Telling> tellings = MakingNotification.plansShared(plan, now);
        return plan.participations().stream()
                .map(PlanSnapshot.OfParticipation::agency)
                .map(agency -> new Preview(
                        agency,
                        tellings.stream()
                                .filter(telling -> telling.agency().equals(agency))
                                .map(telling -> new Previewed(telling, composing.preview(telling, now)))
                                .toList()))
                .toList();
    }

    /** What was made for the plan, newest first, with what the agency would read now. */
    public List<Followed> ofPlan(PlanId id, Optional<NotificationId> after, int atMost) {
        PlanSnapshot plan = read(id);
        audit.record(Deed.NOTIFICATIONS_READ, id.value(), Purpose.COORDINATION);
        Composing composing = new Composing(plan, agencyNames::of);
        Instant now = clock.instant();
        return notifications.ofPlan(id, after, atMost).stream()
                .map(notification -> follow(notification, composing, now))
                .toList();
    }

    /** One that was just handled, as {@link #ofPlan} shows it. */
    public Followed follow(Notification notification) {
        PlanSnapshot plan = plans.read(notification.plan())
                .orElseThrow(() -> new IllegalStateException("a notification without its plan"));
        return follow(notification, new Composing(plan, agencyNames::of), clock.instant());
    }

    private static Followed follow(Notification notification, Composing composing, Instant now) {
        return new Followed(notification, composing.preview(Telling.of(notification), now));
    }

    private PlanSnapshot read(PlanId id) {
        access.require(Operation.READ_PLAN, id.value());
        return plans.read(id).orElseThrow(() -> new RuleBroken(NotificationRule.NOTIFICATION_EXISTS));
    }

    /** What one agency would be sent. */
    public record Preview(AgencyId agency, List<Previewed> messages) {}

    /** One message of a preview. */
    public record Previewed(Telling telling, Composition composition) {}

    /** A notification, and what it says or why it may not. */
    public record Followed(Notification notification, Composition composition) {}
}
