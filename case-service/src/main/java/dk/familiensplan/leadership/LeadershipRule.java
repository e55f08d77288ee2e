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
