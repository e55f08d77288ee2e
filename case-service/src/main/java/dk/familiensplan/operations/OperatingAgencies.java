package dk.familiensplan.operations;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.notification.SendingOnceMore;
import dk.familiensplan.notification.SendingOnceMore.CaughtUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The administrator sees how it goes with each agency, stops and starts sending, tries the way, and catches up. */
@ApplicationScoped
@Transactional
public class OperatingAgencies {

    private final Traffic traffic;
    private final Agencies agencies;
    private final Authorities authorities;
    private final People people;
    private final FollowingCircuit circuits;
    private final SendingOnceMore sending;
    private final OperationEvents events;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    OperatingAgencies(
            Traffic traffic,
            Agencies agencies,
            Authorities authorities,
            People people,
            FollowingCircuit circuits,
            SendingOnceMore sending,
            OperationEvents events,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.traffic = traffic;
        this.agencies = agencies;
        this.authorities = authorities;
        this.people = people;
        this.circuits = circuits;
        this.sending = sending;
        this.events = events;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that there is to see. */
    public Overview overview() {
        audit.record(Deed.OPERATIONS_READ, null, Purpose.OPERATION);
        Instant now = clock.instant();
        return new Overview(now, traffic.of(user.authority(), now), traffic.outbox(), traffic.held(user.authority()));
    }

    /** Nothing more is sent to it; what is for it waits. */
    public void pause(AgencyId agency, String why) {
        require(agency);
        circuits.pause(agency, user.subject(), why, clock.instant());
        write(agency, "pause: " + why);
    }

    /** It is sent what waits, in turn. */
    public void resume(AgencyId agency) {
        require(agency);
        circuits.resume(agency, clock.instant());
        write(agency, "resume");
    }

    /** Sends a message about nobody; the answer stands in the overview. */
    public void test(AgencyId agency) {
        require(agency);
        Optional<Person> who = people.bySubject(user.subject());
        String phone = who.map(Person::phone).orElseThrow(OperationsRule.ANSWERING_NUMBER_IS_KNOWN::broken);
        String organisation =
                authorities.byCode(user.authority()).map(Authority::name).orElseThrow();
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        traffic.keepTest(id, agency, user.subject(), now);
        events.test(id, agency, who.map(Person::name).orElseThrow(), organisation, phone, now);
        circuits.happened(agency, AgencyEventKind.TEST_SENT, null, now);
        write(agency, "test message " + id);
    }

    /** Sends it again what it was given after a number. */
    public CaughtUp catchUp(AgencyId agency, long since) {
        require(agency);
        CaughtUp caughtUp = sending.since(agency, since, clock.instant());
        write(agency, "catch-up since " + since + ", messages " + caughtUp.messages());
        return caughtUp;
    }

    private void require(AgencyId agency) {
        boolean known = agencies.byId(agency)
                .filter(one -> one.worksWith(user.authority()))
                .isPresent();
        if (!known) {
            throw OperationsRule.AGENCY_IS_KNOWN.broken();
        }
    }

    private void write(AgencyId agency, String what) {
        audit.record(Deed.AGENCY_OPERATED, null, Purpose.OPERATION, "agency=" + agency + " " + what);
    }

    /** How it goes. */
    public record Overview(Instant at, List<AgencyTraffic> agencies, Traffic.Outbox outbox, long held) {

        public Overview {
            agencies = List.copyOf(agencies);
        }
    }
}
