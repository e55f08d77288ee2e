package dk.familiensplan.journey;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a journey, as it was told at one time. Telling it otherwise makes the next version; what was said before stays.
 *
 * @param version from {@value #FIRST}
 * @param saidBy the member who told it on their own page; null when it was told together with the coordinator
 * @param removed whether this version takes it out of the journey
 * @param writtenBy subject of who wrote it down
 */
public record JourneyStep(
        UUID id,
        int version,
        PlanId plan,
        Telling telling,
        @Nullable MemberId saidBy,
        boolean removed,
        String writtenBy,
        Instant writtenAt) {

    /** The number of the first version. */
    public static final int FIRST = 1;

    /**
     * What is told.
     *
     * @param member whose step it is; null for the whole family
     * @param agency whom it was with
     * @param origin what in the plan it was brought in from
     */
    public record Telling(
            StepKind kind,
            StepDate when,
            String words,
            @Nullable MemberId member,
            @Nullable AgencyId agency,
            @Nullable StepOrigin origin) {

        @Override
        public String toString() {
            return "Telling[" + kind + "]";
        }
    }

    /** Told for the first time. */
    public static JourneyStep first(
            UUID id, PlanId plan, Telling telling, @Nullable MemberId saidBy, String by, Instant at) {
        return new JourneyStep(id, FIRST, plan, telling, saidBy, false, by, at);
    }

    /** The same step, told otherwise. Where it came from in the plan stays. */
    public JourneyStep toldAs(Telling next, String by, Instant at) {
        Telling kept =
                new Telling(next.kind(), next.when(), next.words(), next.member(), next.agency(), telling.origin());
        return new JourneyStep(id, version + 1, plan, kept, saidBy, false, by, at);
    }

    /** Taken out of the journey. */
    public JourneyStep takenOut(String by, Instant at) {
        return new JourneyStep(id, version + 1, plan, telling, saidBy, true, by, at);
    }

    /** What confidentiality is asked about. */
    public Item item() {
        StepOrigin origin = telling.origin();
        return Item.of(ItemKind.JOURNEY_STEP, id, telling.member()).becauseOf(origin == null ? null : origin.id());
    }

    @Override
    public String toString() {
        return "JourneyStep[" + id + ", " + version + "]";
    }
}
