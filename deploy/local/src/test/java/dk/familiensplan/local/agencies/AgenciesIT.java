package dk.familiensplan.local.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.local.FreePorts;
import dk.familiensplan.local.Municipality;
import dk.familiensplan.local.broker.Broker;
import dk.familiensplan.local.broker.BrokerRights;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agencies' systems against a real broker; the test is the other party, with the routes' user. */
class AgenciesIT {

    private static final Municipality MUNICIPALITY = Municipality.eksempel();
    private static final int BROKER_PORT = FreePorts.one();
    private static final int PORT = FreePorts.one();
    private static final String BROKER_URL = "tcp://127.0.0.1:" + BROKER_PORT;
    private static final String HOSPITAL = "hospital-1099";
    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String FAMILY = "family-0999";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static Agencies agencies;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> passwords = BrokerRights.users(MUNICIPALITY).stream()
                .collect(Collectors.toMap(Function.identity(), "secret of "::concat));
        broker = new Broker(folder.resolve("broker"), BROKER_PORT, MUNICIPALITY, passwords);
        broker.start();
        agencies = new Agencies(
                folder.resolve("agencies"), PORT, MUNICIPALITY, passwords, BROKER_URL, InstantSource.system());
        agencies.start();
    }

    @AfterAll
    static void stop() throws Exception {
        agencies.close();
        broker.stop();
    }

    @Test
    void acknowledgesACareCommunicationOnceAndGivesTheSameAnswerToARepetition() throws Exception {
        String message = fixture("vans-carecommunication-carecoordination-json.xml");

        deliver(HOSPITAL, message, null);
        String first = nextFrom(HOSPITAL).getText();
        deliver(HOSPITAL, message, null);
        String second = nextFrom(HOSPITAL).getText();

        JsonNode acknowledgement =
                Fhir.bundle(VansEnvelope.read(Xml.parse(first)).text());
        JsonNode header = Fhir.resources(acknowledgement, "MessageHeader").get(0);
        assertThat(header.at("/response/code").asText()).isEqualTo("ok");
        assertThat(header.at("/response/identifier").asText()).isEqualTo("bfe2d85f-5551-4a01-94f5-5d4b66000ad0");
        assertThat(Fhir.resources(acknowledgement, "Provenance")).hasSize(2);
        assertThat(second).isEqualTo(first);
        JsonNode ledger = ledger(HOSPITAL);
        assertThat(ledger.findValuesAsText("repeat")).contains("FIRST", "SAME_TRANSMISSION");
    }

    @Test
    void neverAnswersAnAcknowledgement() throws Exception {
        deliver("psychiatry-1099", fixture("vans-acknowledgement-ok-json.xml"), null);

        await().until(() -> ledger("psychiatry-1099").findValuesAsText("kind").contains("ACKNOWLEDGEMENT"));
        assertThat(ledger("psychiatry-1099")
                        .path("items")
                        .get(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("ok");
        assertThat(nothingFrom("psychiatry-1099")).isTrue();
    }

    @Test
    void answersAnEventWithItsIdAsCorrelationAndSaysWhenItCannotBeRead() throws Exception {
        String id = UUID.randomUUID().toString();

        deliver(FAMILY, anEvent(id), id);
        TextMessage received = nextFrom(FAMILY);
        deliver(FAMILY, "<b:Haendelsesbesked", "broken-1");
        TextMessage refused = nextFrom(FAMILY);

        assertThat(received.getText()).contains("<StatusKode>20</StatusKode>");
        assertThat(received.getJMSCorrelationID()).isEqualTo(id);
        assertThat(refused.getText()).contains("<StatusKode>41</StatusKode>");
        assertThat(refused.getJMSCorrelationID()).isEqualTo("broken-1");
    }

    @Test
    void behavesAsItIsToldTo() throws Exception {
        String one = aStarMessage("m-1");
        String two = aStarMessage("m-2");

        put(JOB_CENTRE, "TRANSIENT_ERROR");
        deliver(JOB_CENTRE, one, null);
        String trouble = nextFrom(JOB_CENTRE).getText();
        put(JOB_CENTRE, "REJECTS");
        deliver(JOB_CENTRE, two, null);
        String refusal = nextFrom(JOB_CENTRE).getText();
        put(JOB_CENTRE, "ACKNOWLEDGES");
        deliver(JOB_CENTRE, two, null);
        String repeated = nextFrom(JOB_CENTRE).getText();

        assertThat(trouble).contains("\"status\":\"error\"", "\"code\":\"try-again\"", "\"acknowledges\":\"m-1\"");
        assertThat(refusal).contains("\"status\":\"error\"", "\"code\":\"not-valid\"", "\"acknowledges\":\"m-2\"");
        assertThat(repeated).as("never first negative, then positive").isEqualTo(refusal);
    }

    @Test
    void sendsThePublishedNotificationUnchanged() throws Exception {
        JsonNode sent = post(HOSPITAL, "send/admitted");

        String queued = nextFrom(HOSPITAL).getText();
        VansEnvelope envelope = VansEnvelope.read(Xml.parse(queued));
        assertThat(envelope.content()).isEqualTo(resource("/agencies/Bundle-a5e5b880-c087-4055-b9ec-99108695f81d.xml"));
        assertThat(envelope.sender()).isEqualTo("5790000209354");
        assertThat(envelope.receiver()).isEqualTo("5790001348120");
        assertThat(sent.path("messageId").asText()).isEqualTo(envelope.identifier());
    }

    @Test
    void showsOnThePageWhatItHolds() throws Exception {
        deliver(JOB_CENTRE, aStarMessage("m-page"), null);
        nextFrom(JOB_CENTRE);

        String page = HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(page)
                .contains("m-page", "Jobcenter Eksempel", "Bruno Elmer", "Aftaler må vente &lt;indtil videre&gt;")
                .doesNotContain("<script");
    }

    @Test
    void letsNoForeignPageMakeItSend() throws Exception {
        HttpResponse<String> refused = HTTP.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + PORT + "/api/agencies/hospital-1099/send/admitted"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private static String aStarMessage(String id) {
        return "{\"messageId\":\"" + id
                + "\",\"messageType\":\"AttendanceNotice\",\"citizen\":{\"name\":\"Bruno Elmer\"},"
                + "\"content\":{\"title\":\"Aftaler må vente <indtil videre>\",\"text\":\"Tekst\",\"topics\":[]}}";
    }

    private static String anEvent(String id) {
        return "<b:Haendelsesbesked xmlns:b=\"urn:oio:besked:kuvert:1.0\" xmlns=\"urn:oio:sagdok:3.0.0\"><b:BeskedId>"
                + "<UUIDIdentifikator>" + id + "</UUIDIdentifikator></b:BeskedId><b:Beskeddata>"
                + "<Base64 xmlns=\"urn:besked:kuvert:1.0\">PE9yaWVudGVyaW5nLz4=</Base64></b:Beskeddata></b:Haendelsesbesked>";
    }

    private static void deliver(String agency, String body, String correlationId) throws JMSException {
        try (Connection connection = connect();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            TextMessage message = session.createTextMessage(body);
            message.setJMSCorrelationID(correlationId);
            session.createProducer(session.createQueue("agency." + agency + ".inbox"))
                    .send(message);
        }
    }

    private static TextMessage nextFrom(String agency) throws JMSException {
        try (Connection connection = connect();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer outbox = session.createConsumer(session.createQueue("agency." + agency + ".outbox"))) {
            connection.start();
            Message message = outbox.receive(10_000);
            assertThat(message).as("an answer from %s", agency).isNotNull();
            return (TextMessage) message;
        }
    }

    private static boolean nothingFrom(String agency) throws JMSException {
        try (Connection connection = connect();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer outbox = session.createConsumer(session.createQueue("agency." + agency + ".outbox"))) {
            connection.start();
            return outbox.receiveNoWait() == null;
        }
    }

    private static Connection connect() throws JMSException {
        return new ActiveMQConnectionFactory(BROKER_URL).createConnection("routes", "secret of routes");
    }

    private static JsonNode ledger(String agency) throws Exception {
        return json(HttpRequest.newBuilder(address(agency, "ledger")).build());
    }

    private static JsonNode post(String agency, String what) throws Exception {
        return json(HttpRequest.newBuilder(address(agency, what))
                .header("X-Familiens-Plan", "1")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static void put(String agency, String manner) throws Exception {
        json(HttpRequest.newBuilder(address(agency, "manner"))
                .header("X-Familiens-Plan", "1")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"manner\":\"" + manner + "\"}"))
                .build());
    }

    private static JsonNode json(HttpRequest request) throws Exception {
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Ledger.JSON.readTree(response.body());
    }

    private static URI address(String agency, String what) {
        return URI.create("http://localhost:" + PORT + "/api/agencies/" + agency + "/" + what);
    }

    private static String fixture(String name) throws IOException {
        return new String(resource("/agencies/" + name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = AgenciesIT.class.getResourceAsStream(name)) {
            return content.readAllBytes();
        }
    }
}
