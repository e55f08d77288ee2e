package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.Agreeing;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanSnapshot.OfDeadline;
import dk.familiensplan.plan.PlanSnapshot.OfGoal;
import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.work.WorkItem.InPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is due because of what one plan says: laws' terms, trials, reviews, and yeses that are missing. Pure. */
final class DueInPlan {

    private final PlanSnapshot plan;
    private final ZoneId zone;
    private final Instant now;

    private DueInPlan(PlanSnapshot plan, ZoneId zone, Instant now) {
        this.plan = plan;
        this.zone = zone;
        this.now = now;
    }

    /** In no order. A term runs on while a plan rests; all else waits for it to be active. */
    static List<WorkItem> of(PlanSnapshot plan, ZoneId zone, Instant now) {
        DueInPlan due = new DueInPlan(plan, zone, now);
        List<WorkItem> items = new ArrayList<>();
        if (plan.status() != PlanStatus.CLOSED) {
            plan.deadlines().forEach(deadline -> due.deadline(deadline).ifPresent(items::add));
        }
        if (plan.status() == PlanStatus.ACTIVE) {
            for (OfIntervention intervention : plan.interventions()) {
                due.trial(intervention).ifPresent(items::add);
                due.review(intervention).ifPresent(items::add);
            }
            items.addAll(due.agreements());
        }
        return items;
    }

    private Optional<WorkItem> deadline(OfDeadline deadline) {
        if (deadline.metOn() != null) {
            return Optional.empty();
        }
        return item(
                "deadline-" + deadline.id(),
                WorkKind.DEADLINE,
                endOf(deadline.dueOn()),
                Urgency.DEADLINE_AHEAD,
                deadline.memberId(),
                null,
                new InPlan(deadline.what(), new Statutory(deadline.law(), deadline.section())));
    }

    private Optional<WorkItem> trial(OfIntervention intervention) {
        return intervention
                .trialToDecide()
                .flatMap(until -> item(
                        "trial-" + intervention.id(),
                        WorkKind.TRIAL_DECISION,
                        endOf(until),
                        Urgency.TRIAL_AHEAD,
                        intervention.memberId(),
                        intervention.agencyId(),
                        new InPlan(intervention.title(), null)));
    }

    /** A trial is not looked at twice. */
    private Optional<WorkItem> review(OfIntervention intervention) {
        if (intervention.isOver() || intervention.trialToDecide().isPresent()) {
            return Optional.empty();
        }
        return Stream.of(intervention.reviewOn(), intervention.until())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .flatMap(day -> item(
                        "review-" + intervention.id(),
                        WorkKind.INTERVENTION_REVIEW,
                        endOf(day),
                        Urgency.REVIEW_AHEAD,
                        intervention.memberId(),
                        intervention.agencyId(),
                        new InPlan(intervention.title(), null)));
    }

    /** One for each goal that was worded since the plan was taken into use. */
    private List<WorkItem> agreements() {
        List<UUID> goals = Agreeing.missingSinceActivation(plan, LocalDate.ofInstant(now, zone)).stream()
                .map(Agreeing.Missing::goalId)
                .distinct()
                .toList();
        return plan.goals().stream()
                .filter(goal -> goals.contains(goal.id()))
                .map(this::agreement)
                .collect(Collectors.toList());
    }

    private WorkItem agreement(OfGoal goal) {
        Instant since = Optional.ofNullable(goal.wordedAt()).orElse(now);
        UUID member = goal.memberId();
        return new WorkItem(
                "agreement-" + goal.id(),
                new Urgency(WorkKind.AGREEMENT_MISSING, false, since, null),
                plan.planId(),
                member == null ? null : new MemberId(member),
                null,
                new InPlan(goal.words(), null));
    }

    private Optional<WorkItem> item(
            String id,
            WorkKind kind,
            Instant due,
            Duration ahead,
            @Nullable UUID member,
            @Nullable String agency,
            InPlan about) {
        return due.isAfter(now.plus(ahead))
                ? Optional.empty()
                : Optional.of(new WorkItem(
                        id,
                        new Urgency(kind, about.statutory() != null, due.minus(ahead), due),
                        plan.planId(),
                        member == null ? null : new MemberId(member),
                        agency == null ? null : new AgencyId(agency),
                        about));
    }

    /** A day lasts until it is over. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
