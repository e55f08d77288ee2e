package dk.familiensplan.agency;

import java.util.List;
import java.util.Optional;

/** Keeps what is configured. */
public interface Registry {

    /** Takes over a configuration whole, or not at all. */
    void replaceBy(Configuration configuration);

    /** One agency and how it came here; also one that is out of use. */
    Optional<Registered> registered(AgencyId id);

    /** Adds one that was made on screen; says whether its id was free. */
    boolean add(Agency agency);

    /** Corrects one that was made on screen. */
    void change(Agency agency, boolean active);

    /** Those that were made on screen and are in use. */
    List<Agency> madeOnScreen();

    /** @param madeOnScreen the configuration file neither changes nor drops it */
    record Registered(Agency agency, boolean active, boolean madeOnScreen) {}
}
