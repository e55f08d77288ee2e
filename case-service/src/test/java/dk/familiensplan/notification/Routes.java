package dk.familiensplan.notification;

import dk.familiensplan.testing.CaseService;
import io.restassured.response.ValidatableResponse;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** What the integration routes do with the service: they hear thin events, claim, and submit. */
public final class Routes {

    private static final long MILLIS_TO_WAIT = 15_000;

    private final CaseService service;

    public Routes(CaseService service) {
        this.service = service;
    }

    /** Waits for so many thin events about a plan and takes them; what is about other plans is left for others. */
    public List<String> heard(UUID plan, int howMany) throws Exception {
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(service.brokerUrl());
                Connection connection = broker.createConnection()) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageConsumer consumer = session.createConsumer(
                    session.createQueue("familiensplan.notifications"), "JMSXGroupID = '" + plan + "'");
            List<String> heard = new ArrayList<>();
            while (heard.size() < howMany) {
                Message message = consumer.receive(MILLIS_TO_WAIT);
                if (message == null) {
                    return heard;
                }
                heard.add(((TextMessage) message).getText());
            }
            return heard;
        }
    }

    public ValidatableResponse claim(List<String> notifications) {
        return service.asRoutes()
                .body(Map.of("notificationIds", notifications))
                .post("/integration/claims")
                .then();
    }

    /** One event from an agency, or from the routes themselves, with fresh ids. */
    public ValidatableResponse submit(@Nullable String agency, String type, Map<String, ?> data) {
        return submit(agency, UUID.randomUUID().toString(), UUID.randomUUID().toString(), type, data);
    }

    public ValidatableResponse submit(
            @Nullable String agency, String transmission, String message, String type, Map<String, ?> data) {
        Map<String, @Nullable Object> submission = new HashMap<>();
        submission.put("agencyId", agency);
        submission.put("transmissionId", transmission);
        submission.put("messageId", message);
        submission.put(
                "event",
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        message,
                        "source",
                        "/routes",
                        "type",
                        type,
                        "time",
                        "2026-11-22T10:00:00Z",
                        "data",
                        data));
        return service.asRoutes().body(submission).post("/integration/inbox").then();
    }

    public ValidatableResponse reportStay(String code, String occurredAt, String personNumber) {
        return submit(
                "hospital-1099",
                "dk.familiensplan.acute.hospital-stay-reported.v1",
                stay(code, occurredAt, personNumber));
    }

    public static Map<String, ?> stay(String code, String occurredAt, String personNumber) {
        return Map.of(
                "personNumber", personNumber,
                "code", code,
                "occurredAt", occurredAt,
                "episodeId", "bd481c38-a921-11ed-afa1-0242ac120002",
                "encounterStart", "2022-12-07T12:00:00+02:00");
    }
}
