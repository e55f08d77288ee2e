package dk.familiensplan.contact.web;

import dk.familiensplan.contact.Statutory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The law that sets a deadline, in and out. */
public record StatutoryView(
        @NotBlank @Size(max = 100) String law,
        @NotBlank @Size(max = 40) String section) {

    static StatutoryView of(Statutory statutory) {
        return new StatutoryView(statutory.law(), statutory.section());
    }

    Statutory statutory() {
        return new Statutory(law, section);
    }
}
