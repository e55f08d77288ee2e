package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.familiensplan.benchmarks.Families;
import dk.familiensplan.local.Part;
import dk.familiensplan.local.Patience;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.broker.BrokerRights;
import dk.familiensplan.local.play.AgenciesControl;
import dk.familiensplan.local.play.Answer;
import dk.familiensplan.local.play.Person;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies in the broker between our two processes, and what happens to it when a consent is withdrawn. */
@ExtendWith(RunningPlatform.class)
@Order(4)
class MessagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "familiensplan.notifications";
    private static final String AGENCY = "jobcentre-0999";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aThinEventWaitsWithoutPersonalDataAndIsWithheldWhenTheConsentIsWithdrawnMeanwhile(Platform platform)
            throws IOException, JMSException {
        Person coordinator = Person.signIn(platform.settings().webUrl(), "karen");
        AgenciesControl agencies = new AgenciesControl(platform.settings().agenciesUrl());
        long next = agencies.nextLine(AGENCY);
        platform.stop(Part.ROUTES);
        String familyName = "Fortrudt";
        Answer opened = coordinator.post("/plans", Families.ofTwo(familyName, Map.of(AGENCY, "WORK")));
        String plan = "/plans/" + opened.body().path("id").asText();
        Answer active = coordinator.post(plan + "/activation", Map.of(), opened.etag(), null);
        assertThat(Patience.until(PATIENCE, () -> PreparedPlans.allAre("QUEUED", coordinator, plan)))
                .as("queued while the routes are away")
                .isTrue();

        List<String> events = waiting(platform);
        String consent = active.body().at("/consents/0/id").asText();
        coordinator.post(plan + "/consents/" + consent + "/withdrawal", Map.of(), active.etag(), null);
        platform.start(Part.ROUTES);

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(
                        RunningPlatform.home().resolve("docs/schemas/notification.queued.v1.schema.json")));
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(schema.validate(JSON.readTree(event))).isEmpty();
            assertThat(event).doesNotContain(familyName, "Mor ", "Barn ");
        });
        assertThat(Patience.until(PATIENCE, () -> PreparedPlans.allAre("WITHHELD", coordinator, plan)))
                .as("the coordinator sees that it was withheld")
                .isTrue();
        JsonNode withheld = coordinator.get(plan + "/notifications").body().at("/items/0");
        assertThat(withheld.path("reason").asText()).contains("withdrawn");
        assertThat(agencies.ledger(AGENCY, next))
                .noneSatisfy(entry -> assertThat(entry.body()).contains(familyName));
    }

    @Test
    void noLogHoldsAPersonNumberOrTheNameOfAMember(Platform platform) throws IOException {
        try (Stream<Path> logs =
                Files.list(platform.settings().log(Part.CASE_SERVICE).getParent())) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log))
                        .as(log.getFileName().toString())
                        .doesNotContain("2509479989", "Bruno Elmer", "Sofie Elmer", "elmer.example");
            }
        }
    }

    private static List<String> waiting(Platform platform) throws JMSException {
        try (ActiveMQConnectionFactory factory =
                        new ActiveMQConnectionFactory(platform.settings().brokerUrl());
                JMSContext context =
                        factory.createContext(BrokerRights.ROUTES, platform.brokerPassword(BrokerRights.ROUTES));
                QueueBrowser browser = context.createBrowser(context.createQueue(ADDRESS))) {
            List<String> bodies = new ArrayList<>();
            for (Object message : Collections.list(browser.getEnumeration())) {
                bodies.add(((Message) message).getBody(String.class));
            }
            return bodies;
        }
    }
}
