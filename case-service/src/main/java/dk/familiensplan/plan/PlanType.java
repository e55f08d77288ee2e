package dk.familiensplan.plan;

/** What kind of effort the plan gathers. */
public enum PlanType {
    FAMILY,
    /** A young person of 15 to 24 years. */
    YOUTH,
    /** Treatment at home after, or instead of, a hospital stay. */
    ACUTE
}
