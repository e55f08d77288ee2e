package dk.familiensplan.circle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a circle is for and who is in it.
 *
 * @param task what it is to solve; when that is done it is dissolved
 * @param purpose what an objection is argued against
 * @param mandate what it may decide
 * @param limits what it may not
 * @param seats all who are or have been in it
 * @param keeper who keeps the purpose
 * @param facilitator who leads the rounds
 */
public record Charter(
        String task, String purpose, String mandate, String limits, List<Seat> seats, UUID keeper, UUID facilitator) {

    private static final int FEWEST = 2;

    public Charter {
        seats = List.copyOf(seats);
    }

    void refuseUnlessWhole() {
        Set<UUID> taken = taken();
        if (taken.size() < FEWEST) {
            throw CircleRule.MORE_THAN_ONE.brokenAt("/seats");
        }
        boolean isEachOnce = seats.stream().map(Seat::id).distinct().count() == seats.size()
                && seats.stream()
                                .filter(Predicate.not(Seat::left))
                                .map(Seat::identity)
                                .distinct()
                                .count()
                        == taken.size();
        if (!isEachOnce) {
            throw CircleRule.EACH_ONCE.brokenAt("/seats");
        }
        if (!taken.contains(keeper)) {
            throw CircleRule.IS_MEMBER.brokenAt("/keeperId");
        }
        if (!taken.contains(facilitator)) {
            throw CircleRule.IS_MEMBER.brokenAt("/facilitatorId");
        }
        if (keeper.equals(facilitator)) {
            throw CircleRule.TWO_KEEP_IT.brokenAt("/facilitatorId");
        }
    }

    /** Those who are in it now. */
    public Set<UUID> taken() {
        return seats.stream().filter(Predicate.not(Seat::left)).map(Seat::id).collect(Collectors.toUnmodifiableSet());
    }
}
