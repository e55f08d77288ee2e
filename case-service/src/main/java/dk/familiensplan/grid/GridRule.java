package dk.familiensplan.grid;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the grid. */
public enum GridRule implements Rule {
    PLAN_EXISTS("not-found", Meaning.UNKNOWN),
    PLAN_IS_OPEN("plan-closed", Meaning.CONFLICT),
    /** Nothing is sent for a plan that is not in use. */
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT),
    SAYS_SOMETHING("view-says-nothing", Meaning.UNACCEPTABLE),
    PULLS_ONE_WAY("view-pulls-both-ways", Meaning.UNACCEPTABLE),
    /** Whoever answers, is spoken of or is to act has a part in this plan. */
    IS_ROUND_THE_FAMILY("unknown-participant", Meaning.UNACCEPTABLE),
    /** Invariant 12: an agency says something of a member where the member has said yes to it. */
    MATTER_IS_OPEN_TO_AGENCY("matter-not-open", Meaning.UNACCEPTABLE),
    /** Invariant 9: what agencies may read holds no way to reach the family. */
    HOLDS_NO_WAY_TO_REACH("view-holds-contact-details", Meaning.UNACCEPTABLE),
    INTERVENTION_IN_PLAN("unknown-intervention", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    GridRule(String code, Meaning meaning) {
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

    public RuleBroken broken() {
        return new RuleBroken(this);
    }

    RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }
}
