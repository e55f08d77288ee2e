package dk.familiensplan.integration.lastlook;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last look at a finished message before the wire: does it hold a way to reach a member of the family? The
 * coordinator is the contact point, so the coordinator's telephone and mail may stand in it, and no other.
 *
 * <p>The look knows no format. It opens XML, JSON and Base64 as deep as they go, and reads every value, also as it reads
 * where hidden characters, entities and other encodings are gone, and where numbers are spelled. What is a way to reach
 * somebody for certain is stopped. What could be one is for a person to decide: a message held back is a question to the
 * coordinator, one let through is a broken promise. What cannot be opened cannot be looked at, and is held.
 *
 * <p>What it cannot see: a number that is spread over sentences, or told in pictures and riddles. The case-service,
 * which knows how the family is reached, looks for exactly that first.
 */
public final class LastLook {

    private LastLook() {}

    /** Looks at a whole payload. */
    public static Sight at(String payload, Allowed allowed) {
        Set<Finding> certain = EnumSet.noneOf(Finding.class);
        Set<Finding> suspected = EnumSet.noneOf(Finding.class);
        Unpacking unpacked = Unpacking.of(payload);
        // The same names and values stand in a message many times, and so do those that differ in an id alone.
        Set<Unpacking.Value> values = unpacked.values().stream()
                .map(value -> new Unpacking.Value(value.name(), Telephones.withoutIds(value.text())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Unpacking.Value value : values) {
            for (String reading : PlainText.readings(value.text())) {
                OtherWays.findIn(reading, allowed, certain, suspected);
                Telephones.in(value.name(), reading, allowed)
                        .ifPresent(sureness ->
                                (sureness == Telephones.Sureness.CERTAIN ? certain : suspected).add(Finding.PHONE));
            }
        }
        for (String pieces : unpacked.joinedPieces()) {
            if (Telephones.in("", pieces, allowed).isPresent()) {
                suspected.add(Finding.PHONE);
            }
        }
        if (unpacked.isOpaque()) {
            suspected.add(Finding.OPAQUE);
        }
        suspected.removeAll(certain);
        return new Sight(certain, suspected);
    }
}
