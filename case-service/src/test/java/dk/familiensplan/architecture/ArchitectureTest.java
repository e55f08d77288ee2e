package dk.familiensplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final String SERVICE = "dk.familiensplan";
    private static final String BAD_EXAMPLES = "dk.familiensplan.architecture.bad";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SERVICE);
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(BAD_EXAMPLES);

    /** Each rule, and the bad example that it must catch. */
    enum Held {
        FEATURES_USE_EACH_OTHERS_ROOTS_ONLY(ArchitectureRules::featuresUseEachOthersRootsOnly, "UsesAnothersStore"),
        ROOTS_KNOW_NO_LAYERS_AND_NO_TRANSPORT(ArchitectureRules::rootsKnowNoLayersAndNoTransport, "KnowsTransport"),
        WHAT_DECIDES_IS_PLAIN_JAVA(ArchitectureRules::whatDecidesIsPlainJava, "ContainedDecision"),
        ONLY_THE_CONSENT_DECISION_DECIDES(ArchitectureRules::onlyTheConsentDecisionDecides, "LooksAtAnswers"),
        NOBODY_READS_THE_MACHINES_CLOCK(ArchitectureRules::nobodyReadsTheMachinesClock, "ReadsClock"),
        NOBODY_SLEEPS(ArchitectureRules::nobodySleeps, "Sleeps"),
        THE_PLATFORM_KNOWS_NO_FEATURE(ArchitectureRules::thePlatformKnowsNoFeature, "KnowsFeature"),
        NOBODY_WRITES_TO_THE_CONSOLE(ArchitectureRules::nobodyWritesToTheConsole, "WritesToConsole");

        private final Function<ArchitectureRules, ArchRule> rule;
        private final String badExample;

        Held(Function<ArchitectureRules, ArchRule> rule, String badExample) {
            this.rule = rule;
            this.badExample = badExample;
        }

        ArchRule below(String base) {
            return rule.apply(new ArchitectureRules(base));
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsInTheService(Held held) {
        assertThatCode(() -> held.below(SERVICE).check(OURS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void catchesTheBadExample(Held held) {
        var result = held.below(BAD_EXAMPLES).evaluate(BAD);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains(held.badExample));
    }
}
