package dk.familiensplan.obstacle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.obstacle.ObstacleSource;
import dk.familiensplan.obstacle.ObstacleState;
import dk.familiensplan.obstacle.SolvedAs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code Obstacle} of the API.
 *
 * @param raisedByName nobody where the system found it
 * @param heard whether the coordinator has heard the answer
 * @param alike the same for those that stand together
 * @param planId for the coordinator alone; who is to move it does not learn which family it is
 */
@JsonInclude(Include.NON_NULL)
public record ObstacleView(
        UUID id,
        int version,
        @Nullable UUID planId,
        ObstacleKind kind,
        ObstacleSource source,
        @Nullable UUID interventionId,
        String what,
        String cost,
        @Nullable String ownerName,
        @Nullable AgencyView ownerAgency,
        @Nullable String raisedByName,
        Instant raisedAt,
        Instant dueAt,
        ObstacleState state,
        @Nullable Instant solvedAt,
        @Nullable String solvedByName,
        @Nullable SolvedAs solvedAs,
        @Nullable String solution,
        boolean heard,
        @Nullable UUID alike,
        List<StepView> steps) {

    /** What somebody did about it. */
    public record StepView(String what, String byName, Instant at) {}
}
