package dk.familiensplan.promise.web;

import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.promise.KeptPromise;
import dk.familiensplan.promise.Promise;
import dk.familiensplan.promise.PromiseEvaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code Promises} of the API: three, or none for a plan of another type. */
public record PromisesView(List<PromiseView> items) {

    static PromisesView of(List<KeptPromise> promises, Language language) {
        return new PromisesView(
                promises.stream().map(kept -> PromiseView.of(kept, language)).toList());
    }

    /**
     * A promise, what it means, and how far it was kept over time.
     *
     * @param levels how each level looks, the lowest first
     * @param evaluations in the order of the days; the first of each side is its baseline
     */
    public record PromiseView(
            Promise promise,
            String title,
            String definition,
            List<String> levels,
            List<EvaluationView> evaluations,
            boolean evaluatedSinceFollowUp) {

        static PromiseView of(KeptPromise kept, Language language) {
            String name = kept.promise().name();
            return new PromiseView(
                    kept.promise(),
                    text(name + ".title", language),
                    text(name + ".definition", language),
                    IntStream.rangeClosed(PromiseEvaluation.LOWEST, PromiseEvaluation.HIGHEST)
                            .mapToObj(level -> text(name + "." + level, language))
                            .toList(),
                    kept.evaluations().stream()
                            .map(one -> new EvaluationView(
                                    one.id(),
                                    one.level(),
                                    one.by(),
                                    one.evaluatedOn(),
                                    one.note(),
                                    kept.baseline(one.by()).filter(one::equals).isPresent()))
                            .toList(),
                    kept.evaluatedSinceFollowUp());
        }

        private static String text(String key, Language language) {
            return Texts.of(Promise.class, "promises", key, language);
        }
    }

    /** What one side said on a day. */
    public record EvaluationView(
            UUID id,
            int level,
            EvaluatedBy by,
            LocalDate evaluatedOn,
            @Nullable String note,
            boolean baseline) {}
}
