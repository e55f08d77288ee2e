package dk.familiensplan.obstacle;

/** Where an obstacle was met. */
public enum ObstacleSource {
    /** The coordinator met it in the plan as a whole. */
    PLAN,
    /** It stands in the way of one intervention. */
    INTERVENTION,
    /** Two disagree on who is to pay for an intervention. */
    DISPUTE,
    /** What pulls apart round the family. */
    CONTRADICTION,
    /** An agency's worker met it. */
    AGENCY,
    /** A unit has been in touch with families past the coordinator again and again. */
    DIRECT_CONTACTS
}
