package dk.familiensplan.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan in use was paused, resumed, closed or reopened, and stands like this.
 *
 * @param id of the turn
 * @param words why, for the family and the coordinator
 * @param by sign-in subject of who did it
 */
public record PlanTurned(
        UUID id,
        PlanSnapshot plan,
        ChangingPlanStatus.Turn turn,
        TurnCause cause,
        String words,
        String by,
        Instant at) {}
