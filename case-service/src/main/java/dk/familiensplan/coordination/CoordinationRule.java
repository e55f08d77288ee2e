package dk.familiensplan.coordination;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules on who holds a plan. */
public enum CoordinationRule implements Rule {
    HAND_OVER_EXISTS("unknown-hand-over", Meaning.UNKNOWN),
    ABSENCE_EXISTS("unknown-absence", Meaning.UNKNOWN),
    /** A plan is on its way to one person at a time. */
    ONE_HAND_OVER_AT_A_TIME("hand-over-under-way", Meaning.CONFLICT),
    /** Of accepting, refusing and withdrawing, the first decides. */
    HAND_OVER_DECIDED_ONCE("hand-over-decided", Meaning.CONFLICT),
    /** Only another coordinator of the same municipality can hold the family's plan. */
    RECEIVER_COORDINATES_HERE("unknown-coordinator", Meaning.UNACCEPTABLE),
    RECEIVER_IS_ANOTHER("already-coordinator", Meaning.UNACCEPTABLE),
    HAND_OVER_LIES_AHEAD("hand-over-in-past", Meaning.UNACCEPTABLE),
    /** Nobody knows who works here in a year. */
    HAND_OVER_IS_SOON("hand-over-too-far-ahead", Meaning.UNACCEPTABLE),
    /** Somebody else has got the plan since it was read. */
    COORDINATOR_AS_READ("coordinator-changed", Meaning.CONFLICT),
    ABSENCE_RUNS_FORWARD("absence-backwards", Meaning.UNACCEPTABLE),
    ABSENCE_LIES_AHEAD("absence-in-past", Meaning.UNACCEPTABLE),
    /** A longer one is a hand-over: a family is not served by a deputy for a year. */
    ABSENCE_IS_SHORT("absence-too-long", Meaning.UNACCEPTABLE),
    ABSENT_ONCE_A_DAY("already-absent", Meaning.CONFLICT),
    ABSENCE_NOT_OVER("absence-over", Meaning.CONFLICT),
    DEPUTY_COORDINATES_HERE("unknown-deputy", Meaning.UNACCEPTABLE),
    DEPUTY_IS_ANOTHER("own-deputy", Meaning.UNACCEPTABLE),
    /** Who is away cannot act for somebody else who is. */
    DEPUTY_IS_THERE("deputy-absent", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    CoordinationRule(String code, Meaning meaning) {
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
