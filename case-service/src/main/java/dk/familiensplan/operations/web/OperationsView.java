package dk.familiensplan.operations.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.agency.MessageFormat;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.Circuit;
import dk.familiensplan.circuit.CircuitCause;
import dk.familiensplan.circuit.CircuitState;
import dk.familiensplan.operations.AgencyTraffic;
import dk.familiensplan.operations.OperatingAgencies.Overview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code OperationsOverview} of the API. */
public record OperationsView(
        Instant at, long outboxWaiting, @Nullable Instant outboxOldest, long held, List<AgencyTrafficView> agencies) {

    static OperationsView of(Overview overview) {
        return new OperationsView(
                overview.at(),
                overview.outbox().waiting(),
                overview.outbox().oldest(),
                overview.held(),
                overview.agencies().stream().map(AgencyTrafficView::of).toList());
    }

    /** {@code AgencyTraffic} of the API. */
    public record AgencyTrafficView(
            AgencyView agency,
            MessageFormat format,
            @Nullable String identity,
            @Nullable Duration acknowledgeWithin,
            boolean active,
            boolean madeOnScreen,
            CircuitView circuit,
            long waiting,
            @Nullable Instant oldestWaiting,
            long unanswered,
            @Nullable Instant lastAcknowledged,
            long deadSent,
            long deadReceived,
            long lastNumber,
            List<AgencyTraffic.Hour> hours,
            AgencyTraffic.@Nullable Test test,
            List<EventView> events) {

        static AgencyTrafficView of(AgencyTraffic traffic) {
            var agency = traffic.agency();
            return new AgencyTrafficView(
                    AgencyView.of(agency),
                    agency.format(),
                    agency.gln() == null ? agency.cvr() : agency.gln(),
                    agency.acknowledgeWithin(),
                    traffic.active(),
                    traffic.madeOnScreen(),
                    CircuitView.of(traffic.circuit()),
                    traffic.waiting(),
                    traffic.oldestWaiting(),
                    traffic.unanswered(),
                    traffic.lastAcknowledged(),
                    traffic.deadSent(),
                    traffic.deadReceived(),
                    traffic.lastNumber(),
                    traffic.hours(),
                    traffic.test(),
                    traffic.events().stream()
                            .map(event -> new EventView(event.at(), event.kind(), event.detail()))
                            .toList());
        }
    }

    /** {@code Circuit} of the API. */
    public record CircuitView(
            CircuitState state,
            Instant since,
            @Nullable CircuitCause cause,
            @Nullable Instant trialAt,
            @Nullable String pausedWhy) {

        static CircuitView of(Circuit circuit) {
            return new CircuitView(
                    circuit.state(), circuit.since(), circuit.cause(), circuit.trialAt(), circuit.pausedWhy());
        }
    }

    /** Something that happened. */
    public record EventView(
            Instant at, AgencyEventKind kind, @Nullable String detail) {}
}
