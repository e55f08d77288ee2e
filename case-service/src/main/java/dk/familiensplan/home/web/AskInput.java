package dk.familiensplan.home.web;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.home.AskedFor;
import dk.familiensplan.home.Treatment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a hospital asks. */
public record AskInput(
        @NotBlank @Size(max = 4) String municipality,
        @NotNull Treatment treatment,
        @NotBlank @Size(max = 200) String details,
        @NotNull Instant startsAt,
        @Nullable LocalDate expectedEnd,
        @NotBlank @Size(max = 100) String ward,
        @NotBlank @Size(max = 200) String responsible,
        @NotBlank @Size(max = 40) String responsiblePhone,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> teams,
        @Nullable @Valid PatientInput patient) {

    AskedFor askedFor() {
        return new AskedFor(
                municipality, treatment, details, startsAt, expectedEnd, ward, responsible, responsiblePhone);
    }

    List<AgencyId> chosen() {
        return teams.stream().map(AgencyId::new).toList();
    }

    @Override
    public String toString() {
        return "AskInput[" + treatment + "]";
    }
}
