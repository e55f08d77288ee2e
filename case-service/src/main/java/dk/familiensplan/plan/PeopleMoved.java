package dk.familiensplan.plan;

import dk.familiensplan.family.MemberId;
import java.util.List;
import java.util.UUID;

/**
 * People of one plan have gone on in another one, with what is theirs; both plans stand like this.
 *
 * @param cause id of the link between the two plans
 */
public record PeopleMoved(PlanSnapshot from, PlanSnapshot to, List<MemberId> members, UUID cause) {

    public PeopleMoved {
        members = List.copyOf(members);
    }
}
