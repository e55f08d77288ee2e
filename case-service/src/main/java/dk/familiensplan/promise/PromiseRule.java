package dk.familiensplan.promise;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the promises. */
public enum PromiseRule implements Rule {
    /** The promises are made in a youth plan. */
    PLAN_IS_OF_A_YOUNG_PERSON("not-a-youth-plan", Meaning.CONFLICT),
    PLAN_IS_IN_USE("promise-plan-not-in-use", Meaning.CONFLICT),
    DAY_LIES_BEHIND("promise-day-in-future", Meaning.UNACCEPTABLE);

    private final String code;
    private final Meaning meaning;

    PromiseRule(String code, Meaning meaning) {
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
