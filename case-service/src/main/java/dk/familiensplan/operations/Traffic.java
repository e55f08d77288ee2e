package dk.familiensplan.operations;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.CircuitState;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How messages fare, in numbers. Every call is part of the caller's transaction. */
public interface Traffic {

    /** Each agency that works with a municipality, in the configured order. */
    List<AgencyTraffic> of(String municipality, Instant now);

    /** How it stands with each agency that is in use, for every municipality together. */
    List<Standing> standings(Instant now);

    /** How many messages were withheld and not yet seen by a coordinator, by agency and reason. */
    List<Withheld> withheld();

    /** How many messages of all municipalities wait for a coordinator to look at what they say. */
    long held();

    /** What waits to be given to the broker; nothing when all of it has been. */
    Outbox outbox();

    /** How many messages wait for a coordinator to look at what they say. */
    long held(String municipality);

    /** Keeps that the way to an agency is tried. */
    void keepTest(UUID id, AgencyId agency, String by, Instant at);

    /** The agency's answer to a test; says whether there was such a test and this is the first answer. */
    boolean testAnswered(UUID id, AgencyId agency, String answer, Instant at);

    /**
     * An agency that counts what it sends has sent this number.
     *
     * @return the highest that had come before; empty when it is the first, or a higher one had come
     */
    OptionalLong numberCame(AgencyId agency, long number);

    /** As in {@link AgencyTraffic}. */
    record Standing(
            AgencyId agency,
            CircuitState circuit,
            long waiting,
            @Nullable Instant oldestWaiting,
            long unanswered,
            @Nullable Instant lastAcknowledged,
            long deadSent,
            long deadReceived) {}

    /** @param reason code of why */
    record Withheld(AgencyId agency, String reason, long messages) {}

    /** @param oldest since when the oldest waits */
    record Outbox(long waiting, @Nullable Instant oldest) {}
}
