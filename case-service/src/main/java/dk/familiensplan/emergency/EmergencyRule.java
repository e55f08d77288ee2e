package dk.familiensplan.emergency;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of emergency access. */
public enum EmergencyRule implements Rule {
    /** The same answer for a person in no plan, in a plan that is not in use, and in another municipality's. */
    PERSON_IS_IN_A_PLAN_HERE("no-plan-here", Meaning.CONFLICT),
    IS_A_PERSON_NUMBER("invalid-person-number", Meaning.UNACCEPTABLE);

    private final String code;
    private final Meaning meaning;

    EmergencyRule(String code, Meaning meaning) {
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
