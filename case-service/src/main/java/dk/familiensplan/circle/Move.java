package dk.familiensplan.circle;

import java.time.LocalDate;
import java.util.UUID;

/** What happens to a proposal. Moves are only added to; where a proposal is follows from them. */
public sealed interface Move {

    /** A member speaks in the first or second round; empty words say that they have nothing to add. */
    record Spoken(UUID seat, String words) implements Move {}

    /**
     * A member says how they stand to the wording as it is now; they may say so again.
     *
     * @param words what they say
     * @param againstPurpose how it stands against the purpose; of an objection alone
     */
    record Stood(UUID seat, Stance stance, String words, String againstPurpose) implements Move {}

    /** All have spoken, and the next round begins. */
    record RoundClosed() implements Move {}

    /** The proposal gets other words, and everybody is asked again. */
    record Amended(String wording) implements Move {}

    /** Nothing stands against it: it holds until it is looked at again. */
    record Decided(LocalDate reviewOn) implements Move {}

    /** Who made it takes it back. */
    record Withdrawn(String why) implements Move {}

    /** It was looked at again, and goes on until the next day for that. */
    record WentOn(String words, LocalDate reviewOn) implements Move {}

    /** It was looked at again, and does not go on. */
    record Ended(String words) implements Move {}
}
