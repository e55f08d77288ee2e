package dk.familiensplan.pulse.web;

import dk.familiensplan.pulse.PulseAnswer;
import dk.familiensplan.pulse.PulseQuestion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** One answer of those that are given together. */
public record SaidInput(
        @NotNull PulseQuestion question,

        @NotNull @Min(PulseAnswer.LOWEST) @Max(PulseAnswer.HIGHEST) Integer level) {

    PulseAnswer.Said said() {
        return new PulseAnswer.Said(question, level);
    }
}
