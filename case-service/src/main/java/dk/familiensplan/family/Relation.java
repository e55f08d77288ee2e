package dk.familiensplan.family;

/** What a member is to the family. A custody holder decides for a child; a parent without custody does not. */
public enum Relation {
    CUSTODY_HOLDER,
    PARENT,
    CHILD,
    PARTNER,
    GRANDPARENT,
    OTHER
}
