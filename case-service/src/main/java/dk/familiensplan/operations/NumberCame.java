package dk.familiensplan.operations;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.FollowingCircuit;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/**
 * Follows the numbers of an agency that counts what it sends. Its messages come in the order in which it sent them, so a
 * number that is passed over was lost on its way to us: who runs the product sees it, and rings the agency.
 */
@ApplicationScoped
class NumberCame implements EventHandler {

    private final Traffic traffic;
    private final FollowingCircuit circuits;

    @Inject
    NumberCame(Traffic traffic, FollowingCircuit circuits) {
        this.traffic = traffic;
        this.circuits = circuits;
    }

    @Override
    public String type() {
        return "dk.familiensplan.operations.number-came.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        AgencyId agency = event.agency();
        long number = event.dataAs(Data.class).number();
        OptionalLong before = traffic.numberCame(agency, number);
        if (before.isPresent() && number > before.getAsLong() + 1) {
            circuits.happened(agency, AgencyEventKind.GAP, missing(before.getAsLong() + 1, number - 1), event.time());
        }
        return Verdict.ACCEPTED;
    }

    private static String missing(long first, long last) {
        return first == last ? Long.toString(first) : first + "–" + last;
    }

    private record Data(long number) {
        Data {
            if (number < 1) {
                throw new IllegalArgumentException("numbers begin at 1");
            }
        }
    }
}
