package dk.familiensplan.appointment;

import dk.familiensplan.family.MemberId;
import java.util.List;
import java.util.Set;

/** What a stretch of time asks of a family, and what the family can do with. */
public record FamilyTime(List<Occurrence> occurrences, WeekLimits limits, Set<MemberId> away) {

    public FamilyTime {
        occurrences = List.copyOf(occurrences);
        away = Set.copyOf(away);
    }
}
