package dk.familiensplan.plan;

import java.time.Instant;

/** What may be shared of a plan was changed: an answer, a withdrawal, a law. Both are decided on at the same instant. */
public record SharingChanged(PlanSnapshot before, PlanSnapshot after, Instant at) {}
