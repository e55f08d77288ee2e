package dk.familiensplan.leadership;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One round in which a municipality's leaders answer, each alone.
 *
 * <p>It says nothing of the answers while somebody can still answer: who reads it before and after one more answer would
 * know that answer. Afterwards it says how they lie, when there are at least three.
 *
 * @param authority the municipality's code
 * @param closedAt {@code null} while it is open
 * @param ballots what was answered, in no order that tells by whom
 */
public record Survey(
        UUID id,
        String authority,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Ballot> ballots) {

    /** With fewer, each would know the others' answers from their own. */
    public static final int FEWEST_ANSWERS = 3;

    public Survey {
        ballots = List.copyOf(ballots);
    }

    static Survey open(UUID id, String authority, Instant now) {
        return new Survey(id, authority, now, null, List.of());
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** What it says, the greatest gap first; nothing while it is open or when too few answered. */
    public Optional<List<PointResult>> results() {
        if (isOpen() || ballots.size() < FEWEST_ANSWERS) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(FocusPoint.values())
                .flatMap(this::result)
                .sorted(Comparator.comparingDouble(PointResult::gap).reversed().thenComparing(PointResult::point))
                .toList());
    }

    /** Of a point that came later than the round, nobody has said anything. */
    private Stream<PointResult> result(FocusPoint point) {
        List<Rating> ratings = ballots.stream()
                .flatMap(ballot -> ballot.ratings().stream())
                .filter(rating -> rating.point() == point)
                .toList();
        if (ratings.size() < FEWEST_ANSWERS) {
            return Stream.empty();
        }
        return Stream.of(new PointResult(
                point,
                Spread.of(ratings.stream().map(Rating::importance).toList()),
                Spread.of(ratings.stream().map(Rating::practice).toList())));
    }
}
