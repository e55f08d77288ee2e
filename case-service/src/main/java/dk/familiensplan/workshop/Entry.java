package dk.familiensplan.workshop;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in one of the spaces, as it was said.
 *
 * @param member who of the family said it; null for the family together
 * @param agency whose view it is; null where it is nobody's in particular
 * @param serves the wish that an idea serves
 * @param became what an idea became in the plan
 * @param alone whether the member, or somebody of the agency, wrote it themselves before they met
 */
public record Entry(
        UUID id,
        EntryKind kind,
        String words,
        @Nullable MemberId member,
        @Nullable AgencyId agency,
        @Nullable UUID serves,
        @Nullable Became became,
        boolean alone,
        Instant at) {

    /** What the coordinator writes down at the table, or for somebody who told it. */
    static Entry said(
            UUID id,
            EntryKind kind,
            String words,
            @Nullable MemberId member,
            @Nullable AgencyId agency,
            @Nullable UUID serves,
            Instant at) {
        return new Entry(id, kind, words, member, agency, serves, null, false, at);
    }

    /** What a member of the family prepares. */
    static Entry preparedBy(MemberId member, UUID id, EntryKind kind, String words, Instant at) {
        return new Entry(id, kind, words, member, null, null, null, true, at);
    }

    /** What an agency prepares. */
    static Entry preparedBy(AgencyId agency, UUID id, EntryKind kind, String words, Instant at) {
        return new Entry(id, kind, words, null, agency, null, null, true, at);
    }

    Entry becoming(Became what) {
        return new Entry(id, kind, words, member, agency, serves, what, alone, at);
    }

    /** What it became. */
    public Optional<Became> whatItBecame() {
        return Optional.ofNullable(became);
    }

    @Override
    public String toString() {
        return "Entry[" + id + ", " + kind + "]";
    }
}
