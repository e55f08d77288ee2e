package dk.familiensplan.contradiction;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of following a contradiction up; what finds one is a {@link ContradictionRule}. */
public enum ContradictionFault implements Rule {
    IS_THERE("not-found", Meaning.UNKNOWN),
    SETTLED_ONCE("contradiction-settled", Meaning.CONFLICT),
    /** Two or three connect; more put it off. */
    AT_MOST_THREE("three-conversations-at-most", Meaning.CONFLICT),
    CONVERSATION_IS_THERE("conversation-unknown", Meaning.UNKNOWN),
    HELD_ONCE("conversation-held", Meaning.CONFLICT),
    HELD_LIES_BEHIND("conversation-in-future", Meaning.UNACCEPTABLE),
    RESTS_ON_ANSWERS("marked-on-nothing", Meaning.UNACCEPTABLE),
    PLAN_IS_OPEN("plan-closed", Meaning.CONFLICT),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    ContradictionFault(String code, Meaning meaning) {
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
