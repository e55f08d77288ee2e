package dk.familiensplan.promise;

import dk.familiensplan.plan.EvaluatedBy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One promise over time. Where it began is its baseline: what each side said first.
 *
 * @param evaluations in the order of the days
 * @param evaluatedSinceFollowUp whether anybody has said anything on the day of the last follow-up or after it; true while
 *     there has been none
 */
public record KeptPromise(Promise promise, List<PromiseEvaluation> evaluations, boolean evaluatedSinceFollowUp) {

    public KeptPromise {
        evaluations = List.copyOf(evaluations);
    }

    /** All three, from what was evaluated in a plan. @param lastFollowUp null while there has been none */
    public static List<KeptPromise> of(List<PromiseEvaluation> evaluations, @Nullable LocalDate lastFollowUp) {
        return Arrays.stream(Promise.values())
                .map(promise -> {
                    List<PromiseEvaluation> its = evaluations.stream()
                            .filter(evaluation -> evaluation.promise() == promise)
                            .toList();
                    return new KeptPromise(
                            promise,
                            its,
                            lastFollowUp == null
                                    || its.stream()
                                            .anyMatch(evaluation ->
                                                    !evaluation.evaluatedOn().isBefore(lastFollowUp)));
                })
                .toList();
    }

    /** Where one side saw it first. */
    public Optional<PromiseEvaluation> baseline(EvaluatedBy by) {
        return evaluations.stream().filter(evaluation -> evaluation.by() == by).findFirst();
    }

    /** Where one side saw it last. */
    public Optional<PromiseEvaluation> latest(EvaluatedBy by) {
        return evaluations.stream().filter(evaluation -> evaluation.by() == by).reduce((earlier, later) -> later);
    }
}
