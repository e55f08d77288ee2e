package dk.familiensplan.operations.web;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.agency.MessageFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code AgencyInput} of the API. */
public record AgencyInput(
        @NotNull @Size(min = 2, max = 40) @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String id,

        @NotNull @Size(min = 3, max = 3) String letters,
        @NotBlank @Size(max = 100) String name,
        @NotNull AgencyKind kind,
        @Nullable @Size(max = 4) String authority,
        @NotNull MessageFormat format,
        @Nullable @Size(max = 13) String gln,
        @Nullable @Size(max = 18) String sor,
        @Nullable @Size(max = 8) String cvr,
        @Nullable @Min(1) @Max(10080) Integer acknowledgeWithinMinutes,
        @Nullable Boolean active) {

    Agency agency(String id, String ownAuthority, List<String> serves) {
        return new Agency(
                id,
                letters,
                name,
                kind,
                authority == null ? ownAuthority : authority,
                serves,
                format,
                gln,
                sor,
                cvr,
                acknowledgeWithinMinutes == null ? null : Duration.ofMinutes(acknowledgeWithinMinutes));
    }
}
