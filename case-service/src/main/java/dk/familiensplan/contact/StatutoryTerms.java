package dk.familiensplan.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The laws that an agency can name when it says that a day is set by law. The list is configuration: it comes with the
 * service ({@code statutory-terms.json}), and a municipality whose lawyers read the law otherwise sets its own file.
 *
 * <p>It bounds what a person can choose on screen. What an agency's own system names is taken as it is named: a duty does
 * not go away because we do not know the law.
 */
@ApplicationScoped
public class StatutoryTerms {

    private static final String COMES_WITH_THE_SERVICE = "statutory-terms.json";

    private final List<StatutoryTerm> terms;

    @Inject
    StatutoryTerms(Settings settings) {
        this(settings.statutoryTerms().map(StatutoryTerms::own).orElseGet(StatutoryTerms::ours));
    }

    StatutoryTerms(List<StatutoryTerm> terms) {
        this.terms = List.copyOf(terms);
    }

    /** For the container's proxy. */
    StatutoryTerms() {
        this(List.of());
    }

    /** Those that are the duty of an agency of that kind. */
    public List<StatutoryTerm> of(AgencyKind kind) {
        return terms.stream().filter(term -> term.kinds().contains(kind)).toList();
    }

    /** Refuses a law that is not in the list; nothing is no law. */
    public void refuseUnlessKnown(@Nullable Statutory statutory) {
        if (statutory != null && terms.stream().noneMatch(term -> term.is(statutory))) {
            throw ContactRule.LAW_IS_KNOWN.brokenAt("/statutory/section");
        }
    }

    static List<StatutoryTerm> ours() {
        try (InputStream file = Objects.requireNonNull(
                StatutoryTerms.class.getResourceAsStream(COMES_WITH_THE_SERVICE), COMES_WITH_THE_SERVICE)) {
            return Json.mapper().readValue(file, new TypeReference<List<StatutoryTerm>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<StatutoryTerm> own(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return Json.mapper().readValue(file, new TypeReference<List<StatutoryTerm>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
