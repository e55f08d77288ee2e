package dk.familiensplan.work;

import dk.familiensplan.plan.PlanId;
import dk.familiensplan.workshop.Space;
import dk.familiensplan.workshop.Workshop;
import dk.familiensplan.workshop.Workshops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a workshop asks of the coordinator: that it is held, and that its ideas become something. */
@ApplicationScoped
@Transactional
class DueOfWorkshop implements DueSource {

    /** How many days before it is held it is shown. */
    static final int DAYS_AHEAD = 7;

    private final Workshops workshops;

    @Inject
    DueOfWorkshop(Workshops workshops) {
        this.workshops = workshops;
    }

    @Override
    public List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now) {
        return workshops.open(plans).stream()
                .flatMap(workshop -> of(workshop, zone, now).stream())
                .toList();
    }

    static Optional<WorkItem> of(Workshop workshop, ZoneId zone, Instant now) {
        boolean isOver = workshop.space() == Space.OVER;
        LocalDate shownFrom = workshop.heldOn().minusDays(DAYS_AHEAD);
        boolean isTime = !LocalDate.ofInstant(now, zone).isBefore(shownFrom);
        if (isOver ? workshop.openIdeas().isEmpty() : !isTime) {
            return Optional.empty();
        }
        return Optional.of(new WorkItem(
                "workshop-" + workshop.id(),
                new Urgency(
                        isOver ? WorkKind.WORKSHOP_IDEAS : WorkKind.WORKSHOP_COMING,
                        false,
                        shownFrom.atStartOfDay(zone).toInstant(),
                        isOver
                                ? null
                                : workshop.heldOn()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()),
                workshop.plan(),
                null,
                null,
                new WorkItem.InPlan(workshop.about(), null)));
    }
}
