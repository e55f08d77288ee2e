package dk.familiensplan.agency;

import dk.familiensplan.access.Role;
import java.util.List;
import java.util.Optional;

/** The employees. */
public interface People {

    /** Also one who may no longer sign in: what they did still has a name. */
    Optional<Person> bySubject(String subject);

    /** Whether somebody may sign in now. */
    boolean maySignIn(String subject);

    /** Who may sign in now and works at an agency. */
    List<Person> atAgency(String agencyId);

    /** Who may sign in now and has a role at a municipality, by name. */
    List<Person> withRole(Role role, String authority);

    /** Authorities where somebody may sign in now who has a role, in a fixed order. */
    List<String> authoritiesWith(Role role);

    /** Who may sign in now and leads a unit, in a fixed order. */
    List<Person> leadersOf(String unit);
}
