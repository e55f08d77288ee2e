package dk.familiensplan.leadership;

/**
 * What leaders who help the same families look at together. What is asked about each stands with the screen's words; a point
 * is never taken to mean something else, since rounds are compared over years.
 */
public enum FocusPoint {
    /** We all know what we want with the families, and say it alike. */
    SAME_DIRECTION,
    /** We stand by it that a family has one way in. */
    ONE_WAY_IN,
    /** It is plain who is responsible for what between us. */
    CLEAR_RESPONSIBILITY,
    /** We ourselves meet, in one room. */
    MEETING_IN_PERSON,
    /** We remove what is in the way while it is small. */
    REMOVING_OBSTACLES,
    /** Whose money it is does not make a family wait. */
    MONEY_FOLLOWS_NEED,
    /** Families' own words change what we decide. */
    FAMILIES_VOICE,
    /** Those nearest the family may decide. */
    TRUSTING_STAFF,
    /** We try small things with those who want to. */
    SMALL_STEPS,
    /** We say what did not work, and learn from it. */
    LEARNING
}
