package dk.familiensplan.familymessage;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of what is written between a family and its coordinator. */
public enum FamilyMessageRule implements Rule {
    MESSAGE_IN_PLAN("unknown-family-message", Meaning.UNKNOWN),
    ANSWERED_ONCE("family-message-already-answered", Meaning.CONFLICT),
    /** The client makes the ids, and each is used once. */
    ID_USED_ONCE("family-message-id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    FamilyMessageRule(String code, Meaning meaning) {
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
