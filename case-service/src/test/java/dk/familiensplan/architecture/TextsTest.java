package dk.familiensplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Problem;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.platform.rule.Explained;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person can be told is there in both languages. */
class TextsTest {

    /** Told in a list of deeds, and not as a problem. */
    private static final Set<Class<?>> DEEDS = Set.of(Deed.class, Purpose.class);

    @ParameterizedTest
    @MethodSource("problems")
    void explainsEveryProblemInBothLanguages(Explained problem) {
        for (var language : Language.values()) {
            assertThat(Problem.text(problem, "title", language)).isNotBlank();
            assertThat(Problem.text(problem, "detail", language)).isNotBlank();
        }
        assertThat(Problem.text(problem, "title", Language.DANISH))
                .isNotEqualTo(Problem.text(problem, "title", Language.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void callsEveryProblemByAStableName(Explained problem) {
        assertThat(problem.code()).matches("[a-z]+(-[a-z0-9]+)*");
    }

    @Test
    void tellsEveryDeedAndPurposeInBothLanguages() {
        for (var language : Language.values()) {
            Stream.concat(Arrays.stream(Deed.values()), Arrays.stream(Purpose.values()))
                    .forEach(told -> assertThat(Texts.of(AuditLog.class, "deeds", told.code(), language))
                            .isNotBlank());
        }
    }

    static Stream<Explained> problems() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.familiensplan")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Explained.class))
                        .map(JavaClass::reflect)
                        .filter(type -> !DEEDS.contains(type))
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Explained.class::cast);
    }
}
