package dk.familiensplan.local.play;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of the demonstration and what has happened to it.
 *
 * @param key the same in every run, so that a creation that is tried again is the same creation
 * @param coordinator who opens the plan
 * @param active whether the plan leaves the draft
 * @param evaluations oldest first
 * @param pausedOrClosed what became of it later
 */
record DemoFamily(
        String key,
        String coordinator,
        PlanDraft plan,
        boolean active,
        List<Evaluated> evaluations,
        List<Asked> asked,
        List<Contacted> contacted,
        @Nullable String pausedOrClosed) {

    /** Where a goal stood on a day. */
    record Evaluated(int goal, LocalDate on, int level, String by) {}

    /**
     * An agency asks for something; asked by its caseworker.
     *
     * @param answer what the coordinator answers; nothing while it waits
     */
    record Asked(
            String caseworker,
            String what,
            String why,
            String topic,
            int dueInDays,
            boolean statutory,
            String form,
            @Nullable String answer,
            @Nullable String answerText) {}

    /** An agency went past the coordinator. */
    record Contacted(String caseworker, String type, int daysAgo, String text) {}
}
