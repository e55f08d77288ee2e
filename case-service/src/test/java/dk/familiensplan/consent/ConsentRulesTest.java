package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.familiensplan.agency.AgencyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentRulesTest {

    private static final ConsentRules OURS = ConsentRules.read(Optional.empty());

    @Test
    void comeWithASourceForEachAgeAndEachLaw() {
        assertThat(OURS.ages()).isEqualTo(AgeOfConsent.DANISH);
        assertThat(OURS.agesSources()).isNotEmpty();
        assertThat(OURS.legalBases()).isNotEmpty().allSatisfy(law -> {
            assertThat(law.source()).isNotBlank();
            assertThat(law.inDanish()).isNotBlank();
            assertThat(law.inEnglish()).isNotBlank();
            assertThat(law.topics()).isNotEmpty();
            assertThat(law.agencyKinds()).isNotEmpty();
            assertThat(law.purposes()).isNotEmpty();
            assertThat(OURS.legalBasis(law.code())).contains(law);
        });
        assertThat(OURS.legalBasis("no-such-law")).isEmpty();
    }

    @Test
    void reachNoFurtherThanTheyName() {
        BasisInLaw law = new BasisInLaw(
                "a",
                "Lov",
                "§ 1",
                "Ord",
                "Words",
                "Kilde",
                Set.of(Topic.SCHOOL, Topic.SAFETY),
                Set.of(AgencyKind.FAMILY_DEPARTMENT),
                Set.of(Purpose.SHARE));

        assertThat(law.reaches(Set.of(Topic.SAFETY), AgencyKind.FAMILY_DEPARTMENT))
                .isTrue();
        assertThat(law.reaches(Set.of(Topic.SAFETY, Topic.WORK), AgencyKind.FAMILY_DEPARTMENT))
                .isFalse();
        assertThat(law.reaches(Set.of(Topic.SAFETY), AgencyKind.JOB_CENTRE)).isFalse();
        assertThat(law.reaches(Set.of(), AgencyKind.FAMILY_DEPARTMENT)).isFalse();
    }

    @Test
    void canBeSetOtherwiseByTheOperator(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.json");
        Files.writeString(file, "{\"ages\":{\"together\":12,\"alone\":16},\"agesSources\":[],\"legalBases\":[]}");

        assertThat(ConsentRules.read(Optional.of(file)).ages()).isEqualTo(new AgeOfConsent(12, 16));
    }

    @Test
    void areRefusedWhenTheyCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.json");
        Files.writeString(file, "{\"ages\":{\"together\":12},\"unknown\":1}");

        assertThatIllegalStateException().isThrownBy(() -> ConsentRules.read(Optional.of(file)));
    }
}
