package dk.familiensplan.circle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any move in one form, as it is written in the database and on the wire. Parts that its kind does not have are null. */
public record WrittenMove(
        MoveKind kind,
        @Nullable UUID seat,
        @Nullable Stance stance,
        @Nullable String words,
        @Nullable String againstPurpose,
        @Nullable LocalDate reviewOn) {

    /** A move, written down. */
    public static WrittenMove of(Move move) {
        if (move instanceof Move.Spoken spoken) {
            return new WrittenMove(MoveKind.SPOKEN, spoken.seat(), null, spoken.words(), null, null);
        } else if (move instanceof Move.Stood stood) {
            String argued = stood.againstPurpose().isBlank() ? null : stood.againstPurpose();
            return new WrittenMove(MoveKind.STOOD, stood.seat(), stood.stance(), stood.words(), argued, null);
        } else if (move instanceof Move.Amended amended) {
            return new WrittenMove(MoveKind.AMENDED, null, null, amended.wording(), null, null);
        } else if (move instanceof Move.Decided decided) {
            return new WrittenMove(MoveKind.DECIDED, null, null, null, null, decided.reviewOn());
        } else if (move instanceof Move.Withdrawn withdrawn) {
            return new WrittenMove(MoveKind.WITHDRAWN, null, null, withdrawn.why(), null, null);
        } else if (move instanceof Move.WentOn wentOn) {
            return new WrittenMove(MoveKind.WENT_ON, null, null, wentOn.words(), null, wentOn.reviewOn());
        } else if (move instanceof Move.Ended ended) {
            return new WrittenMove(MoveKind.ENDED, null, null, ended.words(), null, null);
        }
        return new WrittenMove(MoveKind.ROUND_CLOSED, null, null, null, null, null);
    }

    /** The move that is written; refuses one that lacks a part of its kind. */
    public Move move() {
        String said = words == null ? "" : words.strip();
        return switch (kind) {
            case SPOKEN -> new Move.Spoken(needed(seat, "/seatId"), said);
            case STOOD ->
                new Move.Stood(
                        needed(seat, "/seatId"),
                        needed(stance, "/stance"),
                        said,
                        againstPurpose == null ? "" : againstPurpose.strip());
            case ROUND_CLOSED -> new Move.RoundClosed();
            case AMENDED -> new Move.Amended(written(said));
            case DECIDED -> new Move.Decided(needed(reviewOn, "/reviewOn"));
            case WITHDRAWN -> new Move.Withdrawn(said);
            case WENT_ON -> new Move.WentOn(said, needed(reviewOn, "/reviewOn"));
            case ENDED -> new Move.Ended(written(said));
        };
    }

    private static String written(String words) {
        if (words.isBlank()) {
            throw CircleRule.MOVE_IS_WHOLE.brokenAt("/words");
        }
        return words;
    }

    private static <T> T needed(@Nullable T part, String pointer) {
        return Optional.ofNullable(part).orElseThrow(() -> CircleRule.MOVE_IS_WHOLE.brokenAt(pointer));
    }
}
