package dk.familiensplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * Under which law an intervention is granted: law and section as text, and a code where there is one.
 *
 * @param code of the catalogue
 * @param kle number in KL's Emnesystematik (KLE), such as {@code 27.24.24}
 */
public record LegalReference(
        String law,
        String section,
        @Nullable String code,
        @Nullable String kle) {

    /** A reference that is in no catalogue. */
    public LegalReference(String law, String section, @Nullable String code) {
        this(law, section, code, null);
    }
}
