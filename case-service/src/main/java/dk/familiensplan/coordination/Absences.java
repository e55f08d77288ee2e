package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is away. Every call is part of the caller's transaction. */
public interface Absences {

    /** Refused when the coordinator is away in some of these days already. */
    void add(Absence absence);

    /** Writes a change now. */
    void keep(Absence absence);

    /** One of them. */
    Optional<Absence> find(AbsenceId id);

    /** Not over on the day, of these coordinators or deputised by one of them; the first to begin first. */
    List<Absence> of(Collection<CoordinatorId> people, LocalDate today);

    /** Whether the coordinator is away on any of the days. */
    boolean isAway(CoordinatorId coordinator, LocalDate from, LocalDate until);
}
