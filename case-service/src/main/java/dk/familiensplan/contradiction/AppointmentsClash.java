package dk.familiensplan.contradiction;

import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.grid.Participant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody is to be at two places at once, travel counted, at a time that has not come yet, and both are agreed: what is
 * only proposed is answered in the week, and what cannot be kept anyway takes no time.
 */
final class AppointmentsClash implements ContradictionRule {

    @Override
    public List<Finding> findIn(Situation situation) {
        return situation.weeks().stream()
                .flatMap(week -> week.clashes().stream().map(clash -> finding(week, clash, situation)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> finding(FamilyWeek week, FamilyWeek.Clash clash, Situation situation) {
        if (clash.first().tentative()
                || clash.second().tentative()
                || !clash.first().start().isAfter(situation.now())) {
            return List.of();
        }
        List<String> both = Stream.of(clash.first(), clash.second())
                .map(one -> one.id().toString())
                .sorted()
                .toList();
        return List.of(new Finding(
                ContradictionKind.APPOINTMENTS_CLASH,
                ContradictionKind.APPOINTMENTS_CLASH + "|" + String.join("|", both),
                clash.first().members().stream()
                        .filter(clash.second().members()::contains)
                        .findFirst()
                        .orElse(null),
                null,
                week.monday(),
                List.of(side(clash.first()), side(clash.second())),
                situation.now()));
    }

    private static Side side(Occurrence occurrence) {
        return new Side(
                List.of(Participant.of(occurrence.agency())), null, List.of(Evidence.appointment(occurrence.id())));
    }
}
