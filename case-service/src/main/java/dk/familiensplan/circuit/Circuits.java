package dk.familiensplan.circuit;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The circuits of all agencies, and what happened with them. Every call is part of the caller's transaction. */
public interface Circuits {

    /** One agency's circuit as it stands; closed when nothing was ever wrong with it. */
    Circuit of(AgencyId agency, Instant now);

    /** The same, locked until the transaction ends. */
    Circuit lock(AgencyId agency, Instant now);

    /** Those of the agencies that are not closed; an agency that is missing is sent what there is. */
    Map<AgencyId, Circuit> notClosed(Collection<AgencyId> agencies);

    /** All that are not closed. */
    List<Circuit> notClosed();

    /** Keeps it as it is now. */
    void keep(Circuit circuit);

    /** Writes down what happened. */
    void tell(AgencyEvent event);

    /** What happened with an agency, newest first. */
    List<AgencyEvent> newest(AgencyId agency, int atMost);
}
