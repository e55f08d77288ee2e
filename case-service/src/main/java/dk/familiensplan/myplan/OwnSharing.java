package dk.familiensplan.myplan;

import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Sharing;
import java.util.List;

/** Who may know what about the reader, and about the children whom the reader answers for. */
public record OwnSharing(List<OfMember> members) {

    public OwnSharing {
        members = List.copyOf(members);
    }

    /**
     * One member's answers, without those that are kept from the reader.
     *
     * @param isReader whether they are the reader's own
     * @param mayAnswer whether the reader's answer counts, alone or together with others
     * @param answeredBy all whose answer it takes
     */
    public record OfMember(
            PlanSnapshot.OfMember member,
            boolean isReader,
            boolean mayAnswer,
            List<PlanSnapshot.OfMember> answeredBy,
            List<Sharing.Cell> cells) {

        public OfMember {
            answeredBy = List.copyOf(answeredBy);
            cells = List.copyOf(cells);
        }
    }
}
