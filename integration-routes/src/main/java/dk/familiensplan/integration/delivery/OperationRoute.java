package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.integration.platform.SafeJson;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what an administrator asks: tries the way to an agency, and takes a message out of the dead letters. Each may be
 * asked twice, and is then told of again.
 */
public final class OperationRoute extends RouteBuilder {

    static final String ID = "delivery-operation-in";

    private static final Logger LOG = LoggerFactory.getLogger(OperationRoute.class);
    private static final int LONGEST_REQUEST = 16 * 1024;
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.-]{1,100}");

    private final Supplier<TestMessages> testMessages;
    private final DeadLetterBox deadLetters;
    private final Predicate<String> agencies;

    public OperationRoute(
            Supplier<TestMessages> testMessages,
            ConnectionFactory broker,
            Receipts receipts,
            Predicate<String> agencies) {
        this.testMessages = testMessages;
        this.deadLetters = new DeadLetterBox(broker, receipts);
        this.agencies = agencies;
    }

    @Override
    public void configure() {
        from(Addresses.endpoint(ID, Addresses.OPERATIONS, "concurrentConsumers=1"))
                .routeId(ID)
                .routeConfigurationId(DeliveryErrors.ID)
                .process(new TakingFromQueue(Addresses.OPERATIONS, LONGEST_REQUEST))
                .process(this::doAsAsked);
    }

    private void doAsAsked(Exchange exchange) throws JMSException {
        for (Taken taken : Taken.in(exchange)) {
            doAsAsked(taken.text());
        }
    }

    private void doAsAsked(String text) throws JMSException {
        try {
            JsonNode asked = SafeJson.json().readTree(text);
            JsonNode data = asked.path("data");
            switch (asked.path("type").asText()) {
                case "dk.familiensplan.operations.test-message-asked.v1" -> test(data);
                case "dk.familiensplan.operations.dead-letter-decided.v1" -> decided(data);
                default -> LOG.warn("Not known what is asked");
            }
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            LOG.error("ALARM what was asked cannot be read");
        }
    }

    private void test(JsonNode data) {
        String agency = data.path("agencyId").asText();
        if (agencies.test(agency)) {
            testMessages
                    .get()
                    .send(
                            UUID.fromString(data.path("testId").asText()),
                            agency,
                            data.path("name").asText(),
                            data.path("organisation").asText(),
                            data.path("phone").asText());
        } else {
            LOG.warn("A test message was asked for, and there are no routes yet: agency={}", agency);
        }
    }

    private void decided(JsonNode data) throws JMSException {
        String address = data.path("address").asText();
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("no address");
        }
        deadLetters.empty(
                UUID.fromString(data.path("deadLetterId").asText()),
                address,
                data.path("decision").asText().equals("RESEND"));
    }
}
