package dk.familiensplan.consent;

import dk.familiensplan.family.MemberId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the members of one family may read of each other's (invariant 14). Everything, except what is kept from the one who
 * reads: the item itself, what came of it, and all that is about a person who is protected from the reader.
 *
 * <p>Whoever shows something to a member of a family, on a page, in a calendar, on paper or in an export, asks here, and
 * leaves out what may not be read with no gap in its place: no number of hidden things, no id, no empty line. A member's own
 * person is never kept from the member.
 */
public final class Confidentiality {

    private final Set<KeptFrom> kept;

    private Confidentiality(Collection<KeptFrom> kept) {
        this.kept = Set.copyOf(kept);
    }

    /** The rule for one plan. */
    public static Confidentiality of(Collection<KeptFrom> kept) {
        return new Confidentiality(kept);
    }

    /** Whether the member may read the item, and know that it exists. */
    public boolean mayRead(MemberId reader, Item item) {
        if (kept.contains(new KeptFrom(item.kind(), item.id(), reader))) {
            return false;
        }
        UUID cause = item.becauseOf();
        if (cause != null && isKept(cause, reader)) {
            return false;
        }
        MemberId about = item.about();
        return about == null || mayKnowOf(reader, about);
    }

    /** Whether the member may know that the other one is in the plan. */
    public boolean mayKnowOf(MemberId reader, MemberId other) {
        return reader.equals(other) || !kept.contains(new KeptFrom(ItemKind.MEMBER, other.value(), reader));
    }

    /** From whom the item itself is kept. */
    public Set<MemberId> keptFrom(ItemKind kind, UUID item) {
        Set<MemberId> members = new HashSet<>();
        for (KeptFrom one : kept) {
            if (one.kind() == kind && one.item().equals(item)) {
                members.add(one.member());
            }
        }
        return members;
    }

    private boolean isKept(UUID item, MemberId reader) {
        return kept.stream()
                .anyMatch(one -> one.item().equals(item) && one.member().equals(reader));
    }
}
