package dk.familiensplan.consent;

import com.fasterxml.jackson.core.JacksonException;
import dk.familiensplan.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the law sets and an authority can set otherwise when the law changes: from which age one answers, and which laws let
 * an agency know something without a consent. Each names its source in the file {@code rules.json}.
 */
public record ConsentRules(AgeOfConsent ages, List<String> agesSources, List<BasisInLaw> legalBases) {

    public ConsentRules {
        agesSources = List.copyOf(agesSources);
        legalBases = List.copyOf(legalBases);
        if (legalBases.stream().map(BasisInLaw::code).distinct().count() != legalBases.size()) {
            throw new IllegalArgumentException("two legal bases with one code");
        }
    }

    /** The rules in a file of the operator's, or else those that come with the product. */
    public static ConsentRules read(Optional<Path> file) {
        try (InputStream json = file.isPresent()
                ? Files.newInputStream(file.get())
                : ConsentRules.class.getResourceAsStream("rules.json")) {
            return Json.mapper().readValue(json, ConsentRules.class);
        } catch (JacksonException malformed) {
            throw new IllegalStateException("The rules of consent are not as they should be, at "
                    + malformed.getLocation().offsetDescription());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The law with the code, where the list has it. */
    public Optional<BasisInLaw> legalBasis(String code) {
        return legalBases.stream().filter(basis -> basis.code().equals(code)).findFirst();
    }
}
