package dk.familiensplan.work;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the desks. */
public enum WorkRule implements Rule {
    /** Who says that they cannot says why; who says anything else gives no reason. */
    CANNOT_HAS_REASON("cannot-needs-reason");

    private final String code;

    WorkRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Meaning meaning() {
        return Meaning.UNACCEPTABLE;
    }

    RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }
}
