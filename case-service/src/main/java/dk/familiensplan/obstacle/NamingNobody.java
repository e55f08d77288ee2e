package dk.familiensplan.obstacle;

import dk.familiensplan.plan.PlanSnapshot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether words name anybody of a family. A leader who is to move an obstacle has no consent to know the family
 * (invariant 12), so the words may hold none of its names. It would rather stop a word too many. Pure.
 */
public final class NamingNobody {

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Shorter ones are no names, but parts of them ("af", "de"). */
    private static final int FEWEST_LETTERS = 3;

    private final Set<String> names = new HashSet<>();

    private NamingNobody(PlanSnapshot plan) {
        Stream.concat(Stream.of(plan.familyName()), plan.members().stream().map(PlanSnapshot.OfMember::name))
                .flatMap(NamingNobody::words)
                .filter(word -> word.length() >= FEWEST_LETTERS)
                .forEach(names::add);
    }

    /** Knows the names in one family. */
    public static NamingNobody of(PlanSnapshot plan) {
        return new NamingNobody(plan);
    }

    /** Whether none of the family's names is in the text, also where it has an ending ("Rikkes"). */
    public boolean allows(String text) {
        return words(text)
                .noneMatch(word -> names.contains(word)
                        || word.endsWith("s") && names.contains(word.substring(0, word.length() - 1)));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(NOT_LETTER.split(text.toLowerCase(Locale.ROOT), -1));
    }
}
