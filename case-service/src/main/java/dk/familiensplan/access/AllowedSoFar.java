package dk.familiensplan.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the current request was allowed: operation and plan. */
@RequestScoped
class AllowedSoFar {

    private final Set<String> allowed = new LinkedHashSet<>();

    /** @param planId null for what is about no one plan: a role allows it, and the resource asks for that each time */
    void add(Operation operation, @Nullable UUID planId) {
        if (planId != null) {
            allowed.add(operation.name() + " " + planId);
        }
    }

    List<String> all() {
        return List.copyOf(allowed);
    }
}
