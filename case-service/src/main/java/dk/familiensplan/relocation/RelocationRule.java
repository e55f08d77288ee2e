package dk.familiensplan.relocation;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules on moving to another municipality. */
public enum RelocationRule implements Rule {
    RELOCATION_EXISTS("unknown-relocation", Meaning.UNKNOWN),
    ONE_AT_A_TIME("relocation-under-way", Meaning.CONFLICT),
    /** Of accepting, refusing and withdrawing, the first decides. */
    DECIDED_ONCE("relocation-decided", Meaning.CONFLICT),
    GOES_TO_ANOTHER_MUNICIPALITY("unknown-municipality", Meaning.UNACCEPTABLE),
    /** Each adult of the family says yes to it. */
    EACH_ADULT_CONSENTS("adult-has-not-consented", Meaning.UNACCEPTABLE),
    /** The other municipality learns who it is when it has said yes, and not before. */
    NOTE_NAMES_NOBODY("note-names-somebody", Meaning.UNACCEPTABLE);

    private final String code;
    private final Meaning meaning;

    RelocationRule(String code, Meaning meaning) {
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
