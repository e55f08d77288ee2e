package dk.familiensplan.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The laws that interventions are granted under, and the terms that laws set: one file, read at start. A municipality
 * brings its own; a Danish starter set is shipped. Neither is legal advice: each entry names its source, and somebody who
 * knows the law must have read it (see docs/law-catalogue.md).
 */
@ApplicationScoped
public class LawCatalogue {

    private static final String SHIPPED = "law-catalogue.json";

    private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

    private final Content content;

    @Inject
    LawCatalogue(Settings settings) {
        this(settings.lawCatalogue());
    }

    private LawCatalogue(Optional<Path> own) {
        this.content = own.map(LawCatalogue::read).orElseGet(LawCatalogue::shipped);
        refuseTwice();
    }

    /** The starter set. */
    static LawCatalogue starterSet() {
        return new LawCatalogue(Optional.empty());
    }

    /** A catalogue from a file; refuses one that cannot be read, at start. */
    static LawCatalogue from(Path file) {
        return new LawCatalogue(Optional.of(file));
    }

    /** All that the file holds, in its order. */
    public Content content() {
        return content;
    }

    /** A term that runs from a day: of the catalogue by its code, or else as somebody has written it out. */
    public PlanContent.OfDeadline deadline(
            DeadlineId id, @Nullable String code, @Nullable MemberId member, Written written, LocalDate startsOn) {
        if (code == null) {
            return new PlanContent.OfDeadline(
                    id,
                    null,
                    member,
                    required(written.what(), "/what"),
                    required(written.law(), "/law"),
                    required(written.section(), "/section"),
                    startsOn,
                    Optional.ofNullable(written.dueOn())
                            .orElseThrow(() -> PlanRule.DEADLINE_IS_KNOWN.brokenAt("/dueOn")));
        }
        Term term = content.terms().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> PlanRule.DEADLINE_IS_KNOWN.brokenAt("/code"));
        return new PlanContent.OfDeadline(
                id, code, member, term.what().da(), term.law(), term.section(), startsOn, startsOn.plus(term.period()));
    }

    private static String required(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw PlanRule.DEADLINE_IS_KNOWN.brokenAt(pointer);
        }
        return text.strip();
    }

    private void refuseTwice() {
        Set<String> codes = new HashSet<>();
        Stream.concat(
                        content.interventions().stream().map(Entry::code),
                        content.terms().stream().map(Term::code))
                .forEach(code -> {
                    if (!codes.add(code)) {
                        throw new IllegalStateException("the law catalogue has a code twice: " + code);
                    }
                });
    }

    private static Content read(Path file) {
        try (InputStream json = Files.newInputStream(file)) {
            return Json.mapper().readValue(json, CONTENT);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the law catalogue cannot be read: " + file, unreadable);
        }
    }

    private static Content shipped() {
        try (InputStream json = Objects.requireNonNull(LawCatalogue.class.getResourceAsStream(SHIPPED))) {
            return Json.mapper().readValue(json, CONTENT);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the shipped law catalogue cannot be read", unreadable);
        }
    }

    /**
     * What the file holds.
     *
     * @param checkedOn the day that somebody last held it against the laws
     */
    public record Content(LocalDate checkedOn, List<Entry> interventions, List<Term> terms) {

        public Content {
            interventions = List.copyOf(interventions);
            terms = List.copyOf(terms);
        }
    }

    /** A word in both languages. */
    public record Words(String da, String en) {}

    /**
     * Something that an agency can grant.
     *
     * @param kle number in KL's Emnesystematik
     * @param agencies the kinds of agencies that grant it
     * @param source where the law can be read
     */
    public record Entry(
            String code,
            Words title,
            String law,
            String section,
            @Nullable String kle,
            List<AgencyKind> agencies,
            String source) {

        public Entry {
            agencies = List.copyOf(agencies);
        }
    }

    /**
     * A term that a law sets.
     *
     * @param from what the term is counted from, in words
     * @param period how long it is
     */
    public record Term(String code, Words what, Words from, String law, String section, Period period, String source) {}

    /** A term that is in no catalogue. */
    public record Written(
            @Nullable String what,
            @Nullable String law,
            @Nullable String section,
            @Nullable LocalDate dueOn) {}
}
