package dk.familiensplan.plan;

import org.jspecify.annotations.Nullable;

/** How an agency reaches the coordinator; the only way to reach anyone that ever leaves. */
public record ContactPoint(
        String name,
        String function,
        String organisation,
        @Nullable String phone,
        @Nullable String email) {}
