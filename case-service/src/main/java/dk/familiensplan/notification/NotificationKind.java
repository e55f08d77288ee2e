package dk.familiensplan.notification;

import dk.familiensplan.consent.Purpose;

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
    REQUEST_ANSWERED(Purpose.SHARE);

    private final Purpose purpose;

    NotificationKind(Purpose purpose) {
        this.purpose = purpose;
    }

    /** What the member must have said yes to before it may leave. */
    public Purpose purpose() {
        return purpose;
    }

    /** Whether its topics may be named to the agency: that somebody cannot attend must not tell of an illness. */
    public boolean namesItsTopics() {
        return purpose != Purpose.ATTENDANCE;
    }
}
