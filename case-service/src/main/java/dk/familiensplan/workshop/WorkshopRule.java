package dk.familiensplan.workshop;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of a workshop in three spaces (practice P4). */
public enum WorkshopRule implements Rule {
    WORKSHOP_EXISTS("not-found", Meaning.UNKNOWN),
    IDEA_EXISTS("idea-not-found", Meaning.UNKNOWN),
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT),
    /** No answers before the questions are heard: each space is written in while it is open. */
    SPACE_IS_OPEN("space-not-open", Meaning.CONFLICT),
    /** The professionals have something to answer. */
    FAMILY_SPEAKS_FIRST("workshop-needs-wish", Meaning.CONFLICT),
    /** What serves no wish of the family is no idea for them. */
    IDEA_SERVES_WISH("idea-needs-wish", Meaning.UNACCEPTABLE),
    /** A wish is the family's own; a method is not. */
    SAID_BY_ITS_SIDE("said-by-other-side", Meaning.UNACCEPTABLE),
    /** Nobody takes back what another said, or what was said at the table. */
    OWN_WORDS_ARE_TAKEN_BACK("not-your-words", Meaning.CONFLICT),
    IS_OF_THIS_PLAN("not-in-plan", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT),
    WORKSHOP_IS_ON("workshop-over", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    WorkshopRule(String code, Meaning meaning) {
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
}
