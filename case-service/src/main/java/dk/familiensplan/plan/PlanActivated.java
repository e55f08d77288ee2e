package dk.familiensplan.plan;

/** A plan was taken into use, and stands like this. */
public record PlanActivated(PlanSnapshot plan) {}
