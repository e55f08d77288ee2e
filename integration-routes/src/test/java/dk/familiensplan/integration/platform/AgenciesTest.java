package dk.familiensplan.integration.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.integration.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {

    @TempDir
    Path folder;

    @Test
    void readsAgenciesInTheirOrderWithTheMunicipalityTheyServe() throws IOException {
        Agencies agencies = Agencies.readFrom(file(Examples.file("configuration.json")));

        assertThat(agencies)
                .extracting(Agency::id)
                .containsExactly("jobcentre-0999", "family-0999", "psychiatry-1099", "hospital-1099");
        assertThat(agencies).allMatch(agency -> agency.us().name().equals("Eksempel Kommune"));
        assertThat(agencies.organisationNumbers())
                .contains("5790001348120", "953741000016009", "99009993", "99009985", "5799999109904");
    }

    @Test
    void readsTheTableOfKleNumbersAndHasGeneralOnesWithoutIt() throws IOException {
        String table = """
                "kle": {"FAMILY_DEPARTMENT": {"OTHERWISE": "27.24.02", "HOUSING": "27.24.18"}}, "people\"""";
        Agencies agencies =
                Agencies.readFrom(file(Examples.file("configuration.json").replace("\"people\"", table)));

        for (Agency agency : agencies) {
            if (agency.kind() == Agency.Kind.FAMILY_DEPARTMENT) {
                assertThat(agency.kle().numberFor(List.of("WORK", "HOUSING"))).isEqualTo("27.24.18");
                assertThat(agency.kle().numberFor(List.of("WORK"))).isEqualTo("27.24.02");
            } else if (agency.kind() == Agency.Kind.JOB_CENTRE) {
                assertThat(agency.kle().numberFor(List.of())).isEqualTo("15.20.00");
            }
        }
        Path wrong =
                file(Examples.file("configuration.json").replace("\"people\"", table.replace("27.24.18", "27.24")));
        assertThatThrownBy(() -> Agencies.readFrom(wrong)).hasMessageContaining("KLE number for HOUSING");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"gln\": \"5790000209354\"', '\"gln\": \"5790000209355\"', modulus 10",
        "'\"gln\": \"5790000209354\",', '', has no GLN",
        "'\"sor\": \"265161000016000\"', '\"sor\": \"26516\"', 11 to 18 digits",
        "'\"cvr\": \"99009985\"', '\"cvr\": \"99009986\"', modulus 11",
        "'\"serves\": [\"0999\"], \"format\": \"STAR_JSON\"', '\"serves\": [\"0101\"], \"format\": \"STAR_JSON\"', serves no authority",
        "'\"id\": \"family-0999\"', '\"id\": \"hospital-1099\"', stands twice",
        "'\"id\": \"family-0999\"', '\"id\": \"Familie #1\"', a-z",
        "'\"format\": \"STAR_JSON\"', '\"format\": \"FAX\"', is not the JSON it should be"
    })
    void refusesAConfigurationThatMessagesCouldNotBeMadeFrom(String original, String instead, String why)
            throws IOException {
        String content = Examples.file("configuration.json");
        assertThat(content).contains(original);
        Path file = file(content.replace(original, instead));

        assertThatThrownBy(() -> Agencies.readFrom(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Karen");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("configuration.json"), content);
    }
}
