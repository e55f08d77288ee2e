package dk.familiensplan.contradiction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.contradiction.ContradictionKind;
import dk.familiensplan.contradiction.ContradictionState;
import dk.familiensplan.grid.Pull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code Contradiction} of the API.
 *
 * @param version 0 while nobody has taken it up
 * @param found whether a rule finds it now
 * @param title in the coordinator's words, where no rule found it
 * @param conversations left out for who does not follow it up
 */
@JsonInclude(Include.NON_NULL)
public record ContradictionView(
        UUID id,
        int version,
        ContradictionKind kind,
        boolean found,
        @Nullable ContradictionState state,
        @Nullable String title,
        @Nullable UUID aboutMemberId,
        @Nullable String aboutName,
        @Nullable Topic topic,
        @Nullable LocalDate week,
        List<SideView> sides,
        @Nullable List<ConversationView> conversations,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable UUID obstacleId) {

    /** Those who pull the same way, and what shows it. */
    @JsonInclude(Include.NON_NULL)
    public record SideView(
            List<NamedView> who,
            @Nullable Pull pull,
            List<UUID> viewIds,
            List<UUID> appointmentIds,
            List<UUID> interventionIds) {}

    /** One who takes part, with the agency's short mark. */
    @JsonInclude(Include.NON_NULL)
    public record NamedView(String name, @Nullable String letters) {}

    /** A connecting conversation. */
    @JsonInclude(Include.NON_NULL)
    public record ConversationView(
            UUID id,
            String between,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate heldOn,
            @Nullable String outcome) {}
}
