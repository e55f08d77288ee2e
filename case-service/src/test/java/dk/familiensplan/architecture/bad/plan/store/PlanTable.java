package dk.familiensplan.architecture.bad.plan.store;

/** What only its own feature may use. */
public class PlanTable {}
