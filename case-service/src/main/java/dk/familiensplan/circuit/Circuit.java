package dk.familiensplan.circuit;

import dk.familiensplan.agency.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether one agency is sent anything now.
 *
 * <pre>
 * CLOSED ──(five failures in a row, or silence)──> OPEN ──(its pause is over)──> HALF_OPEN
 *   ^                                               ^ │                            │ │
 *   └────────────── it answers ─────────────────────┼─┴────────────────────────────┘ │
 *                                                   └── the trial is not taken ──────┘
 * </pre>
 *
 * From each of these a person can pause it; then it is {@link CircuitState#PAUSED} until a person resumes it, and nothing
 * that the agency does changes that. Immutable: each verb gives the circuit as it is after it.
 *
 * @param cause what opened it
 * @param failures in a row, with nothing taken in between
 * @param openings in a row, with nothing taken in between
 * @param trialAt when one message is let through
 * @param trial the one that was let through
 */
public record Circuit(
        AgencyId agency,
        CircuitState state,
        Instant since,
        @Nullable CircuitCause cause,
        int failures,
        int openings,
        @Nullable Instant trialAt,
        @Nullable UUID trial,
        @Nullable String pausedBy,
        @Nullable String pausedWhy) {

    /** A single failure may be a restart. */
    static final int FAILURES_THAT_OPEN = 5;

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** The circuit of an agency with which nothing has gone wrong. */
    public static Circuit closed(AgencyId agency, Instant now) {
        return new Circuit(agency, CircuitState.CLOSED, now, null, 0, 0, null, null, null, null);
    }

    /** Whether what is for it is sent. */
    public boolean lets(UUID message) {
        return state == CircuitState.CLOSED || state == CircuitState.HALF_OPEN && message.equals(trial);
    }

    /** It did not take a message. */
    public Circuit failed(CircuitCause why, Instant now) {
        return switch (state) {
            case CLOSED ->
                failures + 1 < FAILURES_THAT_OPEN
                        ? new Circuit(agency, state, since, why, failures + 1, openings, null, null, null, null)
                        : opened(why, now);
            case HALF_OPEN -> opened(why, now);
            case OPEN, PAUSED -> this;
        };
    }

    /** It has answered nothing for longer than it promised. */
    public Circuit silent(Instant now) {
        return state == CircuitState.CLOSED || state == CircuitState.HALF_OPEN
                ? opened(CircuitCause.NO_ANSWER, now)
                : this;
    }

    /** It took something, or said of something that it is wrong: it is there. */
    public Circuit answered(Instant now) {
        return switch (state) {
            case OPEN, HALF_OPEN -> closed(agency, now);
            case CLOSED ->
                failures == 0 ? this : new Circuit(agency, state, since, null, 0, openings, null, null, null, null);
            case PAUSED -> this;
        };
    }

    /** Whether one message may be let through. */
    public boolean isDueForTrial(Instant now) {
        return state == CircuitState.OPEN && trialAt != null && !trialAt.isAfter(now);
    }

    /** Lets this one through. */
    public Circuit tries(UUID message, Instant now) {
        if (!isDueForTrial(now)) {
            throw new IllegalStateException("it is not time for a trial");
        }
        return new Circuit(agency, CircuitState.HALF_OPEN, now, cause, failures, openings, null, message, null, null);
    }

    /** A person stops sending. */
    public Circuit paused(String by, String why, Instant now) {
        return new Circuit(agency, CircuitState.PAUSED, now, null, 0, 0, null, null, by, why);
    }

    /** A person starts it again; refused when it was not paused. */
    public Circuit resumed(Instant now) {
        if (state != CircuitState.PAUSED) {
            throw CircuitRule.ONLY_PAUSED_IS_RESUMED.broken();
        }
        return closed(agency, now);
    }

    private Circuit opened(CircuitCause why, Instant now) {
        return new Circuit(
                agency,
                CircuitState.OPEN,
                now,
                why,
                failures + 1,
                openings + 1,
                now.plus(pauseAfter(openings)),
                null,
                null,
                null);
    }

    /** One minute, doubling, up to the longest. */
    static Duration pauseAfter(int openingsBefore) {
        Duration pause = FIRST_PAUSE;
        for (int i = 0; i < openingsBefore && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
