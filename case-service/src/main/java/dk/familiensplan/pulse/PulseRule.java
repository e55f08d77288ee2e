package dk.familiensplan.pulse;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the five questions. */
public enum PulseRule implements Rule {
    MEMBER_IN_PLAN("unknown-member", Meaning.UNACCEPTABLE),
    EACH_QUESTION_ONCE("pulse-question-twice", Meaning.UNACCEPTABLE),
    LINK_IS_OPEN("unknown-pulse-link", Meaning.UNKNOWN);

    private final String code;
    private final Meaning meaning;

    PulseRule(String code, Meaning meaning) {
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
