package dk.familiensplan.family;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the coordinator reaches a member. Seen by the coordinator's side only, and never part of anything that leaves for
 * an agency (invariant 9).
 */
public record ContactDetails(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    /** Nothing known: the usual state of a child. */
    public static final ContactDetails NONE = new ContactDetails(null, null, null);

    /** A blank field says nothing, so it is kept as nothing. */
    public ContactDetails {
        phone = blankAsNothing(phone);
        email = blankAsNothing(email);
        address = blankAsNothing(address);
    }

    /** The details that are known, in no particular order. */
    public Stream<String> known() {
        return Stream.of(phone, email, address).filter(detail -> detail != null).map(String.class::cast);
    }

    private static @Nullable String blankAsNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "ContactDetails[hidden]";
    }
}
