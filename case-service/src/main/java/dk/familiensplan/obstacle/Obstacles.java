package dk.familiensplan.obstacle;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All obstacles. Every call is part of the caller's transaction. */
public interface Obstacles {

    /** Writes a new one, constraints checked here and now. */
    void add(Obstacle obstacle);

    /** Sends a change to the database, constraints and version checked here and now. */
    void keep(Obstacle obstacle);

    /** One obstacle. */
    Optional<Obstacle> find(ObstacleId id);

    /** Several obstacles, in no order. */
    List<Obstacle> findAll(Collection<ObstacleId> ids);

    /** The open one of a pattern; whoever asks at the same moment waits until this transaction ends. */
    Optional<Obstacle> openOfPattern(String authority, String pattern);

    /** A family's obstacles: the open ones first, the newest first in each. */
    List<Obstacle> ofPlan(PlanId plan, int atMost);

    /** What an agency's people raised in a family's plan: the open ones first, the newest first in each. */
    List<Obstacle> raisedFor(AgencyId agency, PlanId plan, int atMost);

    /** What a leader owns: the open ones first, least time left first. */
    List<Obstacle> ownedBy(String subject, @Nullable AgencyId ledAgency, int atMost);

    /** Those that are alike to it and still stand, without it. */
    List<Obstacle> openAlike(Obstacle obstacle);

    /** Writes down what was done about one. */
    void add(ObstacleId obstacle, ObstacleStep step);

    /** What was done about each, in the order in which it was; nothing for those with none. */
    Map<ObstacleId, List<ObstacleStep>> steps(Collection<ObstacleId> obstacles);

    /** Solved ones of these plans whose coordinator has not heard the answer. */
    List<Obstacle> unheard(Collection<PlanId> plans);

    /** Open ones of these plans whose owner has had their time. */
    List<Obstacle> overdue(Collection<PlanId> plans, Instant now);
}
