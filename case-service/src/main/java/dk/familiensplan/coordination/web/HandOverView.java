package dk.familiensplan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.coordination.HandOverState;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code HandOver} of the API. */
@JsonInclude(Include.NON_NULL)
public record HandOverView(
        UUID id,
        int version,
        UUID planId,
        String familyName,
        PlanType planType,
        PlanStatus planStatus,
        int memberCount,
        HandOver.Kind kind,
        ColleagueView from,
        ColleagueView to,
        String madeBy,
        Instant madeAt,
        @Nullable Instant effectiveAt,
        String note,
        HandOverState state,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable Instant completedAt) {

    static HandOverView of(HandOver handOver, PlanSnapshot plan, PeopleViews people) {
        return new HandOverView(
                handOver.id().value(),
                handOver.version(),
                plan.id(),
                plan.familyName(),
                plan.type(),
                plan.status(),
                plan.members().size(),
                handOver.kind(),
                people.colleague(handOver.from()),
                people.colleague(handOver.to()),
                people.name(handOver.madeBy()),
                handOver.madeAt(),
                handOver.effectiveAt().orElse(null),
                handOver.note(),
                handOver.state(),
                handOver.reason().orElse(null),
                handOver.decidedAt().orElse(null),
                handOver.completedAt().orElse(null));
    }
}
