package dk.familiensplan.leadership;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of leading together. */
public enum LeadershipRule implements Rule {
    ONE_ROUND_AT_A_TIME("round-open", Meaning.CONFLICT),
    ROUND_IS_OPEN("no-round-open", Meaning.CONFLICT),
    /** Each answers every point: what somebody leaves out would tell who it was. */
    BALLOT_IS_WHOLE("ballot-not-whole", Meaning.UNACCEPTABLE),
    RATING_ON_SCALE("rating-off-scale", Meaning.UNACCEPTABLE),
    /** What was not said yet cannot be followed up. */
    DIALOGUE_WAS_HELD("dialogue-not-held", Meaning.UNACCEPTABLE),
    /** A talk that nobody does anything after needs no system. */
    ENDS_IN_ACTION("no-action", Meaning.UNACCEPTABLE),
    OWNER_IS_LEADER("owner-no-leader", Meaning.UNACCEPTABLE),
    /** What is agreed comes back on a day that is still to come. */
    COMES_BACK_LATER("comes-back-too-soon", Meaning.UNACCEPTABLE),
    OWNER_FOLLOWS_UP("not-owner", Meaning.CONFLICT),
    ACTION_IS_OPEN("action-over", Meaning.CONFLICT),
    /** Leaders have no consent to know a family, and these pages are read by all of them. */
    NAMES_NOBODY("names-somebody", Meaning.UNACCEPTABLE),
    /** A log is no plan. */
    NOTE_TELLS_OF_WHAT_WAS("note-of-day-to-come", Meaning.UNACCEPTABLE),
    NOTE_HAS_PHASE("no-phase", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    LeadershipRule(String code, Meaning meaning) {
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
