package dk.familiensplan.inbox;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** What the routes must get right; broken, it is a programming error and no agency's fault. */
public enum InboxRule implements Rule {
    TYPE_IS_KNOWN("unknown-event-type"),
    DATA_FITS_TYPE("data-does-not-fit"),
    /** An agency does not say what only the routes know, and the other way round. */
    SENDER_MAY_SAY_IT("wrong-sender");

    private final String code;

    InboxRule(String code) {
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
