package dk.familiensplan.operations;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that did not arrive and that somebody has to decide on. It names nobody and says nothing of what it holds.
 *
 * @param agency null where it is not known whose it is
 * @param kind what it tells of; null for what an agency sent
 * @param reason code of why it did not arrive
 */
public record DeadLetter(
        UUID id,
        Direction direction,
        @Nullable AgencyId agency,
        @Nullable NotificationKind kind,
        String reason,
        Remedy remedy,
        Instant at,
        State state) {

    /** Whose message it is. */
    public enum Direction {
        TO_AGENCY,
        FROM_AGENCY
    }

    /** What has been decided. */
    public enum State {
        OPEN,
        /** It was decided, and the routes are about to do it. */
        BEING_DONE
    }

    /** One of ours that was given up, or that its agency says is wrong. */
    public static DeadLetter sent(UUID id, AgencyId agency, NotificationKind kind, String reason, Instant at) {
        String shown = ReasonCode.shown(reason);
        return new DeadLetter(id, Direction.TO_AGENCY, agency, kind, shown, Remedy.ofSent(shown), at, State.OPEN);
    }

    /** One of an agency's that could not be taken in. */
    public static DeadLetter received(UUID id, @Nullable AgencyId agency, String reason, Instant at, State state) {
        String shown = ReasonCode.shown(reason);
        return new DeadLetter(id, Direction.FROM_AGENCY, agency, null, shown, Remedy.ofReceived(shown), at, state);
    }
}
