package dk.familiensplan.agency;

/** What an agency does, which decides how it is shown. */
public enum AgencyKind {
    JOB_CENTRE,
    FAMILY_DEPARTMENT,
    PSYCHIATRY,
    HOSPITAL
}
