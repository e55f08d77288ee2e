package dk.familiensplan.contradiction;

import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.Participant;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A coming week holds more than a member has said to manage, and more than one agency asks for it. It counts only against a
 * limit that the family has set: the limit that we use where nobody has said anything is ours, and nobody's promise.
 */
final class WeekTooFull implements ContradictionRule {

    @Override
    public List<Finding> findIn(Situation situation) {
        List<Finding> found = new ArrayList<>();
        for (FamilyWeek week : situation.weeks()) {
            for (MemberId member : week.limits().aWeek().keySet()) {
                Map<Participant, List<Evidence>> asked = askedOf(week, member);
                if (week.isOverloaded(member) && asked.size() > 1 && isAhead(week, member, situation)) {
                    found.add(finding(week, member, asked, situation));
                }
            }
        }
        return found;
    }

    private static Finding finding(
            FamilyWeek week, MemberId member, Map<Participant, List<Evidence>> asked, Situation situation) {
        return new Finding(
                ContradictionKind.WEEK_TOO_FULL,
                ContradictionKind.WEEK_TOO_FULL + "|" + member.value() + "|"
                        + week.monday().with(DayOfWeek.MONDAY),
                member,
                null,
                week.monday(),
                asked.entrySet().stream()
                        .map(one -> new Side(List.of(one.getKey()), null, one.getValue()))
                        .toList(),
                situation.now());
    }

    private static Map<Participant, List<Evidence>> askedOf(FamilyWeek week, MemberId member) {
        Map<Participant, List<Evidence>> asked = new LinkedHashMap<>();
        for (Occurrence occurrence : week.occurrences()) {
            if (occurrence.members().contains(member) && !week.cannotBeKept(occurrence)) {
                asked.computeIfAbsent(Participant.of(occurrence.agency()), none -> new ArrayList<>())
                        .add(Evidence.appointment(occurrence.id()));
            }
        }
        return asked;
    }

    /** Something in it can still be moved. */
    private static boolean isAhead(FamilyWeek week, MemberId member, Situation situation) {
        return week.occurrences().stream()
                .anyMatch(occurrence -> occurrence.members().contains(member)
                        && occurrence.start().isAfter(situation.now()));
    }
}
