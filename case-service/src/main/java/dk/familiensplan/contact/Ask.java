package dk.familiensplan.contact;

import dk.familiensplan.consent.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an agency asks the coordinator to bring to the family.
 *
 * @param what what it wants
 * @param why why, in words that the family can read
 * @param topic what part of life it is about
 * @param dueBy the last day for an answer
 * @param statutory the law that sets that day, or null when no law does
 * @param wantedForm how the agency would like to meet the family
 */
public record Ask(
        String what,
        String why,
        Topic topic,
        LocalDate dueBy,
        @Nullable Statutory statutory,
        WantedForm wantedForm) {

    /** When it is too late: at the end of the last day. */
    public Instant dueAt(ZoneId zone) {
        return dueBy.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
