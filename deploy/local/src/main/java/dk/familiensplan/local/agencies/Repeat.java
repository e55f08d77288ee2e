package dk.familiensplan.local.agencies;

/** The receiver's table of the messaging standards: whether this sending and this message were seen before. */
public enum Repeat {
    /** Neither was. */
    FIRST,
    /** Both were: the stored answer is sent again. */
    SAME_TRANSMISSION,
    /** The message was, in another sending: it is answered anew with the same verdict, and not acted on. */
    NEW_TRANSMISSION,
    /** The sending was, with another message: an error of the sender. */
    TRANSMISSION_REUSED
}
