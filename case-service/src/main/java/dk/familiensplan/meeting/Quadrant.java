package dk.familiensplan.meeting;

/** The four parts of an agenda: what is done together with whom. */
public enum Quadrant {
    FAMILY,
    NETWORK,
    TEAM,
    /** What those who work here have learned; it is told to nobody else. */
    LEARNING
}
