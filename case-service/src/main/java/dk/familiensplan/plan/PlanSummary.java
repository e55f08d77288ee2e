package dk.familiensplan.plan;

import java.time.Instant;

/** A plan in a list. */
public record PlanSummary(
        PlanId id,
        String familyName,
        PlanType type,
        PlanStatus status,
        int memberCount,
        int agencyCount,
        int goalCount,
        Instant updatedAt) {}
