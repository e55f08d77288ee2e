package dk.familiensplan.notification;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of what people may do with a notification. */
public enum NotificationRule implements Rule {
    NOTIFICATION_EXISTS("not-found", Meaning.UNKNOWN),
    /** Invariant 17: it is stopped or released, never both. */
    STOPPED_BEFORE_RELEASE("already-released", Meaning.CONFLICT),
    /** What is on its way, or has arrived, is not sent once more. */
    ONLY_FAILED_IS_RESENT("cannot-be-resent", Meaning.CONFLICT),
    /** What is on its way, or has arrived, is not given up. */
    ONLY_FAILED_IS_DISCARDED("cannot-be-discarded", Meaning.CONFLICT),
    /** What is made from the plan is changed there. */
    ONLY_OWN_WORDS_ARE_REWRITTEN("cannot-be-rewritten", Meaning.CONFLICT),
    /** Invariant 12: the member is asked about what waits for a yes, and nothing else. */
    ONLY_ASKED_IS_ANSWERED("not-asked-about", Meaning.CONFLICT),
    /** Only what was withheld is marked as seen. */
    ONLY_WITHHELD_IS_SEEN("not-withheld", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    NotificationRule(String code, Meaning meaning) {
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
