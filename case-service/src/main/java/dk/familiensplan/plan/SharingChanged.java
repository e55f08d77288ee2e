package dk.familiensplan.plan;

import java.time.Instant;

/**
 * What may be shared of a plan was changed: by an answer, a withdrawal, a law, or by time alone. Both are decided on at the
 * same instant.
 *
 * @param ended the days that have come since the last such change, and that may have ended something of what was before
 */
public record SharingChanged(PlanSnapshot before, PlanSnapshot after, EndedByTime ended, Instant at) {}
