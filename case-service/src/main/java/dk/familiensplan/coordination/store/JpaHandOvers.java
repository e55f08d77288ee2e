package dk.familiensplan.coordination.store;

import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.coordination.HandOverId;
import dk.familiensplan.coordination.HandOverState;
import dk.familiensplan.coordination.HandOvers;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hand-overs as entities; one that is to be decided is read again under its lock. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaHandOvers implements HandOvers {

    private static final Set<HandOverState> UNDER_WAY = Set.of(HandOverState.OFFERED, HandOverState.ACCEPTED);

    @PersistenceContext
    EntityManager entities;

    @Override
    public void add(HandOver handOver) {
        entities.persist(handOver);
        entities.flush();
    }

    @Override
    public void keep(HandOver handOver) {
        entities.flush();
    }

    @Override
    public Optional<HandOver> find(HandOverId id) {
        return Optional.ofNullable(entities.find(HandOver.class, id.value()));
    }

    @Override
    public Optional<HandOver> lock(HandOverId id) {
        return find(id).map(this::locked);
    }

    @Override
    public Optional<HandOver> lockUnderWay(PlanId plan) {
        return entities.createQuery(
                        "select h from HandOver h where h.planId = :plan and h.state in :underWay", HandOver.class)
                .setParameter("plan", plan.value())
                .setParameter("underWay", UNDER_WAY)
                .getResultStream()
                .findFirst()
                .map(this::locked);
    }

    /** It may have been read before the lock was had. */
    private HandOver locked(HandOver handOver) {
        entities.refresh(handOver, LockModeType.PESSIMISTIC_WRITE);
        return handOver;
    }

    @Override
    public List<HandOver> ofPlan(PlanId plan) {
        return entities.createQuery(
                        "select h from HandOver h where h.planId = :plan order by h.madeAt desc, h.id", HandOver.class)
                .setParameter("plan", plan.value())
                .getResultList();
    }

    @Override
    public List<HandOver> underWay(CoordinatorId coordinator) {
        return entities.createQuery(
                        "select h from HandOver h where (h.toCoordinator = :who or h.fromCoordinator = :who) and h.state in :underWay"
                                + " order by h.madeAt, h.id",
                        HandOver.class)
                .setParameter("who", coordinator.subject())
                .setParameter("underWay", UNDER_WAY)
                .getResultList();
    }

    @Override
    public List<HandOverId> due(Instant now, int atMost) {
        return entities.createQuery(
                        "select h.id from HandOver h where h.state = :accepted and h.effectiveAt <= :now"
                                + " order by h.effectiveAt",
                        UUID.class)
                .setParameter("accepted", HandOverState.ACCEPTED)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultStream()
                .map(HandOverId::new)
                .toList();
    }
}
