package dk.familiensplan.local.agencies;

/** How an agency's system behaves towards what it receives; so that others can be tested against all of it. */
public enum Manner {
    /** Answers as its standard says. */
    ACKNOWLEDGES,
    /** Takes messages and never answers. */
    SILENT,
    /** Refuses the content of every new message. */
    REJECTS,
    /** Says that its own trouble keeps it from taking new messages, and that they are to be sent again. */
    TRANSIENT_ERROR
}
