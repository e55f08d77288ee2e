package dk.familiensplan.contact;

/** Who told of a contact past the coordinator. */
public enum RecordedBy {
    AGENCY,
    COORDINATOR,
    FAMILY
}
