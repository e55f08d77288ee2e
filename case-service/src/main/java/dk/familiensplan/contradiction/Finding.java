package dk.familiensplan.contradiction;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with all that it rests on: who sees the finding has seen, or may see, each thing in it.
 *
 * @param key what it is about; the same thing has the same key as long as it lasts
 * @param about the member, where it is about one
 * @param week the Monday of the week, where it is about one
 * @param sides who or what pulls against whom or what
 * @param since when the newest of what it rests on came up
 */
public record Finding(
        ContradictionKind kind,
        String key,
        @Nullable MemberId about,
        @Nullable Topic topic,
        @Nullable LocalDate week,
        List<Side> sides,
        Instant since) {

    public Finding {
        sides = List.copyOf(sides);
    }

    /** All that it rests on. */
    public Set<Evidence> evidence() {
        return sides.stream().flatMap(side -> side.evidence().stream()).collect(Collectors.toSet());
    }
}
