package dk.familiensplan.workshop.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.workshop.EntryKind;
import dk.familiensplan.workshop.PreparingAlone;
import dk.familiensplan.workshop.Workshop;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code OwnWorkshop} of the API: for an agency without what it is about, which is in the coordinator's words. */
@JsonInclude(Include.NON_NULL)
public record OwnWorkshopView(UUID id, @Nullable String about, LocalDate heldOn, List<OwnEntryView> entries) {

    /** One field, so that more can be said later. */
    public record OwnWorkshops(List<OwnWorkshopView> items) {}

    /** What one prepared. */
    public record OwnEntryView(UUID id, EntryKind kind, String words, Instant at) {}

    /** What one prepares. */
    public record OwnEntryInput(
            @NotNull UUID id,
            @NotNull EntryKind kind,
            @NotBlank @Size(max = 1000) String words) {}

    static OwnWorkshops forMember(List<PreparingAlone.Own> own) {
        return new OwnWorkshops(
                own.stream().map(one -> of(one, one.workshop().about())).toList());
    }

    static OwnWorkshops forAgency(List<PreparingAlone.Own> own) {
        return new OwnWorkshops(own.stream().map(one -> of(one, null)).toList());
    }

    private static OwnWorkshopView of(PreparingAlone.Own own, @Nullable String about) {
        Workshop workshop = own.workshop();
        return new OwnWorkshopView(
                workshop.id().value(),
                about,
                workshop.heldOn(),
                own.entries().stream()
                        .map(entry -> new OwnEntryView(entry.id(), entry.kind(), entry.words(), entry.at()))
                        .toList());
    }
}
