package dk.familiensplan.meeting;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network meeting. It is prepared, agencies are called, it is held, and closed when what was decided is sent; or it is
 * called off. What is written while it goes on stands beside it (see {@link MergedNote}), so that two who write at once do
 * not wait for each other. What came out of it stays, and its actions are done after it is closed.
 */
public final class Meeting {

    private final MeetingId id;
    private final PlanId plan;
    private final int version;
    private final String calledBy;
    private MeetingCall call;
    private MeetingState state;
    private int sequence;
    private Instant changedAt;
    private @Nullable Instant closedAt;
    private @Nullable ConsultStep step;
    private final List<Outcome> outcomes;

    /** As it is kept. */
    public Meeting(
            MeetingId id,
            PlanId plan,
            int version,
            String calledBy,
            MeetingCall call,
            MeetingState state,
            int sequence,
            Instant changedAt,
            @Nullable Instant closedAt,
            @Nullable ConsultStep step,
            List<Outcome> outcomes) {
        this.id = id;
        this.plan = plan;
        this.version = version;
        this.calledBy = calledBy;
        this.call = call;
        this.state = state;
        this.sequence = sequence;
        this.changedAt = changedAt;
        this.closedAt = closedAt;
        this.step = step;
        this.outcomes = new ArrayList<>(outcomes);
    }

    /** A new one, of which no agency knows yet. */
    public static Meeting prepare(MeetingId id, PlanId plan, String by, MeetingCall call, Instant now) {
        call.refuseUnlessWhole();
        refuseUnlessAhead(call, now);
        return new Meeting(id, plan, 1, by, call, MeetingState.PREPARED, 0, now, null, null, List.of());
    }

    /** Changes what it is called for. A time that is moved must lie ahead; one that stands may be now. */
    public void change(MeetingCall next, Instant now) {
        refuseUnlessOpen();
        next.refuseUnlessWhole();
        if (!next.startsAt().equals(call.startsAt())) {
            refuseUnlessAhead(next, now);
        }
        call = next;
        sequence++;
        changedAt = now;
    }

    /** Agencies are called; again, when something has changed since. */
    public void callAgencies(Instant now) {
        refuseUnlessOpen();
        refuseUnlessAhead(call, now);
        state = MeetingState.CALLED;
        changedAt = now;
    }

    /** It is not to be. */
    public void callOff(Instant now) {
        refuseUnlessOpen();
        state = MeetingState.CALLED_OFF;
        sequence++;
        changedAt = now;
    }

    /** It was held, and what was decided is on its way; what is added after that is sent by closing it again. */
    public void close(Instant now) {
        if (state == MeetingState.CALLED_OFF) {
            throw MeetingRule.MEETING_IS_OPEN.broken();
        }
        if (closedAt == null) {
            closedAt = now;
        }
        state = MeetingState.CLOSED;
        step = null;
        changedAt = now;
    }

    /** Where the thinking together is, for all to see; null when it is not going on. */
    public void stand(@Nullable ConsultStep at, Instant now) {
        refuseUnlessOpen();
        step = at;
        changedAt = now;
    }

    /** Adds what came out of it, or writes it anew. */
    public void put(Outcome outcome, Instant now) {
        if (state == MeetingState.CALLED_OFF) {
            throw MeetingRule.MEETING_IS_OPEN.broken();
        }
        outcome.refuseUnlessWhole();
        int at = indexOf(outcome.id());
        if (at < 0) {
            outcomes.add(outcome);
        } else {
            refuseOtherLink(outcomes.get(at), outcome);
            outcomes.set(at, outcome);
        }
        changedAt = now;
    }

    private static void refuseOtherLink(Outcome before, Outcome after) {
        if (before.became() != null && !before.became().equals(after.became())) {
            throw MeetingRule.BECOMES_ONE_THING.broken();
        }
    }

    private int indexOf(UUID outcome) {
        return outcomes.stream().map(Outcome::id).toList().indexOf(outcome);
    }

    private void refuseUnlessOpen() {
        if (!state.isOpen()) {
            throw MeetingRule.MEETING_IS_OPEN.broken();
        }
    }

    private static void refuseUnlessAhead(MeetingCall call, Instant now) {
        if (!call.startsAt().isAfter(now)) {
            throw MeetingRule.TIME_LIES_AHEAD.brokenAt("/startsAt");
        }
    }

    /** Which meeting. */
    public MeetingId id() {
        return id;
    }

    public PlanId plan() {
        return plan;
    }

    /** The version that was read; the ETag. */
    public int version() {
        return version;
    }

    /** Sign-in subject of who prepared it. */
    public String calledBy() {
        return calledBy;
    }

    public MeetingCall call() {
        return call;
    }

    public MeetingState state() {
        return state;
    }

    /** Grows with each change that a calendar must follow. */
    public int sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When it was first closed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Where the thinking together is. */
    public Optional<ConsultStep> step() {
        return Optional.ofNullable(step);
    }

    /** In the order that they were written. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** One of them. */
    public Optional<Outcome> outcome(UUID which) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(which)).findFirst();
    }

    /** When it is over. */
    public Instant endsAt() {
        return call.startsAt().plus(call.length());
    }
}
