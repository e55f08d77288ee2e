package dk.familiensplan.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {

    private static DeadLetter sent(String reason) {
        return DeadLetter.sent(
                UUID.randomUUID(), new AgencyId("jobcentre-0999"), NotificationKind.PLAN_SHARED, reason, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "contact-details, COORDINATOR",
        "unknown-person, COORDINATOR",
        "unknown-agency, CORRECT_AGENCY",
        "attempts-exhausted, SEND_AGAIN",
        "case-service-refused-422, OUR_FAULT",
        "not-written, OUR_FAULT",
        "something-of-their-own, AGENCY_SYSTEM"
    })
    void saysWhoCanMendIt(String reason, Remedy remedy) {
        assertThat(sent(reason).remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2509479989", "borger-2509479989", "Bruno Elmer", "bruno@example.dk", "tlf-22334455", ""})
    void showsNoCodeThatCouldTellOfSomebody(String reason) {
        assertThat(sent(reason).reason()).isEqualTo("other");
    }

    @Test
    void showsACodeThatIsOne() {
        assertThat(sent("not-supported").reason()).isEqualTo("not-supported");
    }
}
