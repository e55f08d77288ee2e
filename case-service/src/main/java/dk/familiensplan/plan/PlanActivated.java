package dk.familiensplan.plan;

import java.time.Instant;

/** A plan was taken into use. */
public record PlanActivated(PlanId plan, Instant at) {}
