package dk.familiensplan.meeting;

/** The four marked steps of thinking a case through together, in this order. */
public enum ConsultStep {
    /** What do we want from the others in the time that we have? */
    MARK_THE_TASK,
    /** What has happened, in short? */
    STATE_THE_CASE,
    /** What may each be thinking and feeling; we too? */
    THINK_ABOUT_MINDS,
    /** Did we get what we asked for, and what is done now? */
    RETURN_TO_THE_PURPOSE
}
