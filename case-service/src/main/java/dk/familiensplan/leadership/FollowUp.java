package dk.familiensplan.leadership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of an action so far.
 *
 * @param words of its owner, or of the steering group
 * @param dueOn when it comes back; there when it goes on, and only then
 */
public record FollowUp(
        Outcome outcome, String words, @Nullable LocalDate dueOn, Instant at) {}
