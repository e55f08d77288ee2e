package dk.familiensplan.agency;

import java.util.List;
import java.util.Optional;

/** The municipalities and regions. */
public interface Authorities {

    Optional<Authority> byCode(String code);

    /** By name. */
    List<Authority> municipalities();
}
