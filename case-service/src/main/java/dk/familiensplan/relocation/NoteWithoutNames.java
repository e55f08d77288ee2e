package dk.familiensplan.relocation;

import dk.familiensplan.plan.PlanSnapshot;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a text names somebody of a family, by any part of a name. */
final class NoteWithoutNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern A_NUMBER = Pattern.compile("\\d[\\d\\s-]{5,}");
    private static final int SHORTEST_NAME = 2;

    private NoteWithoutNames() {}

    static boolean holds(String note, PlanSnapshot plan) {
        String words =
                " " + BETWEEN_WORDS.matcher(note.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        boolean named = Stream.concat(
                        Stream.of(plan.familyName()), plan.members().stream().map(PlanSnapshot.OfMember::name))
                .flatMap(name -> BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .filter(part -> !part.equals("familien"))
                .anyMatch(part -> words.contains(" " + part + " ") || words.contains(" " + part + "s "));
        return !named && !A_NUMBER.matcher(note).find();
    }
}
