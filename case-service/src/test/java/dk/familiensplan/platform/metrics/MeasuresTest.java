package dk.familiensplan.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    private final Measures measures = new Measures();

    @Test
    void saysOfWhichAgencyAndWhatCameOfIt() {
        measures.count("familiensplan.messages", Map.of("agency", "jobcentre-0999", "outcome", "SENT"));

        assertThat(measures.scraped())
                .contains("familiensplan_messages_total{agency=\"jobcentre-0999\",outcome=\"SENT\"} 1.0");
    }

    @Test
    void forgetsAValueThatIsNoLongerThere() {
        measures.measured(
                "familiensplan.messages.waiting", List.of(new Measures.Value(Map.of("agency", "jobcentre-0999"), 3)));

        measures.measured(
                "familiensplan.messages.waiting", List.of(new Measures.Value(Map.of("agency", "family-0999"), 1)));

        assertThat(measures.scraped()).contains("family-0999").doesNotContain("jobcentre-0999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2509479989", "Bruno Elmer", "bruno@example.dk", "plan-250947", "tlf-22334455", ""})
    void makesNoMeterWithALabelThatCouldBeSomebodys(String value) {
        measures.count("familiensplan.messages", Map.of("agency", value));
        measures.measured("familiensplan.held", List.of(new Measures.Value(Map.of("agency", value), 1)));

        assertThat(measures.scraped()).doesNotContain("agency=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "member", "notification", "subject", "person"})
    void makesNoMeterWithAnotherLabel(String label) {
        measures.count("familiensplan.messages", Map.of(label, "fine"));

        assertThat(measures.scraped()).doesNotContain(label + "=");
    }
}
