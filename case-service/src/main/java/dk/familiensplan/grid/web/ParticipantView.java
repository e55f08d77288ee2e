package dk.familiensplan.grid.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.grid.Participant;
import org.jspecify.annotations.Nullable;

/**
 * {@code Participant} of the API.
 *
 * @param letters an agency's short mark
 */
@JsonInclude(Include.NON_NULL)
public record ParticipantView(
        Participant.Kind kind,
        String id,
        String name,
        @Nullable String letters) {}
