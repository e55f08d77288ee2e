package dk.familiensplan.circuit;

import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Moves circuits by what happens with what is sent, writes it down and tells those who run the product. Every call is part
 * of the caller's transaction, and the last thing in it: the agency's row is locked from then on.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FollowingCircuit {

    private final Circuits circuits;
    private final Agencies agencies;
    private final People people;
    private final LiveEvents live;

    @Inject
    FollowingCircuit(Circuits circuits, Agencies agencies, People people, LiveEvents live) {
        this.circuits = circuits;
        this.agencies = agencies;
        this.people = people;
        this.live = live;
    }

    /** Its system answered. Nothing is locked while nothing is wrong, which is nearly always. */
    public void answered(AgencyId agency, Instant now) {
        Circuit before = circuits.of(agency, now);
        if (!before.answered(now).equals(before)) {
            move(agency, now, circuit -> circuit.answered(now));
        }
    }

    /** It did not take a message. */
    public void failed(AgencyId agency, CircuitCause why, Instant now) {
        move(agency, now, circuit -> circuit.failed(why, now));
    }

    /**
     * It is silent past its promise.
     *
     * @param answersOthers it has acknowledged something that was sent later, so it is there
     */
    public void silent(AgencyId agency, long unanswered, boolean answersOthers, Instant now) {
        happened(agency, AgencyEventKind.SILENT, Long.toString(unanswered), now);
        if (!answersOthers) {
            move(agency, now, circuit -> circuit.silent(now));
        }
    }

    /** One message is let through to it. */
    public void tries(AgencyId agency, UUID message, Instant now) {
        move(agency, now, circuit -> circuit.tries(message, now));
    }

    /** A person stops sending to it. */
    public void pause(AgencyId agency, String by, String why, Instant now) {
        move(agency, now, circuit -> circuit.paused(by, why, now));
    }

    /** A person starts it again. */
    public void resume(AgencyId agency, Instant now) {
        move(agency, now, circuit -> circuit.resumed(now));
    }

    /** Writes down something that moves no circuit. */
    public void happened(AgencyId agency, AgencyEventKind what, @Nullable String detail, Instant now) {
        circuits.tell(new AgencyEvent(agency, now, what, detail));
        tell(agency);
    }

    private void move(AgencyId agency, Instant now, UnaryOperator<Circuit> verb) {
        Circuit before = circuits.lock(agency, now);
        Circuit after = verb.apply(before);
        if (after.equals(before)) {
            return;
        }
        circuits.keep(after);
        if (after.state() != before.state()) {
            circuits.tell(event(before, after, now));
            tell(agency);
        }
    }

    private static AgencyEvent event(Circuit before, Circuit after, Instant now) {
        CircuitCause cause = after.cause();
        return switch (after.state()) {
            case OPEN ->
                new AgencyEvent(
                        after.agency(), now, AgencyEventKind.CIRCUIT_OPENED, cause == null ? null : cause.name());
            case HALF_OPEN -> new AgencyEvent(after.agency(), now, AgencyEventKind.TRIAL, null);
            case PAUSED -> new AgencyEvent(after.agency(), now, AgencyEventKind.PAUSED, after.pausedWhy());
            case CLOSED ->
                new AgencyEvent(
                        after.agency(),
                        now,
                        before.state() == CircuitState.PAUSED
                                ? AgencyEventKind.RESUMED
                                : AgencyEventKind.CIRCUIT_CLOSED,
                        null);
        };
    }

    /** The administrators of those whom the agency works for. */
    private void tell(AgencyId id) {
        List<String> whom = agencies.byId(id).map(Agency::serves).orElse(List.of()).stream()
                .flatMap(authority -> people.withRole(Role.ADMINISTRATOR, authority).stream())
                .map(Person::subject)
                .distinct()
                .toList();
        live.tell(whom, "operations", null);
    }
}
