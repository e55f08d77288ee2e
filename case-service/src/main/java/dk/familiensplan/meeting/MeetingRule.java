package dk.familiensplan.meeting;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of meetings. */
public enum MeetingRule implements Rule {
    MEETING_EXISTS("not-found", Meaning.UNKNOWN),
    OUTCOME_EXISTS("outcome-not-found", Meaning.UNKNOWN),
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT),
    MEETING_IS_OPEN("meeting-is-closed", Meaning.CONFLICT),
    /** Nobody is called to what has been. */
    TIME_LIES_AHEAD("time-has-passed", Meaning.UNACCEPTABLE),
    /** Nothing is decided about a family without any of them there, be it by their own words. */
    FAMILY_IS_THERE("family-not-called", Meaning.UNACCEPTABLE),
    EACH_ONCE("participant-twice", Meaning.UNACCEPTABLE),
    IS_OF_THIS_PLAN("not-in-plan", Meaning.UNACCEPTABLE),
    ACTION_HAS_OWNER("action-needs-owner", Meaning.UNACCEPTABLE),
    ACTION_HAS_DAY("action-needs-day", Meaning.UNACCEPTABLE),
    ONLY_ACTIONS_ARE_DONE("decision-is-not-done", Meaning.UNACCEPTABLE),
    /** Only what an agency does can be asked for by that agency. */
    AGENCY_ASKS("request-needs-agency", Meaning.UNACCEPTABLE),
    BECOMES_ONE_THING("action-became-something", Meaning.CONFLICT),
    NOTE_FITS("note-too-long", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    MeetingRule(String code, Meaning meaning) {
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

    public RuleBroken broken() {
        return new RuleBroken(this);
    }

    RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }
}
