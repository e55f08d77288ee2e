package dk.familiensplan.network;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of the network map. */
public enum NetworkRule implements Rule {
    PERSON_HAS_NAME("node-needs-name", Meaning.UNACCEPTABLE),
    /** The agencies on the map are those of the plan. */
    AGENCY_TAKES_PART("agency-takes-no-part", Meaning.UNACCEPTABLE),
    PLAN_IS_OPEN("plan-closed", Meaning.CONFLICT),
    /** Two moved the same one at once. */
    MOVED_ONCE("node-moved-meanwhile", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    NetworkRule(String code, Meaning meaning) {
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
