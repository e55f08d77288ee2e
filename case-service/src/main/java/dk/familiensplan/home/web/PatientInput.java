package dk.familiensplan.home.web;

import dk.familiensplan.family.FamilyRule;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.home.Patient;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who the patient is. */
public record PatientInput(
        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 11) String personNumber,
        @NotBlank @Size(max = 4000) String referral) {

    /** @param at JSON pointer of this in the request */
    Patient patient(String at) {
        return new Patient(name, birthDate, personNumber == null ? null : number(personNumber, at), referral);
    }

    private static PersonNumber number(String text, String at) {
        return PersonNumber.parse(text)
                .orElseThrow(() -> new RuleBroken(FamilyRule.PERSON_NUMBER_IS_ONE, at + "/personNumber"));
    }

    @Override
    public String toString() {
        return "PatientInput[hidden]";
    }
}
