package dk.familiensplan.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who the current request comes from. Injectable wherever a request is being answered. */
public interface CurrentUser {

    /**
     * @throws AccessRefused when nobody is signed in; cannot happen in a resource, where {@link Allowed} was checked
     */
    Caller caller();

    default String subject() {
        return caller().subject();
    }

    default String name() {
        return caller().name();
    }

    /** Code of the caller's municipality or region. */
    default String authority() {
        return caller().authority();
    }

    default @Nullable String agencyId() {
        return caller().agencyId();
    }

    /** Who of a plan's people is asking; {@code null} for all but family members. */
    default @Nullable UUID memberId() {
        return caller().memberId();
    }

    default boolean has(Role role) {
        return caller().has(role);
    }
}
