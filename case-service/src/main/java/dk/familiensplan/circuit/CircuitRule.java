package dk.familiensplan.circuit;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of pausing and resuming an agency. */
public enum CircuitRule implements Rule {
    ONLY_PAUSED_IS_RESUMED("agency-not-paused", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    CircuitRule(String code, Meaning meaning) {
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
}
