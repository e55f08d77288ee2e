package dk.familiensplan.meeting;

/** Where something is written while the meeting goes on. */
public enum NoteSection {
    FAMILY,
    NETWORK,
    TEAM,
    LEARNING,
    MARK_THE_TASK,
    STATE_THE_CASE,
    THINK_ABOUT_MINDS,
    RETURN_TO_THE_PURPOSE
}
