package dk.familiensplan.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param subject what the identity provider calls them
 * @param name shown to colleagues
 * @param title at work
 * @param authority code of the municipality or region; empty for a machine
 * @param unit the name of the agency, or else of the authority: what a family is told about who looked
 * @param agencyId where an agency's caseworker works
 */
public record Caller(
        String subject,
        String name,
        String title,
        Set<Role> roles,
        String authority,
        String unit,
        @Nullable String agencyId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Without the name, so that it can be logged. */
    @Override
    public String toString() {
        return "Caller[" + roles + "]";
    }
}
