package dk.familiensplan.family;

import dk.familiensplan.platform.rule.Rule;

/** The rules of who the people of a family are. */
public enum FamilyRule implements Rule {
    /** Ten digits, or a replacement number, that begin with a date. */
    PERSON_NUMBER_IS_ONE("invalid-person-number");

    private final String code;

    FamilyRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Meaning meaning() {
        return Meaning.UNACCEPTABLE;
    }
}
