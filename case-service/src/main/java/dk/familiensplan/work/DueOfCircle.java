package dk.familiensplan.work;

import dk.familiensplan.circle.Circle;
import dk.familiensplan.circle.Circles;
import dk.familiensplan.circle.Proposal;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** What a circle asks of the coordinator: that what was decided is looked at again, also after the circle is dissolved. */
@ApplicationScoped
@Transactional
class DueOfCircle implements DueSource {

    /** How many days before it is to be looked at again it is shown. */
    static final int REVIEW_DAYS_AHEAD = 7;

    private final Circles circles;

    @Inject
    DueOfCircle(Circles circles) {
        this.circles = circles;
    }

    @Override
    public List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now) {
        return circles.withReviewsBefore(plans, shownUntil(zone, now)).stream()
                .flatMap(circle -> of(circle, zone, now).stream())
                .toList();
    }

    static List<WorkItem> of(Circle circle, ZoneId zone, Instant now) {
        return circle.proposals().stream()
                .flatMap(proposal -> proposal
                        .reviewOn()
                        .filter(day -> day.isBefore(shownUntil(zone, now)))
                        .map(day -> review(circle, proposal, day, zone))
                        .stream())
                .toList();
    }

    private static LocalDate shownUntil(ZoneId zone, Instant now) {
        return LocalDate.ofInstant(now, zone).plusDays(REVIEW_DAYS_AHEAD + 1L);
    }

    private static WorkItem review(Circle circle, Proposal proposal, LocalDate day, ZoneId zone) {
        return new WorkItem(
                "circle-" + proposal.origin().id(),
                new Urgency(
                        WorkKind.CIRCLE_REVIEW,
                        false,
                        proposal.decidedAt().orElse(proposal.origin().madeAt()),
                        day.plusDays(1).atStartOfDay(zone).toInstant()),
                circle.plan(),
                null,
                null,
                new WorkItem.InPlan(proposal.wording(), null));
    }
}
