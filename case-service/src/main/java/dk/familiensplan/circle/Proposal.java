package dk.familiensplan.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a circle, as its moves have brought it to where it is. Pure and immutable: {@link #after} gives the next one or
 * says which rule stands against it.
 *
 * <p>Nobody is skipped: a round ends when every member has spoken in it. Nothing is decided while an objection stands; a
 * preference is noted and stops nothing. An amendment asks everybody again. What was decided is looked at again on its day.
 */
public final class Proposal {

    private final Origin origin;
    private final String wording;
    private final Round round;
    private final Set<UUID> heard;
    private final Map<UUID, Stance> stances;
    private final @Nullable LocalDate reviewOn;
    private final List<Entry> entries;

    private Proposal(
            Origin origin,
            String wording,
            Round round,
            Set<UUID> heard,
            Map<UUID, Stance> stances,
            @Nullable LocalDate reviewOn,
            List<Entry> entries) {
        this.origin = origin;
        this.wording = wording;
        this.round = round;
        this.heard = heard;
        this.stances = stances;
        this.reviewOn = reviewOn;
        this.entries = entries;
    }

    /**
     * Where it comes from.
     *
     * @param seats who was in the circle then; they are all heard
     * @param madeBy whose proposal it is
     * @param wording as it was first worded
     */
    public record Origin(UUID id, Set<UUID> seats, UUID madeBy, String wording, Instant madeAt) {

        public Origin {
            seats = Set.copyOf(seats);
        }
    }

    /** A move, when it was made, and the sign-in subject of who wrote it down. */
    public record Entry(Move move, Instant at, String by) {}

    /** A new one, in its first round. */
    public static Proposal made(Origin origin) {
        if (!origin.seats().contains(origin.madeBy())) {
            throw CircleRule.IS_MEMBER.brokenAt("/madeBy");
        }
        return new Proposal(origin, origin.wording(), Round.CLARIFYING, Set.of(), Map.of(), null, List.of());
    }

    /** As it is after these moves. */
    public static Proposal replayed(Origin origin, List<Entry> entries) {
        Proposal proposal = made(origin);
        for (Entry entry : entries) {
            proposal = proposal.after(entry);
        }
        return proposal;
    }

    /** As it is after one move more. */
    public Proposal after(Entry entry) {
        Move move = entry.move();
        if (move instanceof Move.Spoken spoken) {
            return spoken(spoken, entry);
        } else if (move instanceof Move.Stood stood) {
            return stood(stood, entry);
        } else if (move instanceof Move.RoundClosed) {
            return nextRound(entry);
        } else if (move instanceof Move.Amended amended) {
            return amended(amended, entry);
        } else if (move instanceof Move.Decided decided) {
            return decided(decided, entry);
        } else if (move instanceof Move.WentOn wentOn) {
            requireRound(round == Round.DECIDED);
            return with(wording, Round.DECIDED, heard, stances, wentOn.reviewOn(), entry);
        } else if (move instanceof Move.Ended) {
            requireRound(round == Round.DECIDED);
            return with(wording, Round.ENDED, heard, stances, null, entry);
        }
        requireRound(round.isSpoken());
        return with(wording, Round.WITHDRAWN, heard, stances, null, entry);
    }

    private Proposal spoken(Move.Spoken spoken, Entry entry) {
        requireRound(round == Round.CLARIFYING || round == Round.REACTING);
        requireSeat(spoken.seat());
        return with(wording, round, added(spoken.seat()), stances, null, entry);
    }

    private Proposal stood(Move.Stood stood, Entry entry) {
        requireRound(round == Round.OBJECTING);
        requireSeat(stood.seat());
        if ((stood.stance() == Stance.OBJECTION) == stood.againstPurpose().isBlank()) {
            throw CircleRule.OBJECTION_IS_ARGUED.brokenAt("/againstPurpose");
        }
        Map<UUID, Stance> next = new LinkedHashMap<>(stances);
        next.put(stood.seat(), stood.stance());
        return with(wording, round, added(stood.seat()), next, null, entry);
    }

    private Proposal nextRound(Entry entry) {
        requireRound(round == Round.CLARIFYING || round == Round.REACTING);
        requireAllHeard();
        Round next = round == Round.CLARIFYING ? Round.REACTING : Round.OBJECTING;
        return with(wording, next, Set.of(), Map.of(), null, entry);
    }

    private Proposal amended(Move.Amended amended, Entry entry) {
        requireRound(round.isSpoken());
        if (amended.wording().equals(wording)) {
            throw CircleRule.WORDS_ARE_OTHER.brokenAt("/wording");
        }
        return with(amended.wording(), round, Set.of(), Map.of(), null, entry);
    }

    private Proposal decided(Move.Decided decided, Entry entry) {
        requireRound(round == Round.OBJECTING);
        requireAllHeard();
        if (!objections().isEmpty()) {
            throw CircleRule.NO_OBJECTION_STANDS.broken();
        }
        return with(wording, Round.DECIDED, heard, stances, decided.reviewOn(), entry);
    }

    private Proposal with(
            String nextWording,
            Round nextRound,
            Set<UUID> nextHeard,
            Map<UUID, Stance> nextStances,
            @Nullable LocalDate nextReview,
            Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Proposal(
                origin,
                nextWording,
                nextRound,
                Set.copyOf(nextHeard),
                Map.copyOf(nextStances),
                nextReview,
                List.copyOf(all));
    }

    private Set<UUID> added(UUID seat) {
        Set<UUID> all = new LinkedHashSet<>(heard);
        all.add(seat);
        return all;
    }

    private static void requireRound(boolean isOn) {
        if (!isOn) {
            throw CircleRule.ROUND_IS_ON.broken();
        }
    }

    private void requireSeat(UUID seat) {
        if (!origin.seats().contains(seat)) {
            throw CircleRule.IS_MEMBER.brokenAt("/seatId");
        }
    }

    private void requireAllHeard() {
        if (!heard.containsAll(origin.seats())) {
            throw CircleRule.ALL_HAVE_SPOKEN.broken();
        }
    }

    /** Where it comes from. */
    public Origin origin() {
        return origin;
    }

    /** As it is worded now. */
    public String wording() {
        return wording;
    }

    public Round round() {
        return round;
    }

    /** Who has spoken in this round, to this wording. */
    public Set<UUID> heard() {
        return heard;
    }

    /** Whose objection stands. */
    public Set<UUID> objections() {
        Set<UUID> standing = new LinkedHashSet<>();
        stances.forEach((seat, stance) -> {
            if (stance == Stance.OBJECTION) {
                standing.add(seat);
            }
        });
        return standing;
    }

    /** The day on which what was decided is looked at again. */
    public Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    /** All that has happened to it, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** When it was decided, where it was. */
    public Optional<Instant> decidedAt() {
        return entries.stream()
                .filter(entry -> entry.move() instanceof Move.Decided)
                .map(Entry::at)
                .findFirst();
    }
}
