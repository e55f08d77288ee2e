package dk.familiensplan.contact;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at words for one agency for what is another's matter (invariant 22): the name of another agency in the plan, what
 * others do or have asked for, and words that only another kind of agency has to do with. That a time does not suit is
 * enough to say; why may be an illness.
 *
 * <p>It would rather stop a text too many: who wrote it sees so at once, and says it in other words.
 */
public final class OtherMatters {

    /** Shorter words are in every sentence. */
    private static final int SHORTEST = 4;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private static final Map<AgencyKind, List<String>> WORDS_OF_KIND = Map.of(
            AgencyKind.JOB_CENTRE, List.of("jobcent"),
            AgencyKind.FAMILY_DEPARTMENT, List.of("familieafdeling"),
            AgencyKind.PSYCHIATRY, List.of("psykiat"),
            AgencyKind.HOSPITAL, List.of("sygehus", "hospital", "indlagt", "indlæggelse", "indlægges"));

    private final List<String> told;

    private OtherMatters(List<String> told) {
        this.told = told;
    }

    /**
     * What is not this agency's to know.
     *
     * @param taking all agencies that take part in the plan, this one too
     * @param matters what each of them does or asks for, by the agency's id
     */
    public static OtherMatters than(
            Agency agency, Collection<Agency> taking, Map<String, ? extends Collection<String>> matters) {
        Stream<String> names =
                taking.stream().filter(other -> !other.id().equals(agency.id())).map(Agency::name);
        Stream<String> ofOthers = matters.entrySet().stream()
                .filter(matter -> !matter.getKey().equals(agency.id()))
                .flatMap(matter -> matter.getValue().stream());
        List<String> ours = Stream.concat(
                        Stream.of(agency.name()),
                        matters.entrySet().stream()
                                .filter(matter -> matter.getKey().equals(agency.id()))
                                .flatMap(matter -> matter.getValue().stream()))
                .map(OtherMatters::words)
                .toList();
        Stream<String> ofKinds = WORDS_OF_KIND.entrySet().stream()
                .filter(kind -> kind.getKey() != agency.kind())
                .flatMap(kind -> kind.getValue().stream());
        return new OtherMatters(Stream.of(names, ofOthers, ofKinds)
                .flatMap(words -> words)
                .map(OtherMatters::words)
                .filter(words -> words.length() >= SHORTEST)
                .filter(words -> ours.stream().noneMatch(our -> our.contains(words)))
                .distinct()
                .toList());
    }

    /** Whether the text tells of any of them. */
    public boolean areToldIn(String text) {
        String words = words(text);
        return told.stream().anyMatch(words::contains);
    }

    /** Bare, so that neither case nor signs between the words hide anything. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain.replaceAll("\\p{Cf}", "")).replaceAll(" ").strip();
    }
}
