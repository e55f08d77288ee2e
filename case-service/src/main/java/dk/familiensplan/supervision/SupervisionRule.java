package dk.familiensplan.supervision;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of supervision. */
public enum SupervisionRule implements Rule {
    IS_A_PERSON_NUMBER("invalid-person-number", Meaning.UNACCEPTABLE),
    PERIOD_RUNS_FORWARD("period-runs-backward", Meaning.UNACCEPTABLE),
    /** Nobody reads a year of a whole municipality at once. */
    PERIOD_IS_SHORT("period-too-long", Meaning.UNACCEPTABLE),
    PERSON_IS_KNOWN_HERE("person-unknown-here", Meaning.UNKNOWN),
    /** What is deleted is what somebody has looked at. */
    PREVIEW_IS_CURRENT("preview-out-of-date", Meaning.CONFLICT),
    NOTHING_IS_HELD_TWICE("already-held", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    SupervisionRule(String code, Meaning meaning) {
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

    public RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }
}
