package dk.familiensplan.notification;

import dk.familiensplan.consent.Purpose;
import dk.familiensplan.plan.PlanStatus;
import java.util.EnumSet;
import java.util.Set;

/** What fact a notification tells of. */
public enum NotificationKind {
    /** A plan was activated; the agency gets the part that it may see. */
    PLAN_SHARED(Purpose.SHARE),
    /** A member cannot attend for now; never why. */
    CANNOT_ATTEND(Purpose.ATTENDANCE),
    CAN_ATTEND_AGAIN(Purpose.ATTENDANCE),
    ADMITTED(Purpose.SHARE),
    DISCHARGED(Purpose.SHARE),
    /** The coordinator answered what the agency asked. */
    REQUEST_ANSWERED(Purpose.SHARE),
    /** Somebody else is the family's contact point from now on. */
    COORDINATOR_CHANGED(Purpose.ATTENDANCE),
    /** The plan rests, goes on, or has ended. */
    PLAN_STATUS_CHANGED(Purpose.ATTENDANCE),
    /** What the agency was told before may no longer be used. */
    STOP_USING(Purpose.ATTENDANCE),
    /** The coordinator answered a time that the agency proposed, or it was changed or called off. */
    APPOINTMENT_ANSWERED(Purpose.ATTENDANCE),
    /** The agency reached the family past the coordinator; this explains, in a friendly way, why that makes it harder. */
    DIRECT_CONTACT_EXPLAINED(Purpose.ATTENDANCE),
    /** The coordinator asks how the agency sees a matter. */
    VIEW_ASKED(Purpose.SHARE),
    /** The agency is called to a network meeting, it was moved, or it is not to be. */
    MEETING_CALLED(Purpose.ATTENDANCE),
    /** What was decided at a network meeting, as much of it as the agency may have. */
    MEETING_MINUTES(Purpose.SHARE);

    private static final Set<NotificationKind> OUTLIVING =
            EnumSet.of(CAN_ATTEND_AGAIN, DISCHARGED, COORDINATOR_CHANGED, PLAN_STATUS_CHANGED, STOP_USING);

    private final Purpose purpose;

    NotificationKind(Purpose purpose) {
        this.purpose = purpose;
    }

    /** What the member must have said yes to before it may leave. */
    public Purpose purpose() {
        return purpose;
    }

    /**
     * Whether it may leave where the plan is in its life. Nothing is told for a draft. While a plan rests, or when it has
     * ended, only that is told which an agency would otherwise go on believing wrongly.
     */
    public boolean mayLeaveWhile(PlanStatus status) {
        return switch (status) {
            case DRAFT -> false;
            case ACTIVE -> true;
            case PAUSED, CLOSED -> OUTLIVING.contains(this);
        };
    }

    /**
     * Whether it is told of all its topics or not at all: its words were written once for all of them, and cannot be cut when
     * one is no longer to be told.
     */
    public boolean isTheWholeOrNothing() {
        return this == MEETING_MINUTES;
    }

    /** Whether its topics may be named to the agency: that somebody cannot attend must not tell of an illness. */
    public boolean namesItsTopics() {
        return purpose != Purpose.ATTENDANCE;
    }
}
