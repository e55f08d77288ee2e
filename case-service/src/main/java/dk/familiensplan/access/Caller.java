package dk.familiensplan.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param subject what the identity provider calls an employee; for a family member, a name that tells nothing
 * @param name shown to colleagues
 * @param title at work; empty for a family member
 * @param authority code of the municipality or region; empty for a machine
 * @param unit the name of the agency, or else of the authority: what a family is told about who looked
 * @param agencyId where an agency's caseworker or leader works
 * @param unitId the unit that a coordinator belongs to, or that a leader leads
 * @param memberId who of the plan's people a family member is
 */
public record Caller(
        String subject,
        String name,
        String title,
        Set<Role> roles,
        String authority,
        String unit,
        @Nullable String agencyId,
        @Nullable String unitId,
        @Nullable UUID memberId) {

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
