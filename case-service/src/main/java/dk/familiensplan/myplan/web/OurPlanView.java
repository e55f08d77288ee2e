package dk.familiensplan.myplan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.myplan.OurPlan;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.FollowUpTerm;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code OurPlan} of the API: what one member of the family sees, and no trace of what they do not. */
@JsonInclude(Include.NON_NULL)
public record OurPlanView(
        UUID planId,
        UUID memberId,
        String familyName,
        PlanStatus status,
        ContactPoint coordinator,
        @Nullable Instant firstAppointment,
        @Nullable LocalDate nextFollowUpOn,
        List<PersonView> members,
        List<GoalView> goals,
        List<HelpView> help,
        List<StayView> stays) {

    static OurPlanView of(OurPlan ours, Function<String, AgencyView> agencies) {
        PlanSnapshot plan = ours.plan();
        return new OurPlanView(
                plan.id(),
                ours.reader().id(),
                plan.familyName(),
                plan.status(),
                ours.coordinator(),
                plan.firstAppointment(),
                FollowUpTerm.next(ours.plan()).orElse(null),
                ours.sight().members().stream()
                        .map(member -> new PersonView(member.id(), member.name(), member.relation()))
                        .toList(),
                ours.sight().goals().stream()
                        .map(goal -> GoalView.of(goal, ours))
                        .toList(),
                ours.sight().interventions().stream()
                        .filter(one -> one.until() == null || !one.until().isBefore(ours.today()))
                        .map(one -> HelpView.of(one, ours, agencies))
                        .toList(),
                ours.stays().stream().map(StayView::of).toList());
    }

    /** Somebody in the plan, without how to reach them. */
    public record PersonView(UUID id, String name, Relation relation) {}

    /**
     * What is wanted, where it stood first, and where it stands.
     *
     * @param asked whether the reader has yet to say yes to these words
     * @param before where it stood the last time but one that somebody looked
     * @param keptFrom from whom the reader keeps it, where it is the reader's own
     */
    @JsonInclude(Include.NON_NULL)
    public record GoalView(
            UUID id,
            @Nullable UUID memberId,
            String words,
            int wording,
            boolean asked,
            List<UUID> keptFrom,
            List<PlanSnapshot.OfLevel> scale,
            @Nullable PlaceView then,
            @Nullable PlaceView before,
            @Nullable PlaceView now) {

        static GoalView of(PlanSnapshot.OfGoal goal, OurPlan ours) {
            List<PlanSnapshot.OfEvaluation> evaluations = goal.evaluations();
            List<PlanSnapshot.OfEvaluation> standing = goal.standing();
            return new GoalView(
                    goal.id(),
                    goal.memberId(),
                    goal.words(),
                    Objects.requireNonNull(goal.wording()),
                    ours.isAskedAbout(goal),
                    ours.keptByReader(ItemKind.GOAL, goal.id(), goal.memberId()),
                    goal.scale(),
                    evaluations.size() < 2 ? null : PlaceView.of(evaluations.get(0)),
                    standing.size() < 2 ? null : PlaceView.of(standing.get(standing.size() - 2)),
                    evaluations.isEmpty() ? null : PlaceView.of(evaluations.get(evaluations.size() - 1)));
        }
    }

    /** A place on the scale, on a day. */
    public record PlaceView(int level, LocalDate on) {

        static PlaceView of(PlanSnapshot.OfEvaluation evaluation) {
            return new PlaceView(evaluation.level(), evaluation.evaluatedOn());
        }
    }

    /** What an agency does, without law and payer. */
    @JsonInclude(Include.NON_NULL)
    public record HelpView(
            UUID id,
            String title,
            AgencyView agency,
            @Nullable UUID memberId,
            LocalDate from,
            @Nullable LocalDate until,
            List<UUID> keptFrom) {

        static HelpView of(
                PlanSnapshot.OfIntervention intervention, OurPlan ours, Function<String, AgencyView> agencies) {
            return new HelpView(
                    intervention.id(),
                    intervention.title(),
                    agencies.apply(intervention.agencyId()),
                    intervention.memberId(),
                    intervention.from(),
                    intervention.until(),
                    ours.keptByReader(ItemKind.INTERVENTION, intervention.id(), intervention.memberId()));
        }
    }

    /** Somebody is at a hospital, or on leave from it. */
    @JsonInclude(Include.NON_NULL)
    public record StayView(@Nullable UUID memberId, PlanEvent.Kind kind, Instant since) {

        static StayView of(PlanEvent event) {
            MemberId member = event.member();
            return new StayView(member == null ? null : member.value(), event.kind(), event.at());
        }
    }
}
