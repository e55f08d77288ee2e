package dk.familiensplan.home;

import dk.familiensplan.family.PersonNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the patient is, and what the hospital refers the patient for. Seen by the hospital that says it and the team that
 * holds the place, and nobody else.
 */
public record Patient(
        String name,
        @Nullable LocalDate birthDate,
        @Nullable PersonNumber personNumber,
        String referral) {

    Optional<PersonNumber> number() {
        return Optional.ofNullable(personNumber);
    }

    @Override
    public String toString() {
        return "Patient[hidden]";
    }
}
