package dk.familiensplan.plan;

import java.time.Instant;

/**
 * One committed change of a plan.
 *
 * @param number the version that the change made
 * @param by sign-in subject of who made it
 */
public record Revision(int number, Instant at, String by, PlanChange change) {}
