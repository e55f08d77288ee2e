package dk.familiensplan.circle;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of circles, and of deciding by consent. */
public enum CircleRule implements Rule {
    CIRCLE_EXISTS("not-found", Meaning.UNKNOWN),
    PROPOSAL_EXISTS("proposal-not-found", Meaning.UNKNOWN),
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT),
    /** One alone decides nothing together. */
    MORE_THAN_ONE("circle-needs-two", Meaning.UNACCEPTABLE),
    EACH_ONCE("seat-twice", Meaning.UNACCEPTABLE),
    IS_OF_THIS_PLAN("not-in-plan", Meaning.UNACCEPTABLE),
    /** Who keeps the purpose does not lead the talk, so that somebody has eyes for each. */
    TWO_KEEP_IT("keeper-leads-too", Meaning.UNACCEPTABLE),
    /** What somebody has said is theirs, also after they left. */
    SEAT_IS_KEPT("seat-taken-out", Meaning.UNACCEPTABLE),
    /** Nobody joins or leaves between two rounds of one proposal. */
    SEATS_REST("seats-while-deciding", Meaning.CONFLICT),
    CIRCLE_IS_OPEN("circle-dissolved", Meaning.CONFLICT),
    ONE_AT_A_TIME("proposal-under-way", Meaning.CONFLICT),
    IS_MEMBER("not-in-circle", Meaning.UNACCEPTABLE),
    ROUND_IS_ON("not-in-this-round", Meaning.CONFLICT),
    /** Nobody is skipped. */
    ALL_HAVE_SPOKEN("not-all-have-spoken", Meaning.CONFLICT),
    /** What is only liked better stops nothing. */
    OBJECTION_IS_ARGUED("objection-needs-purpose", Meaning.UNACCEPTABLE),
    NO_OBJECTION_STANDS("objection-stands", Meaning.CONFLICT),
    WORDS_ARE_OTHER("amendment-changes-nothing", Meaning.UNACCEPTABLE),
    /** A move of this kind says more. */
    MOVE_IS_WHOLE("move-not-whole", Meaning.UNACCEPTABLE),
    /** Good enough for now: there is a day on which it is looked at again. */
    REVIEW_LIES_AHEAD("review-not-ahead", Meaning.UNACCEPTABLE),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    CircleRule(String code, Meaning meaning) {
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
