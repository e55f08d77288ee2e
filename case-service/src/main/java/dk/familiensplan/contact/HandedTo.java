package dk.familiensplan.contact;

/** Whom the coordinator hands a request on to. */
public enum HandedTo {
    /** Who acts when the coordinator is away: today's deputy, or else the next one's. */
    DEPUTY,
    /** The leader of the coordinator's unit. */
    LEADER
}
