package dk.familiensplan.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingHomeTeamsTest {

    @TempDir
    Path folder;

    @Test
    void readsTeamsWithTheUsualHoursWhereNoneAreSaid() throws IOException {
        Path file = file("""
                {"homeTeams": [{"agency": "shs-0999", "places": {"IV_ANTIBIOTICS": 6}},
                 {"agency": "shs-soevang-0999", "opensAt": "08:00", "closesAt": "20:00", "closedOnHolidays": true,
                  "timeZone": "America/Nuuk", "places": {"OBSERVATION": 2}}]}
                """);

        var teams = LoadingHomeTeams.read(file);

        assertThat(teams.get(0).opens()).isEqualTo(LocalTime.of(7, 30));
        assertThat(teams.get(0).closes()).isEqualTo(LocalTime.of(23, 0));
        assertThat(teams.get(0).isClosedOnHolidays()).isFalse();
        assertThat(teams.get(0).zone()).isEqualTo(ZoneId.of("Europe/Copenhagen"));
        assertThat(teams.get(1).zone()).isEqualTo(ZoneId.of("America/Nuuk"));
        assertThat(teams.get(1).opens()).isEqualTo(LocalTime.of(8, 0));
        assertThat(teams.get(1).isClosedOnHolidays()).isTrue();
        assertThat(teams.get(1).places()).isEqualTo(Map.of(Treatment.OBSERVATION, 2));
    }

    @Test
    void knowsNoTeamsWhereNoneAreConfigured() throws IOException {
        assertThat(LoadingHomeTeams.read(file("{\"people\": []}"))).isEmpty();
    }

    @Test
    void failsOnAWordThatItDoesNotKnow() throws IOException {
        Path misspelt = file("{\"homeTeams\": [{\"agency\": \"shs-0999\", \"places\": {\"IV_ANTIBIOTIC\": 6}}]}");

        assertThatThrownBy(() -> LoadingHomeTeams.read(misspelt)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsOnAClockThatThereIsNot() throws IOException {
        Path nowhere =
                file("{\"homeTeams\": [{\"agency\": \"shs-0999\", \"timeZone\": \"Europe/Nuuk\", \"places\": {}}]}");

        assertThatThrownBy(() -> LoadingHomeTeams.read(nowhere)).isInstanceOf(IllegalStateException.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("configuration.json"), content);
    }
}
