package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The law that lets an agency know something without a consent; chosen by the coordinator, with a reason, from the
 * configured list. It opens what it names and nothing else, whatever the member has answered, from when it is chosen until
 * its last day, or until the coordinator ends it.
 */
public record LegalBasis(
        LegalBasisId id,
        MemberId member,
        AgencyId agency,
        Set<Topic> topics,
        Set<Purpose> purposes,
        Period period,
        Instant chosenAt,
        @Nullable Instant endedAt) {

    public LegalBasis {
        topics = Set.copyOf(topics);
        purposes = Set.copyOf(purposes);
    }

    boolean opens(MemberId wanted, AgencyId reader, Topic topic, Purpose purpose, Instant at, ZoneId zone) {
        return member.equals(wanted)
                && agency.equals(reader)
                && topics.contains(topic)
                && purposes.contains(purpose)
                && !chosenAt.isAfter(at)
                && (endedAt == null || endedAt.isAfter(at))
                && period.covers(LocalDate.ofInstant(at, zone));
    }
}
