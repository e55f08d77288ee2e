package dk.familiensplan.circle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.circle.MoveKind;
import dk.familiensplan.circle.Round;
import dk.familiensplan.circle.Seat;
import dk.familiensplan.circle.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Circle} of the API. */
@JsonInclude(Include.NON_NULL)
public record CircleView(
        UUID id,
        int version,
        UUID planId,
        String task,
        String purpose,
        String mandate,
        String limits,
        List<SeatView> seats,
        UUID keeperId,
        UUID facilitatorId,
        Instant startedAt,
        List<ProposalView> proposals,
        @Nullable Instant solvedAt,
        @Nullable String solvedHow) {

    /** Somebody in it, by name; {@code person} is who sits for an agency. */
    public record SeatView(
            UUID id, Seat.Kind kind, String reference, String name, String person, String why, boolean left) {}

    /** A proposal, and all that has happened to it. */
    @JsonInclude(Include.NON_NULL)
    public record ProposalView(
            UUID id,
            UUID madeBy,
            String wording,
            Round round,
            Set<UUID> seats,
            Set<UUID> heard,
            Set<UUID> objections,
            List<MoveView> moves,
            Instant madeAt,
            @Nullable Instant decidedAt,
            @Nullable LocalDate reviewOn) {}

    /** One thing that happened to it. */
    @JsonInclude(Include.NON_NULL)
    public record MoveView(
            MoveKind kind,
            Instant at,
            @Nullable UUID seatId,
            @Nullable Stance stance,
            @Nullable String words,
            @Nullable String againstPurpose,
            @Nullable LocalDate reviewOn) {}
}
