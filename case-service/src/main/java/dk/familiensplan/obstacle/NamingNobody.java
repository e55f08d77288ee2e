package dk.familiensplan.obstacle;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanSnapshot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether words name anybody of a family. A leader who is to move an obstacle has no consent to know the family
 * (invariant 12), so the words may hold none of its names, and no number or address by which somebody is found. It would
 * rather stop a word too many. Pure.
 */
public final class NamingNobody {

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");

    /** In small letters, shorter ones are words as often as names ("bo", "vi"). */
    private static final int FEWEST_LETTERS = 3;

    private static final List<Pattern> WAYS_TO_SOMEBODY = List.of(
            // a person number
            Pattern.compile("(?<![\\p{L}\\d])\\d{6}[- ]?\\d[\\p{Lu}\\d]{2}\\d(?![\\p{L}\\d])"),
            // a telephone, as Danes write one
            Pattern.compile(
                    "(?<![\\d.,])(?:\\d{8}|\\d{2}(?: \\d{2}){3}|\\d{4} (?!(?:19|20)\\d{2}(?!\\d))\\d{4})(?![\\d])"),
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\p{L}{2,}"),
            // a street with a house number
            Pattern.compile("\\p{Lu}\\p{L}+(?:vej|vejen|gade|gaden|all[eé]|stræde|plads|vænget?|bakken|toften|parken)"
                    + " \\d{1,3} ?\\p{L}?\\b"));

    private final Set<String> names = new HashSet<>();
    private final Set<String> shortNames = new HashSet<>();

    private NamingNobody() {}

    private NamingNobody(PlanSnapshot plan, Predicate<PlanSnapshot.OfMember> known) {
        Stream.concat(
                        Stream.of(plan.familyName()),
                        plan.members().stream().filter(known).map(PlanSnapshot.OfMember::name))
                .flatMap(NamingNobody::words)
                .forEach(this::add);
    }

    private void add(String name) {
        if (name.length() >= FEWEST_LETTERS) {
            names.add(name.toLowerCase(Locale.ROOT));
        } else if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
            shortNames.add(name);
        }
    }

    /** Knows the names in one family. */
    public static NamingNobody of(PlanSnapshot plan) {
        return new NamingNobody(plan, member -> true);
    }

    /**
     * Knows the names that somebody knows already. Of the others in the family, a refusal would tell that they are there
     * to who tries their names.
     */
    public static NamingNobody amongKnown(PlanSnapshot plan, Set<MemberId> known) {
        return new NamingNobody(plan, member -> known.contains(member.memberId()));
    }

    /** Knows no family, where words are about none: only numbers and addresses stop them. */
    public static NamingNobody inNoFamily() {
        return new NamingNobody();
    }

    /**
     * Whether nothing in the text is one of the family's names, also where it has an ending ("Rikkes"), nor a person
     * number, a telephone, a mail address or a street with its number. A name of two letters is one only with a capital
     * inside a sentence: "Bo" may begin one as a word.
     */
    public boolean allows(String text) {
        return words(text).noneMatch(this::isName)
                && shortNames.stream().noneMatch(name -> standsInside(text, name))
                && WAYS_TO_SOMEBODY.stream().noneMatch(way -> way.matcher(text).find());
    }

    private boolean isName(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return names.contains(small) || small.endsWith("s") && names.contains(small.substring(0, small.length() - 1));
    }

    private static boolean standsInside(String text, String name) {
        return Pattern.compile("[\\p{L}\\d,)] +" + Pattern.quote(name) + "s?(?!\\p{L})")
                .matcher(text)
                .find();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(NOT_LETTER.split(text, -1));
    }
}
