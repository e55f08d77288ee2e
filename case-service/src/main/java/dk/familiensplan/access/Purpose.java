package dk.familiensplan.access;

import dk.familiensplan.platform.rule.Explained;

/** Why something was done with a family; the law asks for it. */
public enum Purpose implements Explained {
    /** To hold the family's plan. */
    COORDINATION("coordination"),
    /** To do an agency's own part. */
    AGENCY_CASEWORK("agency-casework"),
    /** To send what the members have said yes to. */
    DELIVERY("delivery"),
    /** To follow how families are helped, in numbers. */
    STEERING("steering"),
    /** Because somebody was in danger. */
    EMERGENCY("emergency"),
    /** To see one's own plan, or to say something about it. */
    OWN_PLAN("own-plan"),
    /** To know who has looked. */
    SUPERVISION("supervision"),
    /** To see that messages arrive. */
    OPERATION("operation");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
