package dk.familiensplan.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.delivery.TestMessages;
import dk.familiensplan.integration.platform.HealthEndpoint;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an administrator asks of the routes: to read the configuration again, and to try the way to an agency.
 *
 * <pre>
 * POST /administration/reload                            {}
 * POST /administration/agencies/{id}/test-message        {"name": …, "organisation": …, "phone": …}
 * </pre>
 */
final class Administration implements HealthEndpoint.Administered {

    private static final Pattern TEST_MESSAGE = Pattern.compile("agencies/([a-z][a-z0-9-]{1,39})/test-message");

    private final AgencyDirectory directory;
    private final Supplier<TestMessages> testMessages;

    Administration(AgencyDirectory directory, Supplier<TestMessages> testMessages) {
        this.directory = directory;
        this.testMessages = testMessages;
    }

    @Override
    public Optional<Answer> post(String path, JsonNode body) {
        if (path.equals("reload")) {
            String wrong = directory.reload();
            return Optional.of(
                    wrong == null
                            ? new Answer(200, Map.of("status", "read"))
                            : new Answer(422, Map.of("wrong", wrong)));
        }
        Matcher agency = TEST_MESSAGE.matcher(path);
        return agency.matches() && directory.knows(agency.group(1))
                ? Optional.of(testMessage(agency.group(1), body))
                : Optional.empty();
    }

    private Answer testMessage(String agencyId, JsonNode body) {
        String name = body.path("name").asText();
        String organisation = body.path("organisation").asText();
        String phone = body.path("phone").asText();
        if (name.isBlank() || organisation.isBlank() || phone.isBlank()) {
            return new Answer(422, Map.of("wrong", "name, organisation and phone are needed"));
        }
        return new Answer(
                202,
                Map.of(
                        "messageId",
                        testMessages
                                .get()
                                .send(agencyId, name, organisation, phone)
                                .toString()));
    }
}
