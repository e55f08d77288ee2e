package dk.familiensplan.integration.delivery;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the case-service came to with one of several questions. They are asked together; when that fails they are divided
 * until the one that fails stands alone, so that it cannot take the others with it.
 */
sealed interface Asked<A> {

    /** It was answered. */
    record Answered<A>(A answer) implements Asked<A> {}

    /** It was wrong, and will be. */
    record Refused<A>(Undeliverable reason) implements Asked<A> {}

    /** The case-service failed with it; another time may help. */
    record Failed<A>() implements Asked<A> {}

    /**
     * Asks them all.
     *
     * @param ask asks several at once, and gives an answer for each
     * @return for each question, in their order
     * @throws CaseService.Away when nobody can be asked now
     */
    static <Q, A> List<Asked<A>> all(List<Q> questions, Function<List<Q>, List<A>> ask) {
        if (questions.isEmpty()) {
            return List.of();
        }
        try {
            return ask.apply(questions).stream().<Asked<A>>map(Answered::new).toList();
        } catch (CaseService.Failed failed) {
            return questions.size() == 1 ? List.of(new Failed<>()) : divided(questions, ask);
        } catch (Undeliverable refused) {
            return questions.size() == 1 ? List.of(new Refused<>(refused)) : divided(questions, ask);
        }
    }

    private static <Q, A> List<Asked<A>> divided(List<Q> questions, Function<List<Q>, List<A>> ask) {
        int half = questions.size() / 2;
        return Stream.of(questions.subList(0, half), questions.subList(half, questions.size()))
                .flatMap(some -> all(some, ask).stream())
                .toList();
    }
}
