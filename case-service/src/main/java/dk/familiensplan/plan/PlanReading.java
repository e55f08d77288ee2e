package dk.familiensplan.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it is read: as it stands, with what happened lately.
 *
 * @param events newest first
 */
public record PlanReading(PlanSnapshot plan, List<PlanEvent> events) {

    /** The newest thing that a hospital has said of a member. */
    public Optional<PlanEvent> hospitalStay(PlanSnapshot.OfMember member) {
        return events.stream()
                .filter(event -> member.memberId().equals(event.member()))
                .filter(event -> event.kind().isOfHospitalStay())
                .max(Comparator.comparing(PlanEvent::at));
    }
}
