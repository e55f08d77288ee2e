package dk.familiensplan.appointment;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the family's calendar. */
public enum AppointmentRule implements Rule {
    /** Invariant 10: what a law sets a last day for is fitted in or handed on, but not declined or called off. */
    STATUTORY_IS_NEVER_DECLINED("statutory-cannot-be-declined", Meaning.CONFLICT),
    /** Invariant 10: nor is it set for later than that day, while the day can be kept. */
    STATUTORY_KEEPS_ITS_DAY("appointment-after-statutory-day", Meaning.CONFLICT),
    STATUTORY_HAS_A_DAY("statutory-day-missing", Meaning.UNACCEPTABLE),
    /** Invariant 9: nor how the family is reached. */
    TELLS_NO_CONTACT_DETAILS("contact-details-in-text", Meaning.UNACCEPTABLE),
    TIME_LIES_AHEAD("appointment-in-past", Meaning.UNACCEPTABLE),
    TIME_IS_NEAR("appointment-too-far-ahead", Meaning.UNACCEPTABLE),
    TIME_WAS_PROPOSED("time-was-not-proposed", Meaning.UNACCEPTABLE),
    ANSWER_HAS_TIME("answer-needs-time", Meaning.UNACCEPTABLE),
    /** Only a time that is accepted or proposed is a time. */
    TIME_IS_OF_ANSWER("time-without-use", Meaning.UNACCEPTABLE),
    /** Somebody else has answered, or the agency has called it off. */
    ANSWERED_ONCE("appointment-already-answered", Meaning.CONFLICT),
    ONLY_AGREED_IS_MOVED("appointment-not-agreed", Meaning.CONFLICT),
    CALLED_OFF_ONCE("appointment-already-over", Meaning.CONFLICT),
    MEMBERS_IN_PLAN("unknown-member", Meaning.UNACCEPTABLE),
    AGENCY_TAKES_PART("agency-takes-no-part", Meaning.UNACCEPTABLE),
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT),
    WEEK_EXISTS("unknown-week", Meaning.UNACCEPTABLE),
    ADDRESS_OF_MEMBER_ONCE("calendar-address-exists", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    AppointmentRule(String code, Meaning meaning) {
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
