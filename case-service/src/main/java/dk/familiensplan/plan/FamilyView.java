package dk.familiensplan.plan;

/** How the family finds an agency's help. */
public enum FamilyView {
    HELPS,
    STUCK,
    UNKNOWN
}
