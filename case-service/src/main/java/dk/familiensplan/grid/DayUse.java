package dk.familiensplan.grid;

/** How an intervention takes the days, so that no other that does fits beside it. */
public enum DayUse {
    /** Treatment in the daytime, most days of the week. */
    DAY_TREATMENT,
    /** School, work, placement or activation in full time. */
    FULL_TIME
}
