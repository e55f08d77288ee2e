package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer about one member for one agency and one topic, as {@link ConsentDecision} reads it.
 *
 * @param givenBy who has said it; for a child not, or not only, the member
 * @param withdrawnAt when it was taken back
 * @param supersededAt when another answer took its place
 * @param onlyFor the one message that it is about, where the standing answer is to be asked each time
 */
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
        @Nullable Instant withdrawnAt,
        Set<MemberId> givenBy,
        @Nullable Instant supersededAt,
        @Nullable UUID onlyFor) {

    public GivenConsent {
        givenBy = Set.copyOf(givenBy);
    }

    /** A standing answer that the member gave alone. */
    public GivenConsent(
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
        this(id, member, agency, topic, answer, extent, how, period, givenAt, withdrawnAt, Set.of(member), null, null);
    }

    /** Whether it had been withdrawn by then. */
    public boolean isWithdrawnAt(Instant at) {
        return withdrawnAt != null && !withdrawnAt.isAfter(at);
    }

    /** Whether it was given by then, and nothing had taken its place. */
    public boolean standsAt(Instant at) {
        return !givenAt.isAfter(at) && (supersededAt == null || supersededAt.isAfter(at));
    }
}
