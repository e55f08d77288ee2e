package dk.familiensplan.operations;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.notification.DecidingOnDead;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.operations.DeadLetters.Decision;
import dk.familiensplan.operations.DeadLetters.SetAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The administrator sees what did not arrive, and sends it again or gives it up with a reason. What was decided on in the
 * meantime is left as it is, so the same decision twice is taken once. All of it is written in the audit log.
 */
@ApplicationScoped
@Transactional
public class DecidingOnDeadLetters {

    /** So many of each direction are shown; the oldest come forward as the newest are decided on. */
    static final int SHOWN = 200;

    private final DeadLetters deadLetters;
    private final DecidingOnDead deciding;
    private final OperationEvents events;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DecidingOnDeadLetters(
            DeadLetters deadLetters,
            DecidingOnDead deciding,
            OperationEvents events,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.deadLetters = deadLetters;
        this.deciding = deciding;
        this.events = events;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What there is to decide on. */
    public List<DeadLetter> list() {
        audit.record(Deed.OPERATIONS_READ, null, Purpose.OPERATION);
        return deadLetters.of(user.authority(), SHOWN);
    }

    /** Decides on these; to give something up takes a reason. */
    public void decide(Collection<UUID> ids, Decision decision, @Nullable String why) {
        if (decision == Decision.DISCARD && (why == null || why.isBlank())) {
            throw OperationsRule.GIVING_UP_HAS_A_REASON.brokenAt("/reason");
        }
        Instant now = clock.instant();
        List<NotificationId> sent = deadLetters.sentAmong(user.authority(), ids);
        if (decision == Decision.RESEND) {
            deciding.resend(sent, now);
        } else {
            deciding.discard(sent, user.subject(), String.valueOf(why), now);
        }
        List<SetAside> received =
                deadLetters.decide(user.authority(), ids, decision, new DeadLetters.By(user.subject(), now, why));
        events.decided(received, decision, now);
        if (!received.isEmpty()) {
            audit.record(
                    Deed.DEAD_LETTER_DECIDED,
                    null,
                    Purpose.OPERATION,
                    "decision=" + decision + " messages="
                            + received.stream().map(SetAside::id).toList() + (why == null ? "" : " reason=" + why));
        }
    }
}
