package dk.familiensplan.workshop.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.workshop.Became;
import dk.familiensplan.workshop.Entry;
import dk.familiensplan.workshop.EntryKind;
import dk.familiensplan.workshop.Space;
import dk.familiensplan.workshop.Workshop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Workshop} of the API. */
@JsonInclude(Include.NON_NULL)
public record WorkshopView(
        UUID id,
        int version,
        UUID planId,
        String about,
        LocalDate heldOn,
        boolean familyPresent,
        Space space,
        List<EntryView> entries,
        List<String> ready) {

    static WorkshopView of(Workshop workshop) {
        return new WorkshopView(
                workshop.id().value(),
                workshop.version(),
                workshop.plan().value(),
                workshop.about(),
                workshop.heldOn(),
                workshop.isFamilyPresent(),
                workshop.space(),
                workshop.atTheTable().stream().map(EntryView::of).toList(),
                workshop.ready().stream().map(AgencyId::value).toList());
    }

    /** What was said. */
    @JsonInclude(Include.NON_NULL)
    public record EntryView(
            UUID id,
            EntryKind kind,
            String words,
            @Nullable UUID memberId,
            @Nullable String agencyId,
            @Nullable UUID serves,
            @Nullable BecameView became,
            boolean alone,
            Instant at) {

        static EntryView of(Entry entry) {
            MemberId member = entry.member();
            AgencyId agency = entry.agency();
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.words(),
                    member == null ? null : member.value(),
                    agency == null ? null : agency.value(),
                    entry.serves(),
                    entry.whatItBecame()
                            .map(became -> new BecameView(became.kind(), became.id()))
                            .orElse(null),
                    entry.alone(),
                    entry.at());
        }
    }

    /** What an idea became in the plan. */
    public record BecameView(Became.Kind kind, UUID id) {}
}
