package dk.familiensplan.agency;

/** What an agency does, which decides how it is shown. */
public enum AgencyKind {
    JOB_CENTRE,
    FAMILY_DEPARTMENT,
    PSYCHIATRY,
    HOSPITAL,
    /** Nursing and help at home. */
    HOME_CARE,
    /** Helps the young to an education. */
    EDUCATION_GUIDANCE,
    /** Specialised nurses who treat at home what else is treated in hospital. */
    SHS_TEAM
}
