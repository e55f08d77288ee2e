package dk.familiensplan.coordination;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.CoordinatorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A coordinator sees when they are away themselves, and for whom they act. */
@ApplicationScoped
@Transactional
public class ReadingAbsences {

    private final Absences absences;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingAbsences(Absences absences, CurrentUser user, AuditLog audit, Clock clock) {
        this.absences = absences;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's own, and those in which the caller acts; not over. */
    public List<Absence> mine() {
        audit.record(Deed.ABSENCES_READ, null, Purpose.COORDINATION);
        return absences.of(List.of(new CoordinatorId(user.subject())), LocalDate.now(clock));
    }
}
