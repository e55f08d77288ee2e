package dk.familiensplan.agency;

import dk.familiensplan.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An employee who may sign in.
 *
 * @param subject what the identity provider calls the person
 * @param authority code of the municipality or region
 * @param agency id of the agency where a caseworker works
 * @param unit id of the unit that a coordinator belongs to, or that a unit leader leads
 * @param phone at work
 * @param email at work
 */
public record Person(
        String subject,
        String name,
        String title,
        Set<Role> roles,
        String authority,
        @Nullable String agency,
        @Nullable String unit,
        @Nullable String phone,
        @Nullable String email) {

    public Person {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Person[" + roles + "]";
    }
}
