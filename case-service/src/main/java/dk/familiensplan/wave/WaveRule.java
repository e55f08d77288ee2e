package dk.familiensplan.wave;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of waves. */
public enum WaveRule implements Rule {
    WAVE_EXISTS("not-found", Meaning.UNKNOWN),
    /** A wave lies in a unit. */
    LEADS_A_UNIT("no-unit", Meaning.CONFLICT),
    PERIOD_RUNS_FORWARD("period-backwards", Meaning.UNACCEPTABLE),
    /** What goes on was decided to go on. */
    FOLLOWS_WHAT_GOES_ON("wave-before-not-going-on", Meaning.CONFLICT),
    FOLLOWED_ONCE("wave-followed-already", Meaning.CONFLICT),
    /** It is limited: what fails shall fail with few. */
    HAS_ROOM("wave-full", Meaning.CONFLICT),
    /** Who joins late, or leaves when it is over, makes the numbers tell another story. */
    WAVE_IS_ON("wave-over", Meaning.CONFLICT),
    /** Only what is tried is part of one. */
    IS_ON_TRIAL("not-on-trial", Meaning.UNACCEPTABLE),
    /** All of a wave is looked at together. */
    TRIAL_ENDS_IN_WAVE("trial-ends-outside-wave", Meaning.UNACCEPTABLE),
    PLAN_IS_ACTIVE("plan-not-active", Meaning.CONFLICT),
    ONCE_PER_FAMILY("family-in-wave", Meaning.CONFLICT),
    DECIDED_ONCE("wave-decided", Meaning.CONFLICT),
    /** It can be stopped at any time; that it works, one knows when it has run. */
    DECIDED_WHEN_IT_HAS_RUN("wave-still-on", Meaning.CONFLICT),
    ID_USED_ONCE("id-taken", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    WaveRule(String code, Meaning meaning) {
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
