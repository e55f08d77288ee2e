package dk.familiensplan.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.plan.PlanChange;
import dk.familiensplan.plan.PlanDifference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Changes} of the API: what is different since a revision, oldest change first. */
public record ChangesView(int from, int to, List<ChangeView> changes, List<LookView> looks) {

    /** One revision: who, when and what. */
    public record ChangeView(int number, Instant at, String byName, PlanChange change, List<LineView> lines) {}

    /**
     * One difference, as a sentence and as its parts.
     *
     * @param text the whole sentence
     * @param before as a person reads it; null where there was nothing
     * @param after as a person reads it; null where there is nothing
     */
    @JsonInclude(Include.NON_NULL)
    public record LineView(
            PlanDifference.Part part,
            PlanDifference.What what,
            @Nullable String itemId,
            @Nullable String field,
            String text,
            @Nullable String before,
            @Nullable String after) {}

    /** Up to where somebody has seen the plan. */
    public record LookView(String name, int number, Instant at) {}
}
