package dk.familiensplan.coordination.store;

import dk.familiensplan.coordination.Absence;
import dk.familiensplan.coordination.AbsenceId;
import dk.familiensplan.coordination.Absences;
import dk.familiensplan.plan.CoordinatorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Absences as entities. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaAbsences implements Absences {

    @PersistenceContext
    EntityManager entities;

    @Override
    public void add(Absence absence) {
        entities.persist(absence);
        entities.flush();
    }

    @Override
    public void keep(Absence absence) {
        entities.flush();
    }

    @Override
    public Optional<Absence> find(AbsenceId id) {
        return Optional.ofNullable(entities.find(Absence.class, id.value()));
    }

    @Override
    public List<Absence> of(Collection<CoordinatorId> people, LocalDate today) {
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a from Absence a where a.endedAt is null and a.untilDay >= :today"
                                + " and (a.coordinator in :people or a.deputy in :people)"
                                + " order by a.fromDay, a.coordinator",
                        Absence.class)
                .setParameter("today", today)
                .setParameter(
                        "people", people.stream().map(CoordinatorId::subject).toList())
                .getResultList();
    }

    @Override
    public boolean isAway(CoordinatorId coordinator, LocalDate from, LocalDate until) {
        return !entities.createQuery("select a.id from Absence a where a.endedAt is null and a.coordinator = :who"
                        + " and a.fromDay <= :until and a.untilDay >= :from")
                .setParameter("who", coordinator.subject())
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
