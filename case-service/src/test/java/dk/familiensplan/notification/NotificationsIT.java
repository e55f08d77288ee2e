package dk.familiensplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class NotificationsIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final UUID mother = UUID.randomUUID();
    private final UUID workConsent = UUID.randomUUID();
    private Coordination karen;
    private Routes routes;
    private CaseService service;

    @BeforeEach
    void karenCoordinates(CaseService running) {
        service = running;
        karen = Coordination.by("karen", service);
        routes = new Routes(service);
    }

    private PlanJson aFamily() {
        return aFamilyThatWants("Jeg vil gerne arbejde igen");
    }

    private PlanJson aFamilyThatWants(String words) {
        return PlanJson.family("Toft Lund")
                .member(mother, "Rikke Toft", null)
                .goal(UUID.randomUUID(), mother, "WORK", words)
                .agencies("jobcentre-0999", "family-0999")
                .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Virksomhedspraktik")
                .consent(workConsent, mother, "jobcentre-0999", "WORK", "YES", "FULL");
    }

    @Test
    void tellsEachAgencyWhatItsConsentsAllowAndNothingElse() throws Exception {
        UUID plan = karen.active(aFamily());
        karen.notifications(plan)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].agency.id", equalTo("jobcentre-0999"))
                .body("items[0].state", equalTo("PREPARED"))
                .body("items[0].topics", contains("WORK"));

        List<String> heard = routes.heard(plan, 1);

        assertThat(heard).hasSize(1);
        assertThat(heard.get(0)).doesNotContain("Rikke", "Toft");
        String notification = JsonPath.from(heard.get(0)).getString("data.notificationId");
        routes.claim(List.of(notification))
                .statusCode(200)
                .body("claims[0].outcome", equalTo("deliver"))
                .body("claims[0].notification.subject.name", equalTo("Rikke Toft"))
                .body("claims[0].notification.contactPoint.name", equalTo("Karen Mikkelsen"))
                .body("claims[0].notification.plan.goals[0].words", equalTo("Jeg vil gerne arbejde igen"))
                .body("claims[0].notification.text", not(containsString("22 33 44 55")));
        karen.notifications(plan).body("items[0].state", equalTo("QUEUED"));
    }

    @Test
    void speaksAsItsSchemasSay() throws Exception {
        UUID plan = karen.active(aFamily());

        String thin = routes.heard(plan, 1).get(0);
        String id = JsonPath.from(thin).getString("data.notificationId");
        Object claimed = routes.claim(List.of(id)).extract().path("claims[0].notification");

        assertThat(faults("notification.queued.v1", thin)).isEmpty();
        assertThat(faults("notification.v1", new ObjectMapper().writeValueAsString(claimed)))
                .isEmpty();
    }

    @Test
    void withholdsWhatIsWithdrawnWhileItWaits() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");
        karen.withdraw(plan, workConsent).statusCode(200);

        routes.claim(List.of(id))
                .body("claims[0].outcome", equalTo("withheld"))
                .body("claims[0].notification", nullValue());

        karen.notifications(plan)
                .body("items[0].state", equalTo("WITHHELD"))
                .body("items[0].reason", equalTo("consent-withdrawn"))
                .body("items[0].text", nullValue());
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("withheld"));
    }

    @Test
    void withholdsWhatHoldsAWayToReachTheFamilyAndShowsItInThePreview() throws Exception {
        PlanJson family = aFamilyThatWants("Ring på 22 33 44 55, når der er arbejde");
        UUID plan = karen.opened(family);
        service.signedInAs("karen")
                .get("/plans/{id}/preview", plan)
                .then()
                .statusCode(200)
                .body("items[0].withheld", equalTo("contact-details"))
                .body("items[0].messages", hasSize(0));
        karen.activate(plan).statusCode(200);

        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");

        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("withheld"));
        karen.notifications(plan).body("items[0].reason", equalTo("contact-details"));
    }

    @Test
    void previewsWordForWordWhatIsClaimed() throws Exception {
        UUID plan = karen.opened(aFamily());
        String previewed = service.signedInAs("karen")
                .get("/plans/{id}/preview", plan)
                .then()
                .body("items.agency.id", contains("jobcentre-0999", "family-0999"))
                .body("items[1].messages", hasSize(0))
                .extract()
                .path("items[0].messages[0].text");
        karen.activate(plan).statusCode(200);

        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");

        routes.claim(List.of(id)).body("claims[0].notification.text", equalTo(previewed));
    }

    @Test
    void isStoppedBeforeItLeaves() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = karen.notifications(plan).extract().path("items[0].id");

        service.signedInAs("karen")
                .post("/notifications/{id}/stop", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("STOPPED"));

        assertThat(routes.heard(plan, 1)).isEmpty();
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("gone"));
    }

    @Test
    void isStoppedOrReleasedAndNeverBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID plan = karen.active(aFamilyWithFreshIds());
            String id = karen.notifications(plan).extract().path("items[0].id");
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> isDue(id));
            int answer = service.signedInAs("karen")
                    .post("/notifications/{id}/stop", id)
                    .statusCode();

            await().atMost(LONGEST).until(() -> !"PREPARED"
                    .equals(karen.notifications(plan).extract().path("items[0].state")));
            String state = karen.notifications(plan).extract().path("items[0].state");
            assertThat(state).isEqualTo(answer == 200 ? "STOPPED" : "QUEUED");
            assertThat(inOutbox(id)).isEqualTo(answer == 200 ? 0 : 1);
        }
    }

    @Test
    void followsANotificationUntilTheAgencyHasAnswered() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");

        routes.submit(
                        "jobcentre-0999",
                        "dk.familiensplan.notification.acknowledged.v1",
                        Map.of("notificationId", id, "outcome", "acknowledged"))
                .body("verdict", equalTo("accepted"))
                .body("repeat", equalTo("first"));
        routes.submit(
                        null,
                        "dk.familiensplan.notification.sent.v1",
                        Map.of("notificationId", id, "sentAt", "2026-11-22T10:00:00Z"))
                .body("verdict", equalTo("accepted"));

        karen.notifications(plan).body("items[0].state", equalTo("ACKNOWLEDGED"));
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("gone"));
    }

    @Test
    void letsAnAgencySpeakOfItsOwnNotificationsOnly() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");

        routes.submit(
                        "family-0999",
                        "dk.familiensplan.notification.acknowledged.v1",
                        Map.of("notificationId", id, "outcome", "acknowledged"))
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("unknown-notification"));

        karen.notifications(plan).body("items[0].state", equalTo("QUEUED"));
    }

    @Test
    void sendsADeadOneAgain() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");
        routes.submit(
                null, "dk.familiensplan.notification.dead.v1", Map.of("notificationId", id, "reasonCode", "last-look"));
        karen.notifications(plan).body("items[0].state", equalTo("DEAD")).body("items[0].reason", equalTo("last-look"));

        service.signedInAs("karen")
                .post("/notifications/{id}/resend", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"));

        assertThat(routes.heard(plan, 1)).hasSize(1);
        service.signedInAs("karen")
                .post("/notifications/{id}/resend", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("cannot-be-resent"));
    }

    @Test
    void numbersWhatAnAgencyIsGivenWithoutAGap() throws Exception {
        PlanJson family = aFamily();
        UUID father = UUID.randomUUID();
        family.member(father, "Jonas Lund", null).consent(father, "jobcentre-0999", "WORK");
        UUID plan = karen.active(family);
        List<String> ids = routes.heard(plan, 2).stream()
                .map(thin -> JsonPath.from(thin).getString("data.notificationId"))
                .toList();

        List<Integer> numbers = routes.claim(ids)
                .body("claims.outcome", everyItem(equalTo("deliver")))
                .extract()
                .path("claims.notification.sequence");

        assertThat(Math.abs(numbers.get(0) - numbers.get(1))).isEqualTo(1);
        routes.claim(ids).body("claims.notification.sequence", containsInAnyOrder(numbers.toArray()));
    }

    @Test
    void isHandledByThePlansOwnCoordinatorOnly() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = karen.notifications(plan).extract().path("items[0].id");

        service.signedInAs("mads").post("/notifications/{id}/stop", id).then().statusCode(404);
        service.signedInAs("mads").get("/plans/{id}/notifications", plan).then().statusCode(404);
        service.signedInAs("karen")
                .body(Map.of("notificationIds", List.of(id)))
                .post("/integration/claims")
                .then()
                .statusCode(403);
    }

    @Test
    void isClaimedByTwoAtOnceWithTheSameNumber() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Integer> claim = () -> routes.claim(List.of(id)).extract().path("claims[0].notification.sequence");

        List<Integer> numbers = two.invokeAll(List.of(claim, claim)).stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    }
                })
                .toList();
        two.shutdown();

        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
    }

    @Test
    void holdsWhatTheLastLookIsInDoubtAboutUntilTheCoordinatorHasLooked() throws Exception {
        UUID plan = karen.active(aFamily());
        String id = JsonPath.from(routes.heard(plan, 1).get(0)).getString("data.notificationId");
        routes.claim(List.of(id)).body("claims[0].notification.cleared", nullValue());

        routes.submit(
                        null,
                        "dk.familiensplan.notification.held.v1",
                        Map.of("notificationId", id, "suspected", List.of("ADDRESS")))
                .body("verdict", equalTo("accepted"));

        karen.notifications(plan)
                .body("items[0].state", equalTo("HELD"))
                .body("items[0].reason", equalTo("last-look-address"));
        service.signedInAs("karen")
                .get("/my-day")
                .then()
                .body("items.find { it.id == 'notification-" + id + "' }.kind", equalTo("NOTIFICATION_HELD"));
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("gone"));
        service.signedInAs("karen")
                .post("/notifications/{id}/resend", id)
                .then()
                .statusCode(200);
        routes.heard(plan, 1);
        routes.claim(List.of(id)).body("claims[0].notification.cleared", equalTo(true));
    }

    @Test
    void sendsAgainWhatAHospitalHasNotAnsweredInItsTime() throws Exception {
        UUID member = UUID.randomUUID();
        UUID plan = karen.active(PlanJson.family("Stille")
                .member(member, "Rikke Toft", null)
                .goal(UUID.randomUUID(), member, "PHYSICAL_HEALTH", "Sove om natten")
                .agencies("hospital-1099")
                .consent(member, "hospital-1099", "PHYSICAL_HEALTH"));
        JsonPath first = JsonPath.from(routes.heard(plan, 1).get(0));
        String id = first.getString("data.notificationId");
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("deliver"));

        routes.submit(
                null,
                "dk.familiensplan.notification.sent.v1",
                Map.of(
                        "notificationId",
                        id,
                        "sentAt",
                        Instant.now().minus(Duration.ofMinutes(31)).toString()));

        JsonPath again = JsonPath.from(routes.heard(plan, 1).get(0));
        assertThat(again.getString("data.notificationId")).isEqualTo(id);
        assertThat(again.getString("id")).isNotEqualTo(first.getString("id"));
        routes.claim(List.of(id)).body("claims[0].outcome", equalTo("deliver"));
        routes.submit(
                "hospital-1099",
                "dk.familiensplan.notification.acknowledged.v1",
                Map.of("notificationId", id, "outcome", "acknowledged"));
        karen.notifications(plan).body("items[0].state", equalTo("ACKNOWLEDGED"));
        assertThat(count("SELECT resends FROM notification WHERE id = '" + id + "'"))
                .isOne();
    }

    private static PlanJson aFamilyWithFreshIds() {
        UUID member = UUID.randomUUID();
        return PlanJson.family("Kapløb")
                .member(member, "Rikke Toft", null)
                .goal(UUID.randomUUID(), member, "WORK", "Arbejde igen")
                .agencies("jobcentre-0999")
                .consent(member, "jobcentre-0999", "WORK");
    }

    private boolean isDue(String id) {
        return 1 == count("SELECT count(*) FROM notification WHERE id = '" + id + "' AND release_at <= now()");
    }

    private int inOutbox(String notification) {
        return count("SELECT count(*) FROM outbox_message WHERE body LIKE '%" + notification + "%'");
    }

    private int count(String query) {
        try (var connection = service.database().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<?> faults(String name, String json) throws IOException {
        String schema = Files.readString(Path.of("..", "docs", "schemas", name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
