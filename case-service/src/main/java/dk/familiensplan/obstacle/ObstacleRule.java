package dk.familiensplan.obstacle;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of obstacles. */
public enum ObstacleRule implements Rule {
    OBSTACLE_EXISTS("not-found", Meaning.UNKNOWN),
    SOLVED_ONCE("obstacle-already-solved", Meaning.CONFLICT),
    /** Only what has been answered can be heard. */
    HEARD_ONCE_ANSWERED("obstacle-not-answered", Meaning.CONFLICT),
    /** An obstacle is alike to another, in the same municipality. */
    ALIKE_IS_ANOTHER("obstacle-alike-itself", Meaning.UNACCEPTABLE),
    /** Its owner may not know the family (invariant 12), so the words name no one in it. */
    NAMES_NOBODY("obstacle-names-a-person", Meaning.UNACCEPTABLE),
    /** Somebody can be asked to move it. */
    HAS_OWNER("obstacle-needs-owner", Meaning.UNACCEPTABLE),
    /** An intervention that the plan does not hold stands in nobody's way. */
    IS_OF_THIS_PLAN("unknown-intervention", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    ObstacleRule(String code, Meaning meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    RuleBroken broken() {
        return new RuleBroken(this);
    }

    RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }

    /** Refuses words that name somebody. */
    static void refuseNames(NamingNobody names, String text, String pointer) {
        if (!names.allows(text)) {
            throw NAMES_NOBODY.brokenAt(pointer);
        }
    }
}
