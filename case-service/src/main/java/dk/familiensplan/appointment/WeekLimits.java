package dk.familiensplan.appointment;

import dk.familiensplan.family.MemberId;
import java.time.Duration;
import java.util.Map;

/**
 * How much the family has said it can do with: in all on one day, and for each member in a week. What nobody has said
 * anything about has a limit all the same, so that a week without an agreed limit is not a week without end.
 *
 * @param version grows with each change; 0 when nobody has said anything yet
 * @param aDay for the whole family
 * @param aWeek for those members who have said something else than {@link #A_WEEK_UNLESS_AGREED}
 */
public record WeekLimits(int version, Duration aDay, Map<MemberId, Duration> aWeek) {

    public static final Duration A_DAY_UNLESS_AGREED = Duration.ofHours(3);

    public static final Duration A_WEEK_UNLESS_AGREED = Duration.ofHours(6);

    public static final WeekLimits UNLESS_AGREED = new WeekLimits(0, A_DAY_UNLESS_AGREED, Map.of());

    public WeekLimits {
        aWeek = Map.copyOf(aWeek);
    }

    /** What a member can do with in a week. */
    public Duration aWeekOf(MemberId member) {
        return aWeek.getOrDefault(member, A_WEEK_UNLESS_AGREED);
    }
}
