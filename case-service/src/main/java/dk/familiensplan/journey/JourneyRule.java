package dk.familiensplan.journey;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of a journey. */
public enum JourneyRule implements Rule {
    STEP_EXISTS("unknown-journey-step", Meaning.UNKNOWN),
    /** The same where there is no such step: nobody learns what another has told. */
    TOLD_BY_ONESELF("not-your-journey-step", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT),
    MEMBER_IN_PLAN("unknown-member", Meaning.UNACCEPTABLE),
    AGENCY_IN_PLAN("unknown-agency", Meaning.UNACCEPTABLE),
    /** A journey tells what was; what is to come stands in the plan. */
    HAS_HAPPENED("journey-step-ahead", Meaning.UNACCEPTABLE),
    /** What the plan gives is told once. */
    ORIGIN_TOLD_ONCE("journey-origin-told", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    JourneyRule(String code, Meaning meaning) {
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
