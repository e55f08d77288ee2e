package dk.familiensplan.operations;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.circuit.AgencyEvent;
import dk.familiensplan.circuit.Circuit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with one agency's system. Counts of messages about the families of the municipality that asks.
 *
 * @param waiting on their way, or kept until it takes them
 * @param oldestWaiting since when the oldest of them waits
 * @param unanswered lie with it past its promise
 * @param lastAcknowledged when it took something last
 * @param lastNumber of what it was given
 * @param hours the last 24, oldest first
 * @param test the last message that tried the way to it
 * @param events what happened, newest first
 */
public record AgencyTraffic(
        Agency agency,
        boolean active,
        boolean madeOnScreen,
        Circuit circuit,
        long waiting,
        @Nullable Instant oldestWaiting,
        long unanswered,
        @Nullable Instant lastAcknowledged,
        long deadSent,
        long deadReceived,
        long lastNumber,
        List<Hour> hours,
        @Nullable Test test,
        List<AgencyEvent> events) {

    public AgencyTraffic {
        hours = List.copyOf(hours);
        events = List.copyOf(events);
    }

    /** What happened within an hour. */
    public record Hour(Instant from, long sent, long acknowledged, long failed, long received) {}

    /** @param answer null until it has answered */
    public record Test(
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}
}
