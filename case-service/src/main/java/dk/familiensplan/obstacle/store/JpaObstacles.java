package dk.familiensplan.obstacle.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.obstacle.Obstacle;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ObstacleStep;
import dk.familiensplan.obstacle.Obstacles;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Obstacles as entities; who raises one of a pattern holds the pattern's lock until the transaction ends. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaObstacles implements Obstacles {

    private static final String LOCK_PATTERN =
            "SELECT pg_advisory_xact_lock(hashtextextended('obstacle ' || ? || ' ' || ?, 0))";

    private static final String OPEN_OF_PATTERN =
            "SELECT id FROM obstacle WHERE authority_code = ? AND pattern = ? AND state = 'OPEN'";

    private static final String ALL = "select obstacle from Obstacle obstacle where obstacle.id in :ids";

    private static final String OF_PLAN = """
            select obstacle
            from Obstacle obstacle
            where obstacle.planId = :plan
            order by obstacle.state, obstacle.raisedAt desc, obstacle.id
            """;

    private static final String RAISED_FOR = """
            select obstacle
            from Obstacle obstacle
            where obstacle.planId = :plan and obstacle.raisedFor = :agency
            order by obstacle.state, obstacle.raisedAt desc, obstacle.id
            """;

    private static final String OWNED = """
            select obstacle
            from Obstacle obstacle
            where obstacle.ownerSubject = :subject or obstacle.ownerAgencyId = :agency
            order by obstacle.state, obstacle.dueAt, obstacle.id
            """;

    private static final String OVERDUE = """
            select obstacle
            from Obstacle obstacle
            where obstacle.planId in :plans
              and obstacle.state = dk.familiensplan.obstacle.ObstacleState.OPEN
              and obstacle.dueAt <= :now
            order by obstacle.dueAt, obstacle.id
            """;

    private static final String OPEN_ALIKE = """
            select obstacle
            from Obstacle obstacle
            where obstacle.alike = :alike
              and obstacle.id <> :id
              and obstacle.state = dk.familiensplan.obstacle.ObstacleState.OPEN
            order by obstacle.raisedAt, obstacle.id
            """;

    private static final String UNHEARD = """
            select obstacle
            from Obstacle obstacle
            where obstacle.planId in :plans
              and obstacle.state = dk.familiensplan.obstacle.ObstacleState.SOLVED
              and obstacle.answerSeenAt is null
            order by obstacle.solvedAt, obstacle.id
            """;

    private static final String ADD_STEP =
            "INSERT INTO obstacle_step (id, obstacle_id, what, done_by, done_at) VALUES (?, ?, ?, ?, ?)";

    private static final String STEPS = """
            SELECT obstacle_id, id, what, done_by, done_at
              FROM obstacle_step
             WHERE obstacle_id = ANY (CAST(? AS uuid[]))
             ORDER BY done_at, id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public void add(Obstacle obstacle) {
        entities.persist(obstacle);
        entities.flush();
    }

    @Override
    public void keep(Obstacle obstacle) {
        entities.flush();
    }

    @Override
    public Optional<Obstacle> find(ObstacleId id) {
        return Optional.ofNullable(entities.find(Obstacle.class, id.value()));
    }

    @Override
    public List<Obstacle> findAll(Collection<ObstacleId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(ALL, Obstacle.class)
                .setParameter("ids", ids.stream().map(ObstacleId::value).toList())
                .getResultList();
    }

    @Override
    public Optional<Obstacle> openOfPattern(String authority, String pattern) {
        sql.list(LOCK_PATTERN, row -> true, authority, pattern);
        return sql.one(OPEN_OF_PATTERN, row -> new ObstacleId(Columns.uuid(row, "id")), authority, pattern)
                .flatMap(this::find);
    }

    @Override
    public List<Obstacle> ofPlan(PlanId plan, int atMost) {
        return entities.createQuery(OF_PLAN, Obstacle.class)
                .setParameter("plan", plan.value())
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<Obstacle> raisedFor(AgencyId agency, PlanId plan, int atMost) {
        return entities.createQuery(RAISED_FOR, Obstacle.class)
                .setParameter("plan", plan.value())
                .setParameter("agency", agency.value())
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<Obstacle> ownedBy(String subject, @Nullable AgencyId ledAgency, int atMost) {
        return entities.createQuery(OWNED, Obstacle.class)
                .setParameter("subject", subject)
                .setParameter("agency", ledAgency == null ? "" : ledAgency.value())
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<Obstacle> openAlike(Obstacle obstacle) {
        return obstacle.alike()
                .map(alike -> entities.createQuery(OPEN_ALIKE, Obstacle.class)
                        .setParameter("alike", alike)
                        .setParameter("id", obstacle.id().value())
                        .getResultList())
                .orElseGet(List::of);
    }

    @Override
    public void add(ObstacleId obstacle, ObstacleStep step) {
        sql.update(ADD_STEP, step.id(), obstacle.value(), step.what(), step.by(), step.at());
    }

    @Override
    public Map<ObstacleId, List<ObstacleStep>> steps(Collection<ObstacleId> obstacles) {
        if (obstacles.isEmpty()) {
            return Map.of();
        }
        Map<ObstacleId, List<ObstacleStep>> steps = new HashMap<>();
        sql.list(
                        STEPS,
                        row -> Map.entry(new ObstacleId(Columns.uuid(row, "obstacle_id")), step(row)),
                        obstacles.stream().map(id -> id.value().toString()).toList())
                .forEach(entry -> steps.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return steps;
    }

    private static ObstacleStep step(ResultSet row) throws SQLException {
        return new ObstacleStep(
                Columns.uuid(row, "id"),
                row.getString("what"),
                row.getString("done_by"),
                Columns.instant(row, "done_at"));
    }

    @Override
    public List<Obstacle> unheard(Collection<PlanId> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(UNHEARD, Obstacle.class)
                .setParameter("plans", plans.stream().map(PlanId::value).toList())
                .getResultList();
    }

    @Override
    public List<Obstacle> overdue(Collection<PlanId> plans, Instant now) {
        if (plans.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(OVERDUE, Obstacle.class)
                .setParameter("plans", plans.stream().map(PlanId::value).toList())
                .setParameter("now", now)
                .getResultList();
    }
}
