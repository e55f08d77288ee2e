package dk.familiensplan.work;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What waits for the reader alone, and is about no plan: beside {@link DueSource}, and like it one class for each practice. */
interface OwnDueSource {

    /** What waits for this person, in no order. */
    List<WorkItem> dueOf(String subject, ZoneId zone, Instant now);
}
