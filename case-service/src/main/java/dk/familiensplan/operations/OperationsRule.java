package dk.familiensplan.operations;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of running the product. */
public enum OperationsRule implements Rule {
    GIVING_UP_HAS_A_REASON("reason-missing", Meaning.UNACCEPTABLE),
    AGENCY_IS_KNOWN("agency-unknown", Meaning.UNKNOWN),
    /** A queue bears it, and the routes are named by it. */
    ID_IS_FREE("agency-id-taken", Meaning.CONFLICT),
    /** What stands in the operator's file is changed there. */
    FILE_IS_CHANGED_IN_FILE("agency-is-in-the-file", Meaning.CONFLICT),
    FORMAT_FITS_KIND("format-does-not-fit-kind", Meaning.UNACCEPTABLE),
    AUTHORITY_IS_KNOWN("authority-unknown", Meaning.UNACCEPTABLE),
    /** Its standard cannot say who it is without. */
    IDENTITY_IS_THERE("identity-missing", Meaning.UNACCEPTABLE),
    IDENTITY_IS_VALID("identity-invalid", Meaning.UNACCEPTABLE),
    ANSWERING_NUMBER_IS_KNOWN("administrator-has-no-phone", Meaning.CONFLICT);

    private final String code;
    private final Meaning meaning;

    OperationsRule(String code, Meaning meaning) {
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
