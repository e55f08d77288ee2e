package dk.familiensplan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.coordination.Absence;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Absence} of the API. */
@JsonInclude(Include.NON_NULL)
public record AbsenceView(
        UUID id,
        int version,
        ColleagueView coordinator,
        Absence.Kind kind,
        LocalDate from,
        LocalDate until,
        @Nullable ColleagueView deputy) {

    static AbsenceView of(Absence absence, PeopleViews people) {
        return new AbsenceView(
                absence.id().value(),
                absence.version(),
                people.colleague(absence.coordinator()),
                absence.kind(),
                absence.from(),
                absence.until(),
                absence.deputy().map(people::colleague).orElse(null));
    }
}
