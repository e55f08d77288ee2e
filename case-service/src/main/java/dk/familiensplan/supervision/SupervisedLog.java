package dk.familiensplan.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log as a municipality's data protection officer reads it. Every call is part of the caller's transaction. */
public interface SupervisedLog {

    /** What fits, the newest first. */
    List<Line> search(String authority, Criterion criterion, @Nullable Place after, int atMost);

    /** Draws readings by lot; fewer when there are not so many. */
    UUID draw(String authority, String drawnBy, Instant since, int howMany, Instant now);

    /** The newest samples. */
    List<Sample> samples(String authority, int most);

    /** Says what was found of one reading; false when it is none of a sample of this municipality. */
    boolean decide(String authority, UUID reading, boolean justified, String note, Instant now);

    /**
     * What is looked for. All that is given must fit.
     *
     * @param personKey keyed hash of a person number: what was done with the plans that the person is in
     */
    record Criterion(
            Instant from,
            Instant until,
            @Nullable String subject,
            @Nullable UUID planId,
            @Nullable String deed,
            byte @Nullable [] personKey) {}

    /** After which line the next page begins. */
    record Place(Instant at, String chain, long number) {}

    /**
     * One row of the log.
     *
     * @param by the employee's name; null for a machine and for a member of a family
     */
    record Line(
            String chain,
            long number,
            Instant at,
            String subject,
            @Nullable String by,
            String unit,
            String deed,
            String purpose,
            @Nullable UUID planId,
            @Nullable String detail) {}

    /** Readings drawn by lot. */
    record Sample(UUID id, Instant drawnAt, Instant since, List<Reading> readings) {

        public Sample {
            readings = List.copyOf(readings);
        }
    }

    /** One reading of a sample. @param justified null until somebody has looked into it */
    record Reading(
            UUID id,
            Line line,
            Optional<Boolean> justified,
            @Nullable String note) {}
}
