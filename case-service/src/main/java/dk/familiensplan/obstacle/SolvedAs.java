package dk.familiensplan.obstacle;

/** How an obstacle was moved, as something that can be counted over many; the words say how it was. */
public enum SolvedAs {
    /** A rule or a way of working is another now, for everybody. */
    RULE_CHANGED,
    /** It was allowed in this case. */
    EXCEPTION,
    MONEY_FOUND,
    /** Those who disagreed agree. */
    AGREED,
    /** The family got there another way. */
    OTHER_WAY,
    /** It cannot be moved, and the family is told why. */
    STANDS,
    OTHER
}
