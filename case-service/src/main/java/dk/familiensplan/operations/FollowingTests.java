package dk.familiensplan.operations;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.notification.TestAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** An agency's answer to a test shows that it is there, whatever it says. */
@ApplicationScoped
class FollowingTests implements TestAnswers {

    private final Traffic traffic;
    private final FollowingCircuit circuits;

    @Inject
    FollowingTests(Traffic traffic, FollowingCircuit circuits) {
        this.traffic = traffic;
        this.circuits = circuits;
    }

    @Override
    public boolean take(UUID id, AgencyId agency, String outcome, Instant at) {
        if (!traffic.testAnswered(id, agency, outcome, at)) {
            return false;
        }
        circuits.happened(agency, AgencyEventKind.TEST_ANSWERED, outcome, at);
        if (!outcome.equals("TRANSIENT")) {
            circuits.answered(agency, at);
        }
        return true;
    }
}
