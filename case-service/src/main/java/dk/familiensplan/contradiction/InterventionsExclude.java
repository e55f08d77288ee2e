package dk.familiensplan.contradiction;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Two interventions take the same member's days in the same period: treatment in the daytime and activation in full time,
 * or two in full time. Somebody has said of each that it takes the days; nothing is read out of a title or a law.
 */
final class InterventionsExclude implements ContradictionRule {

    private static final Set<InterventionState> COUNTS = Set.of(InterventionState.GRANTED, InterventionState.RUNNING);

    @Override
    public List<Finding> findIn(Situation situation) {
        Grid grid = situation.grid();
        LocalDate today = LocalDate.ofInstant(situation.now(), TimeSource.DANISH);
        List<OfIntervention> takeTheDays = grid.plan().interventions().stream()
                .filter(one -> grid.dayUses().containsKey(one.id()) && one.memberId() != null)
                .filter(one -> COUNTS.contains(one.state()))
                .filter(one -> one.until() == null || !one.until().isBefore(today))
                .toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < takeTheDays.size(); i++) {
            for (int j = i + 1; j < takeTheDays.size(); j++) {
                OfIntervention one = takeTheDays.get(i);
                OfIntervention other = takeTheDays.get(j);
                UUID member = one.memberId();
                if (member != null && member.equals(other.memberId()) && overlap(one, other)) {
                    found.add(finding(new MemberId(member), one, other, situation.now()));
                }
            }
        }
        return found;
    }

    private static boolean overlap(OfIntervention one, OfIntervention other) {
        return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(OfIntervention one, OfIntervention other) {
        LocalDate end = other.until();
        return end == null || !one.from().isAfter(end);
    }

    private static Finding finding(MemberId member, OfIntervention one, OfIntervention other, Instant now) {
        List<String> both = Stream.of(one, other)
                .map(intervention -> intervention.id().toString())
                .sorted()
                .toList();
        return new Finding(
                ContradictionKind.INTERVENTIONS_EXCLUDE,
                ContradictionKind.INTERVENTIONS_EXCLUDE + "|" + String.join("|", both),
                member,
                null,
                null,
                List.of(side(one), side(other)),
                now);
    }

    private static Side side(OfIntervention intervention) {
        return new Side(
                List.of(Participant.of(new AgencyId(intervention.agencyId()))),
                null,
                List.of(Evidence.intervention(intervention.id())));
    }
}
