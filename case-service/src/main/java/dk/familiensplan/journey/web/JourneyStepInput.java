package dk.familiensplan.journey.web;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.journey.JourneyStep;
import dk.familiensplan.journey.JourneyStep.Telling;
import dk.familiensplan.journey.StepDate;
import dk.familiensplan.journey.StepKind;
import dk.familiensplan.journey.StepOrigin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code JourneyStepInput} of the API. */
record JourneyStepInput(
        @NotNull UUID id,
        @NotNull StepKind kind,
        @NotNull LocalDate happenedOn,
        @NotNull StepDate.Precision precision,
        @NotBlank @Size(max = JourneyStepInput.LONGEST) String words,
        @Nullable UUID memberId,
        @Nullable @Size(max = 40) String agencyId,
        @Nullable @Valid Origin origin) {

    static final int LONGEST = 500;

    Telling telling() {
        return new Telling(
                kind,
                new StepDate(happenedOn, precision),
                words.strip(),
                memberId == null ? null : new MemberId(memberId),
                agencyId == null ? null : new AgencyId(agencyId),
                origin == null ? null : new StepOrigin(origin.kind(), origin.id()));
    }

    /** What in the plan it comes from. */
    record Origin(@NotNull StepOrigin.Kind kind, @NotNull UUID id) {

        static @Nullable Origin of(JourneyStep step) {
            StepOrigin origin = step.telling().origin();
            return origin == null ? null : new Origin(origin.kind(), origin.id());
        }
    }

    @Override
    public String toString() {
        return "JourneyStepInput[" + id + "]";
    }
}
