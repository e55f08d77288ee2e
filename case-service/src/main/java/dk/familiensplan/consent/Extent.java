package dk.familiensplan.consent;

/** How far a yes goes. */
public enum Extent {
    /** Everything on the topic. */
    FULL,
    /** "Kun at jeg ikke kan komme": that the member cannot attend, and never why. */
    ATTENDANCE_ONLY
}
