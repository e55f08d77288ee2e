package dk.familiensplan.agency;

import java.util.Optional;

/** The municipalities and regions. */
public interface Authorities {

    Optional<Authority> byCode(String code);
}
