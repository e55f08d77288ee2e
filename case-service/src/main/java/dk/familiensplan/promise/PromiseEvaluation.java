package dk.familiensplan.promise;

import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one promise was kept on a day, as one side saw it. A fact: it is never changed, and a new one does not take the old
 * one away.
 *
 * @param id made by the client, so that what is sent twice is there once
 * @param level from {@value #LOWEST} (not at all) to {@value #HIGHEST} (kept)
 * @param by the family for the young person, or a professional
 */
public record PromiseEvaluation(
        UUID id,
        PlanId plan,
        Promise promise,
        int level,
        EvaluatedBy by,
        LocalDate evaluatedOn,
        @Nullable String note,
        Instant recordedAt) {

    /** Not kept at all. */
    public static final int LOWEST = 0;

    /** Kept. */
    public static final int HIGHEST = 4;
}
