package dk.familiensplan.contact.web;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Ask;
import dk.familiensplan.contact.WantedForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caseworker asks the coordinator. */
public record ContactRequestInput(
        @NotNull UUID planId,
        @NotNull UUID memberId,
        @NotBlank @Size(max = 200) String what,
        @NotBlank @Size(max = 2000) String why,
        @NotNull Topic topic,
        @NotNull LocalDate dueBy,
        @Nullable @Valid StatutoryView statutory,
        @NotNull WantedForm wantedForm) {

    Ask ask() {
        return new Ask(what, why, topic, dueBy, statutory == null ? null : statutory.statutory(), wantedForm);
    }
}
