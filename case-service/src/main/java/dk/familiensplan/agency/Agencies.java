package dk.familiensplan.agency;

import java.util.List;
import java.util.Optional;

/** The parties round families. */
public interface Agencies {

    /** Also one that is no longer configured: what was told to it still has a name. */
    Optional<Agency> byId(String id);

    /** As {@link #byId(String)}. */
    default Optional<Agency> byId(AgencyId id) {
        return byId(id.value());
    }

    /** Those that work with the families of a municipality now, in the configured order. */
    List<Agency> workingWith(String municipality);

    /** Those of a municipality or region now, in the configured order. */
    List<Agency> of(String authority);
}
