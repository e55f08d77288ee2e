package dk.familiensplan.contact;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the contact gate. */
public enum ContactRule implements Rule {
    /** Invariant 10: a request with a statutory deadline may be handed on, but not declined. */
    STATUTORY_IS_NEVER_DECLINED("statutory-cannot-be-declined", Meaning.CONFLICT),
    /** Invariant 10: nor may a meeting be set for after a statutory deadline that can still be kept. */
    STATUTORY_MEETING_KEEPS_DEADLINE("meeting-after-statutory-deadline", Meaning.CONFLICT),
    /** Invariant 22: words to one agency do not tell of another's matter. */
    TELLS_NO_OTHER_MATTER("tells-of-another-matter", Meaning.UNACCEPTABLE),
    ANSWERED_ONCE("request-already-answered", Meaning.CONFLICT),
    /** What the agency took back is not answered. */
    STANDS_UNTIL_WITHDRAWN("request-withdrawn", Meaning.CONFLICT),
    /** Combined with another request of the same plan, which still stands; and only where that is the answer. */
    COMBINED_WITH_ANOTHER("combined-with-no-other", Meaning.UNACCEPTABLE),
    /** Handed on to a deputy who acts, or will. */
    DEPUTY_IS_SET("no-deputy", Meaning.UNACCEPTABLE),
    MEETING_HAS_TIME("meeting-needs-time", Meaning.UNACCEPTABLE),
    /** Only a meeting has a time. */
    TIME_IS_OF_MEETING("time-without-meeting", Meaning.UNACCEPTABLE),
    MEETING_LIES_AHEAD("meeting-in-past", Meaning.UNACCEPTABLE),
    DUE_DAY_LIES_AHEAD("due-in-past", Meaning.UNACCEPTABLE),
    CONTACT_LIES_BEHIND("contact-in-future", Meaning.UNACCEPTABLE),
    /** Somebody in the plan is asked for, or was contacted. */
    MEMBER_IN_PLAN("unknown-member", Meaning.UNACCEPTABLE),
    /** A request or a contact is of an agency that takes part in the plan. */
    AGENCY_TAKES_PART("agency-takes-no-part", Meaning.UNACCEPTABLE),
    /** A law that sets a day is one of those that are configured. */
    LAW_IS_KNOWN("unknown-law", Meaning.UNACCEPTABLE),
    /** Nobody asks for anything in a plan that is not active. */
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    ContactRule(String code, Meaning meaning) {
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
