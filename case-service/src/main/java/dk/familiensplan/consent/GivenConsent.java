package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One answer of one member for one agency and one topic, as {@link ConsentDecision} reads it. */
public record GivenConsent(
        ConsentId id,
        MemberId member,
        AgencyId agency,
        Topic topic,
        Answer answer,
        Extent extent,
        HowGiven how,
        Period period,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /** Whether it had been withdrawn by then. */
    public boolean isWithdrawnAt(Instant at) {
        return withdrawnAt != null && !withdrawnAt.isAfter(at);
    }
}
