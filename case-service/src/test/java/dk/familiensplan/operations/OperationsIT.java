package dk.familiensplan.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.familiensplan.notification.Routes;
import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class OperationsIT {

    private static final String AGENCY = "family-0999";
    private static final String DEAD = "dk.familiensplan.notification.dead.v1";
    private static final String SENT = "dk.familiensplan.notification.sent.v1";
    private static final String ACKNOWLEDGED = "dk.familiensplan.notification.acknowledged.v1";

    private final UUID mother = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();
    private Coordination karen;
    private Routes routes;
    private CaseService service;

    @BeforeEach
    void karenCoordinates(CaseService running) {
        service = running;
        karen = Coordination.by("karen", service);
        routes = new Routes(service);
    }

    @AfterEach
    void nothingIsWrong() throws SQLException {
        execute("DELETE FROM agency_circuit");
        execute("DELETE FROM agency_count");
        execute("DELETE FROM agency WHERE made_on_screen");
    }

    private UUID anActivePlan() {
        return karen.active(PlanJson.family("Drift Holm")
                .member(mother, "Rikke Holm", null)
                .goal(UUID.randomUUID(), mother, "PARENTING", "Vi vil have ro om morgenen")
                .agencies(AGENCY)
                .consent(consent, mother, AGENCY, "PARENTING", "YES", "FULL"));
    }

    private String queued(UUID plan) throws Exception {
        return JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");
    }

    private String sent(UUID plan) throws Exception {
        String id = queued(plan);
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("deliver"));
        routes.submit(
                null, SENT, Map.of("notificationId", id, "sentAt", Instant.now().toString()));
        return id;
    }

    private ValidatableResponse asAdministrator(String path, Map<String, ?> body) {
        return service.signedInAs("admin").body(body).post(path).then();
    }

    private ValidatableResponse deadLetters() {
        return service.signedInAs("admin")
                .get("/operations/dead-letters")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse overview() {
        return service.signedInAs("admin").get("/operations/agencies").then().statusCode(200);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = service.database().getConnection();
                var command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = service.database().getConnection();
                var command = connection.createStatement();
                var rows = command.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void showsADeadMessageWithoutAWordOfWhatItSays() throws Exception {
        UUID plan = anActivePlan();
        String id = queued(plan);
        routes.submit(null, DEAD, Map.of("notificationId", id, "reasonCode", "contact-details"));

        String shown = service.signedInAs("admin")
                .get("/operations/dead-letters")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.remedy", equalTo("COORDINATOR"))
                .body("items.find { it.id == '" + id + "' }.agency.id", equalTo(AGENCY))
                .extract()
                .asString();

        assertThat(shown).doesNotContain("Rikke", "Holm", "morgenen", plan.toString());
    }

    @Test
    void sendsADeadMessageAgainOnceAndWritesItInTheFamilysLog() throws Exception {
        UUID plan = anActivePlan();
        String id = queued(plan);
        routes.submit(null, DEAD, Map.of("notificationId", id, "reasonCode", "attempts-exhausted"));
        Map<String, ?> again = Map.of("ids", List.of(id), "decision", "RESEND");

        asAdministrator("/operations/dead-letters/decisions", again).statusCode(204);
        asAdministrator("/operations/dead-letters/decisions", again).statusCode(204);

        karen.notifications(plan).body("items[0].state", equalTo("QUEUED"));
        assertThat(routes.heard(plan, 1)).hasSize(1);
        assertThat(count("SELECT count(*) FROM audit_log WHERE deed = 'notification-resent' AND plan_id = '" + plan
                        + "' AND subject = 'admin'"))
                .isEqualTo(1);
    }

    @Test
    void givesADeadMessageUpWithAReasonOnly() throws Exception {
        UUID plan = anActivePlan();
        String id = queued(plan);
        routes.submit(null, DEAD, Map.of("notificationId", id, "reasonCode", "not-written"));

        asAdministrator("/operations/dead-letters/decisions", Map.of("ids", List.of(id), "decision", "DISCARD"))
                .statusCode(422)
                .body("code", equalTo("reason-missing"));
        asAdministrator(
                        "/operations/dead-letters/decisions",
                        Map.of("ids", List.of(id), "decision", "DISCARD", "reason", "Familien er flyttet"))
                .statusCode(204);

        deadLetters().body("items.id", not(hasItem(id)));
        karen.notifications(plan).body("items[0].state", equalTo("DISCARDED"));
        assertThat(count("SELECT count(*) FROM audit_log WHERE deed = 'notification-discarded' AND plan_id = '" + plan
                        + "'"))
                .isEqualTo(1);
        service.signedInAs("karen")
                .post("/notifications/{id}/resend", id)
                .then()
                .statusCode(409);
    }

    @Test
    void takesADecisionOnAnAgencysMessageOnceAndHearsWhenItIsDone() throws Exception {
        UUID letter = UUID.randomUUID();
        routes.submit(
                        null,
                        "dk.familiensplan.operations.message-set-aside.v1",
                        Map.of(
                                "deadLetterId",
                                letter,
                                "address",
                                "agency." + AGENCY + ".outbox",
                                "agencyId",
                                AGENCY,
                                "reasonCode",
                                "not-read",
                                "size",
                                812))
                .statusCode(200);
        Map<String, ?> again = Map.of("ids", List.of(letter), "decision", "RESEND");

        asAdministrator("/operations/dead-letters/decisions", again).statusCode(204);
        deadLetters().body("items.find { it.id == '" + letter + "' }.state", equalTo("BEING_DONE"));
        asAdministrator("/operations/dead-letters/decisions", again).statusCode(204);
        routes.submit(null, "dk.familiensplan.operations.dead-letter-done.v1", Map.of("deadLetterId", letter))
                .body("verdict", equalTo("accepted"));

        deadLetters().body("items.id", not(hasItem(letter.toString())));
        assertThat(count("SELECT count(*) FROM outbox_message WHERE address = 'familiensplan.operations'"
                        + " AND body LIKE '%" + letter + "%'"))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatAPausedAgencyIsNotSentAndSendsItInTurn() throws Exception {
        UUID plan = anActivePlan();
        String first = queued(plan);
        asAdministrator("/operations/agencies/" + AGENCY + "/pause", Map.of("reason", "Nyt system i nat"))
                .statusCode(200)
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.circuit.state", equalTo("PAUSED"));

        routes.claim(List.of(first)).body("claims[0].outcome", equalTo("later"));
        overview()
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.waiting", not(equalTo(0)))
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.oldestWaiting", notNullValue());
        service.signedInAs("admin")
                .post("/operations/agencies/{id}/resume", AGENCY)
                .then()
                .statusCode(200);

        assertThat(queued(plan)).isEqualTo(first);
        routes.claim(List.of(first)).body("claims[0].outcome", equalTo("deliver"));
        service.signedInAs("admin")
                .post("/operations/agencies/{id}/resume", AGENCY)
                .then()
                .statusCode(409)
                .body("code", equalTo("agency-not-paused"));
    }

    @Test
    void decidesAgainOnWhatWaitedWhenItLeaves() throws Exception {
        UUID plan = anActivePlan();
        String id = queued(plan);
        asAdministrator("/operations/agencies/" + AGENCY + "/pause", Map.of("reason", "Nyt system i nat"));
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("later"));
        karen.withdraw(plan, consent).statusCode(200);

        service.signedInAs("admin").post("/operations/agencies/{id}/resume", AGENCY);

        assertThat(queued(plan)).isEqualTo(id);
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("withheld"));
    }

    @Test
    void sendsAnAgencyThatCannotNowNothingMoreAfterSomeFailures() throws Exception {
        UUID plan = anActivePlan();
        String id = sent(plan);
        for (int i = 0; i < 5; i++) {
            routes.submit(AGENCY, ACKNOWLEDGED, Map.of("notificationId", id, "outcome", "transient"));
        }

        overview()
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.circuit.state", equalTo("OPEN"))
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.circuit.cause", equalTo("CANNOT_NOW"))
                .body("agencies.find { it.agency.id == 'jobcentre-0999' }.circuit.state", equalTo("CLOSED"))
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.events.kind", hasItem("CIRCUIT_OPENED"));
        UUID another = anotherFamily();
        String waits = queued(another);
        routes.claim(List.of(waits)).body("claims[0].outcome", equalTo("later"));

        routes.submit(AGENCY, ACKNOWLEDGED, Map.of("notificationId", id, "outcome", "acknowledged"));

        overview().body("agencies.find { it.agency.id == '" + AGENCY + "' }.circuit.state", equalTo("CLOSED"));
        assertThat(queued(another)).isEqualTo(waits);
    }

    private UUID anotherFamily() {
        UUID father = UUID.randomUUID();
        return karen.active(PlanJson.family("Drift Krogh")
                .member(father, "Jonas Krogh", null)
                .goal(UUID.randomUUID(), father, "PARENTING", "Jeg vil læse godnathistorie")
                .agencies(AGENCY)
                .consent(UUID.randomUUID(), father, AGENCY, "PARENTING", "YES", "FULL"));
    }

    @Test
    void sendsAgainWhatAnAgencyLostUnlessItMayNoLongerBeShared() throws Exception {
        UUID plan = anActivePlan();
        String kept = sent(plan);
        UUID other = anotherFamily();
        String stillShared = sent(other);
        routes.submit(AGENCY, ACKNOWLEDGED, Map.of("notificationId", stillShared, "outcome", "acknowledged"));
        long before =
                count("SELECT min(sequence) - 1 FROM notification WHERE id IN ('" + kept + "', '" + stillShared + "')");
        karen.withdraw(plan, consent).statusCode(200);

        asAdministrator("/operations/agencies/" + AGENCY + "/catch-up", Map.of("since", before))
                .statusCode(200)
                .body("messages", equalTo(2));

        assertThat(queued(other)).isEqualTo(stillShared);
        routes.claim(List.of(kept)).body("claims[0].outcome", equalTo("gone"));
        routes.claim(List.of(stillShared)).body("claims[0].outcome", equalTo("deliver"));
        assertThat(count("SELECT count(*) FROM notification WHERE id = '" + kept + "' AND state = 'SENT'"))
                .isEqualTo(1);
    }

    @Test
    void triesTheWayToAnAgencyAndShowsTheAnswer() throws Exception {
        service.signedInAs("admin")
                .post("/operations/agencies/{id}/test-message", AGENCY)
                .then()
                .statusCode(200)
                .body("agencies.find { it.agency.id == '" + AGENCY + "' }.test.answer", equalTo(null));
        String test = one("SELECT id::text FROM test_message ORDER BY asked_at DESC LIMIT 1");

        routes.submit(AGENCY, ACKNOWLEDGED, Map.of("notificationId", test, "outcome", "acknowledged"))
                .body("verdict", equalTo("accepted"));

        overview().body("agencies.find { it.agency.id == '" + AGENCY + "' }.test.answer", equalTo("ACKNOWLEDGED"));
    }

    private String one(String query) throws SQLException {
        try (var connection = service.database().getConnection();
                var command = connection.createStatement();
                var rows = command.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void makesAnAgencyThatTheRoutesThenKnow() {
        Map<String, ?> hospital = Map.of(
                "id", "hospital-2-1099",
                "letters", "HO2",
                "name", "Eksempel Sygehus Nord",
                "kind", "HOSPITAL",
                "format", "MEDCOM",
                "gln", "5790000209354",
                "sor", "265161000016000",
                "authority", "1099",
                "acknowledgeWithinMinutes", 30);

        asAdministrator("/operations/agencies", hospital)
                .statusCode(201)
                .body("agency.inbox", equalTo("agency.hospital-2-1099.inbox"))
                .body("agency.brokerUser", equalTo("agency.hospital-2-1099"));
        asAdministrator("/operations/agencies", hospital).statusCode(409).body("code", equalTo("agency-id-taken"));

        service.asRoutes()
                .get("/integration/agencies")
                .then()
                .statusCode(200)
                .body("agencies.id", hasItems("hospital-2-1099"))
                .body("agencies", hasSize(1));
        service.signedInAs("karen").get("/agencies").then().body("items.id", hasItem("hospital-2-1099"));
    }

    @Test
    void saysWhichNumberOfAnAgencyIsWrong() {
        asAdministrator(
                        "/operations/agencies",
                        Map.of(
                                "id", "hospital-3-1099",
                                "letters", "HO3",
                                "name", "Eksempel Sygehus Syd",
                                "kind", "HOSPITAL",
                                "format", "MEDCOM",
                                "gln", "5790000209355",
                                "sor", "265161000016000"))
                .statusCode(422)
                .body("code", equalTo("identity-invalid"))
                .body("errors[0].pointer", equalTo("/gln"));
        service.asRoutes().get("/integration/agencies").then().body("agencies", empty());
    }

    @Test
    void showsThatANumberOfAnAgencyThatCountsNeverCame() {
        for (int number : List.of(4, 5, 8, 6, 9)) {
            routes.submit(AGENCY, "dk.familiensplan.operations.number-came.v1", Map.of("number", number));
        }

        service.signedInAs("admin")
                .get("/operations/agencies")
                .then()
                .statusCode(200)
                .body(
                        "agencies.find { it.agency.id == '" + AGENCY + "' }.events.findAll { it.kind == 'GAP' }.detail",
                        contains("6–7"));
    }

    @Test
    void measuresHowMessagesFareForWhoKnowsTheSecretAndNamesNobody() throws Exception {
        queued(anActivePlan());

        String measures = RestAssured.given()
                .header("Authorization", "Bearer secret-of-the-alarms")
                .get(service.url() + "/prometheus")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(measures)
                .contains(
                        "familiensplan_messages_waiting{agency=\"" + AGENCY + "\"}", "familiensplan_outbox_age_seconds")
                .doesNotContain("Rikke", "Holm");
        RestAssured.given().get(service.url() + "/prometheus").then().statusCode(401);
    }

    @Test
    void changesNoAgencyOfTheOperatorsFile() {
        service.signedInAs("admin")
                .body(Map.of(
                        "id", AGENCY,
                        "letters", "FAM",
                        "name", "En anden",
                        "kind", "JOB_CENTRE",
                        "format", "STAR_JSON"))
                .put("/operations/agencies/{id}", AGENCY)
                .then()
                .statusCode(409)
                .body("code", equalTo("agency-is-in-the-file"));
    }
}
