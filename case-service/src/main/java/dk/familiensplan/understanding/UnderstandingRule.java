package dk.familiensplan.understanding;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of a shared understanding. */
public enum UnderstandingRule implements Rule {
    MEMBER_IN_PLAN("unknown-member", Meaning.UNACCEPTABLE),
    AGENCY_IN_PLAN("unknown-agency", Meaning.UNACCEPTABLE),
    INTERVENTION_IN_PLAN("unknown-intervention", Meaning.UNACCEPTABLE),
    EACH_PART_ONCE("storm-parts", Meaning.UNACCEPTABLE),
    HAS_HAPPENED("storm-ahead", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT),
    /** A yes is to the words that were read. */
    SIGNED_AS_WORDED("reason-changed", Meaning.CONFLICT),
    SIGNED_BY_THOSE_ASKED("not-asked", Meaning.UNACCEPTABLE);

    private final String code;
    private final Meaning meaning;

    UnderstandingRule(String code, Meaning meaning) {
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
