package dk.familiensplan.meeting;

import java.time.Instant;

/** What stands in one place of what is written while the meeting goes on. */
public record Note(NoteSection section, String text, String by, Instant at) {

    /** The longest that one place holds. */
    public static final int LONGEST = 8000;
}
