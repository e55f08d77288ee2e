package dk.familiensplan.leadership;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.leadership.ImplementationNote.Standing;
import dk.familiensplan.obstacle.NamingNobody;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leaders write down how their municipality takes the way of working into use, and read how it went. */
@ApplicationScoped
@Transactional
public class KeepingLog {

    private static final int MOST = 200;
    private static final Set<Relation> OF_NO_PLAN = Set.of(Relation.NONE);

    private final ImplementationLog log;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    KeepingLog(ImplementationLog log, PlanAccess access, CurrentUser user, AuditLog audit, Clock clock) {
        this.log = log;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The log of the caller's own municipality, the latest day first. */
    public List<ImplementationNote> read() {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        audit.record(Deed.LEADERSHIP_READ, null, Purpose.STEERING);
        return log.of(user.authority(), MOST);
    }

    /** Adds an entry, in the caller's name. */
    public UUID write(
            UUID id,
            LocalDate day,
            Set<Phase> phases,
            String done,
            String learnt,
            @Nullable Standing standing,
            Map<Driver, Integer> drivers) {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        Instant now = clock.instant();
        ImplementationNote note = new ImplementationNote(
                id, user.authority(), day, user.subject(), now, phases, done, learnt, standing, drivers);
        note.refuseUnlessItTellsOfWhatWas(
                LocalDate.ofInstant(now, TimeSource.DANISH), NamingNobody.inNoFamily()::allows);
        log.add(note);
        audit.record(Deed.LEADERSHIP_CHANGED, null, Purpose.STEERING);
        return id;
    }
}
