package dk.familiensplan.obstacle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.obstacle.ObstacleSource;
import dk.familiensplan.obstacle.ObstacleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code Obstacle} of the API.
 *
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
        String raisedByName,
        Instant raisedAt,
        Instant dueAt,
        ObstacleState state,
        @Nullable Instant solvedAt,
        @Nullable String solvedByName,
        @Nullable String solution) {}
