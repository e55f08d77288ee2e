package dk.familiensplan.leadership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.leadership.Ballot;
import dk.familiensplan.leadership.FocusPoint;
import dk.familiensplan.leadership.PointResult;
import dk.familiensplan.leadership.Rating;
import dk.familiensplan.leadership.Spread;
import dk.familiensplan.leadership.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code LeadershipSurveys} of the API: the round that is open, with the reader's own answer, and those that are closed. */
@JsonInclude(Include.NON_NULL)
public record SurveysView(@Nullable OpenRound open, List<ClosedRound> closed) {

    static SurveysView of(List<Survey> rounds, Function<Survey, Optional<Ballot>> own) {
        return new SurveysView(
                rounds.stream()
                        .filter(Survey::isOpen)
                        .findFirst()
                        .map(round -> OpenRound.of(round, own.apply(round)))
                        .orElse(null),
                rounds.stream()
                        .filter(Predicate.not(Survey::isOpen))
                        .map(ClosedRound::of)
                        .toList());
    }

    /** {@code answers} is how many have answered, {@code own} what the reader said. */
    @JsonInclude(Include.NON_NULL)
    public record OpenRound(
            UUID id,
            Instant openedAt,
            int answers,
            @Nullable List<Rating> own) {

        static OpenRound of(Survey round, Optional<Ballot> own) {
            return new OpenRound(
                    round.id(),
                    round.openedAt(),
                    round.ballots().size(),
                    own.map(Ballot::ratings).orElse(null));
        }
    }

    /** Without {@code points} too few answered. */
    @JsonInclude(Include.NON_NULL)
    public record ClosedRound(
            UUID id,
            Instant openedAt,
            @Nullable Instant closedAt,
            int answers,
            @Nullable List<PointView> points) {

        static ClosedRound of(Survey round) {
            return new ClosedRound(
                    round.id(),
                    round.openedAt(),
                    round.closedAt(),
                    round.ballots().size(),
                    round.results()
                            .map(points -> points.stream().map(PointView::of).toList())
                            .orElse(null));
        }
    }

    /** What leaders together say of one point; how much more it matters than is done, in {@code gap}. */
    public record PointView(FocusPoint point, SpreadView importance, SpreadView practice, double gap) {

        static PointView of(PointResult result) {
            return new PointView(
                    result.point(),
                    SpreadView.of(result.importance()),
                    SpreadView.of(result.practice()),
                    tenths(result.gap()));
        }
    }

    /** To a tenth. */
    public record SpreadView(double mean, int lowest, int highest) {

        static SpreadView of(Spread spread) {
            return new SpreadView(tenths(spread.mean()), spread.lowest(), spread.highest());
        }
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
