package dk.familiensplan.plan;

import org.jspecify.annotations.Nullable;

/** Under which law an intervention is granted: law and section as text, and a code where there is one. */
public record LegalReference(
        String law, String section, @Nullable String code) {}
