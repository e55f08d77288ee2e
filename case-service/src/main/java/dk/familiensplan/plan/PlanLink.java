package dk.familiensplan.plan;

import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Some or all of the people of one plan went on in another one. */
public record PlanLink(
        UUID id, PlanId from, PlanId to, Kind kind, List<MemberId> members, String reason, String by, Instant at) {

    public PlanLink {
        members = List.copyOf(members);
    }

    /** What became of the plan that they left. */
    public enum Kind {
        /** It goes on without them. */
        SPLIT,
        /** It was closed by it. */
        MERGED
    }
}
