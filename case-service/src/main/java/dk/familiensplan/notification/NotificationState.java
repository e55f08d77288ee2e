package dk.familiensplan.notification;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a notification is on its way. It only moves forward: what is heard late changes nothing (invariant 16). The one
 * way back is a person who sends it again.
 *
 * <pre>
 * PREPARED ──> QUEUED ──> SENT ──> ACKNOWLEDGED
 *    │           │ │        └────> REJECTED, FAILED, DEAD
 *    └> STOPPED  │ └─> FAILED (being retried) ──> SENT, ACKNOWLEDGED, REJECTED, DEAD
 *                ├──> WITHHELD
 *                ├──> HELD ──> STOPPED
 *                └──> ASKING ──> PREPARED (the member said yes), WITHHELD (no), STOPPED
 *
 * DEAD, REJECTED, FAILED ──(a person, with a reason)──> DISCARDED
 * </pre>
 *
 * <p>One that asks has not left: the member decides whether it does.
 */
public enum NotificationState {
    /** Stands for a short while before it leaves, so that a person can stop it. */
    PREPARED,
    STOPPED,
    /** Consent, participation or gate said no when it was to leave. */
    WITHHELD,
    /** Waits for the member to say yes to this one. */
    ASKING,
    /** Waits for delivery. */
    QUEUED,
    /** Lies in the agency's queue. */
    SENT,
    ACKNOWLEDGED,
    /** The agency says that the content is wrong; sending it again does not help. */
    REJECTED,
    /** The agency could not take it now; it is being retried. */
    FAILED,
    /** Given up; a person has to look. */
    DEAD,
    /** The last look was in doubt: a person sends it on, changes what it says first, or stops it. */
    HELD,
    /** A person has said, and why, that nobody tries to deliver it any longer. */
    DISCARDED;

    /** Whether a notification here may move there by itself. */
    public boolean leadsTo(NotificationState next) {
        return next().contains(next);
    }

    /** Whether a person may send it again. */
    public boolean canBeResent() {
        return this == DEAD || this == FAILED || this == REJECTED || this == HELD;
    }

    /** Whether a person may say that nobody tries any longer. */
    public boolean canBeDiscarded() {
        return this == DEAD || this == FAILED || this == REJECTED;
    }

    /** Whether consent, or what else lets it leave, is missing. */
    public boolean isKeptBack() {
        return this == ASKING || this == WITHHELD;
    }

    /** Whether it has not left, and still can. */
    public boolean mayStillLeave() {
        return this == PREPARED || this == ASKING || this == HELD || canBeClaimed();
    }

    /** Whether the routes may still fetch its content. */
    public boolean canBeClaimed() {
        return this == QUEUED || this == FAILED;
    }

    /** Whether its agency may ask for it once more: it has left. */
    public boolean canBeSentOnceMore() {
        return this == SENT || this == ACKNOWLEDGED || this == REJECTED;
    }

    /** Whether the agency has, or will soon have, the content. */
    public boolean isWithTheAgency() {
        return this == SENT || this == ACKNOWLEDGED;
    }

    /** Whether it has not left, and a person may say that it shall not. */
    public boolean canBeStopped() {
        return this == PREPARED || this == HELD || this == ASKING;
    }

    private Set<NotificationState> next() {
        return switch (this) {
            case PREPARED -> EnumSet.of(STOPPED, QUEUED);
            case ASKING -> EnumSet.of(PREPARED, WITHHELD, STOPPED);
            case QUEUED -> EnumSet.of(ASKING, WITHHELD, HELD, SENT, ACKNOWLEDGED, REJECTED, FAILED, DEAD);
            case FAILED -> EnumSet.of(ASKING, WITHHELD, HELD, SENT, ACKNOWLEDGED, REJECTED, DEAD);
            case HELD -> EnumSet.of(STOPPED);
            case SENT -> EnumSet.of(ACKNOWLEDGED, REJECTED, FAILED, DEAD);
            // An answer that comes after all is better knowledge than having given up.
            case DEAD -> EnumSet.of(ACKNOWLEDGED, REJECTED);
            case STOPPED, WITHHELD, ACKNOWLEDGED, REJECTED, DISCARDED -> EnumSet.noneOf(NotificationState.class);
        };
    }
}
