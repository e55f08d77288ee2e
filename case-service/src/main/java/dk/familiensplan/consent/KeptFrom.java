package dk.familiensplan.consent;

import dk.familiensplan.family.MemberId;
import java.util.UUID;

/** One item is kept from one member; {@link Confidentiality} says what that means. */
public record KeptFrom(ItemKind kind, UUID item, MemberId member) {}
