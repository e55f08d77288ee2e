package dk.familiensplan.consent;

import dk.familiensplan.family.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a plan that a member of the family may or may not read.
 *
 * @param about whom it is about; null for the whole family
 * @param becauseOf what it came of, such as the request that a message answers; whoever may not read that may not read this
 */
public record Item(
        ItemKind kind,
        UUID id,
        @Nullable MemberId about,
        @Nullable UUID becauseOf) {

    /** One that is about the whole family, or about somebody. */
    public static Item of(ItemKind kind, UUID id, @Nullable MemberId about) {
        return new Item(kind, id, about, null);
    }

    /** The member. */
    public static Item of(MemberId member) {
        return of(ItemKind.MEMBER, member.value(), member);
    }

    /** The same, which came of something else. */
    public Item becauseOf(@Nullable UUID cause) {
        return new Item(kind, id, about, cause);
    }
}
