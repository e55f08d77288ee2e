package dk.familiensplan.grid.web;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.Pull;
import dk.familiensplan.grid.Said;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code NetworkViewInput} of the API.
 *
 * @param aboutMemberId null for the whole family
 */
public record ViewInput(
        @NotNull UUID id,
        @Nullable UUID aboutMemberId,
        @NotNull Topic topic,
        @NotNull @Size(max = 1000) String problem,
        @NotNull @Size(max = 1000) String action,
        @NotNull @Size(max = 500) String who,
        @NotNull @Size(max = 20) List<@Valid @NotNull ParticipantInput> doers,
        @NotNull @Size(max = 3) List<@NotNull Pull> pulls,
        @NotNull Boolean common) {

    Said said() {
        return new Said(
                id,
                new Matter(aboutMemberId == null ? null : new MemberId(aboutMemberId), topic),
                problem.strip(),
                action.strip(),
                who.strip(),
                doers.stream().map(ParticipantInput::participant).toList(),
                Set.copyOf(pulls),
                common);
    }
}
