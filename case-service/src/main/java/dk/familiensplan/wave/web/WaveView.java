package dk.familiensplan.wave.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.wave.LeadingWaves;
import dk.familiensplan.wave.Wave;
import dk.familiensplan.wave.WaveFigures;
import dk.familiensplan.wave.WaveId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Wave} of the API: what the unit's leader sees, and no family. */
@JsonInclude(Include.NON_NULL)
public record WaveView(
        UUID id,
        int version,
        String name,
        String hypothesis,
        String measure,
        LocalDate from,
        LocalDate until,
        int mostFamilies,
        @Nullable UUID after,
        @Nullable TrialDecision decision,
        @Nullable String reason,
        @Nullable LocalDate decidedOn,
        FiguresView figures) {

    static WaveView of(LeadingWaves.Seen seen) {
        Wave wave = seen.wave();
        WaveId after = wave.after();
        return new WaveView(
                wave.id().value(),
                wave.version(),
                wave.idea().name(),
                wave.idea().hypothesis(),
                wave.idea().measure(),
                wave.from(),
                wave.until(),
                wave.mostFamilies(),
                after == null ? null : after.value(),
                wave.whatCameOfIt().map(Wave.Ending::decision).orElse(null),
                wave.whatCameOfIt().map(Wave.Ending::reason).orElse(null),
                wave.whatCameOfIt().map(Wave.Ending::on).orElse(null),
                FiguresView.of(seen.figures()));
    }

    /** Without {@code families} they are fewer than five; without {@code outcomes} some trials are not decided. */
    @JsonInclude(Include.NON_NULL)
    public record FiguresView(
            @Nullable Integer families,
            boolean exact,
            @Nullable Map<TrialDecision, Integer> outcomes) {

        static FiguresView of(WaveFigures figures) {
            return new FiguresView(figures.families(), figures.exact(), figures.outcomes());
        }
    }
}
