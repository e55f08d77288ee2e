package dk.familiensplan.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class MyDayIT {

    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Test
    void putsWhatAnAgencyAsksAndTellsInOrderOfConsequence(CaseService service) {
        OpenedFamily family = aFamily(service, "Frandsen");
        ask(service, family, TODAY.plusDays(6), null);
        tell(service, family);
        ask(service, family, TODAY.plusDays(1), Map.of("law", "sygedagpengeloven", "section", "§ 13 b"));

        List<Map<String, Object>> items = itemsOf(service, family);

        assertThat(items)
                .extracting(item -> item.get("kind"), item -> item.get("group"))
                .containsExactly(
                        tuple("CONTACT_REQUEST", "NOW"),
                        tuple("DIRECT_CONTACT", "NOW"),
                        tuple("CONTACT_REQUEST", "WEEK"));
        assertThat(items.get(0)).containsEntry("familyName", "Frandsen").containsEntry("memberName", "Bruno Frandsen");
    }

    @Test
    void letsAnEventGoOnceItIsSeen(CaseService service) {
        OpenedFamily family = aFamily(service, "Gregersen");
        tell(service, family);
        Object event = itemsOf(service, family).get(0).get("eventId");

        service.signedInAs("karen")
                .post("/plans/{planId}/events/{eventId}/seen", family.plan(), event)
                .then()
                .statusCode(204);

        assertThat(itemsOf(service, family)).isEmpty();
    }

    @Test
    void knowsNoEventOfAnotherCoordinatorNorOneThatIsNot(CaseService service) {
        OpenedFamily family = aFamily(service, "Hjorth");
        tell(service, family);
        Object event = itemsOf(service, family).get(0).get("eventId");

        service.signedInAs("mads")
                .post("/plans/{planId}/events/{eventId}/seen", family.plan(), event)
                .then()
                .statusCode(404);
        service.signedInAs("karen")
                .post("/plans/{planId}/events/{eventId}/seen", family.plan(), UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void showsNothingOfAnotherCoordinatorsFamilies(CaseService service) {
        OpenedFamily family = aFamily(service, "Iversen");
        tell(service, family);

        JsonPath day = dayOf(service, "mads");

        assertThat(day.getList("items.planId")).doesNotContain(family.plan().toString());
        assertThat(day.getList("families.planId")).doesNotContain(family.plan().toString());
    }

    @Test
    void drawsTheGoalsOfTheFamilies(CaseService service) {
        OpenedFamily family = aFamily(service, "Juul")
                .stoodAt(service, -2, TODAY.minusMonths(2).withDayOfMonth(1))
                .stoodAt(service, 1, TODAY);

        List<Map<String, Object>> curve =
                dayOf(service, "karen").getList("families.find { it.planId == '" + family.plan() + "' }.curve");

        assertThat(curve)
                .extracting(point -> ((Number) point.get("mean")).doubleValue())
                .containsExactly(-2.0, -2.0, 1.0);
    }

    @Test
    void findsAnAgencySilentThatHasNotAcknowledgedInTime(CaseService service) throws SQLException {
        OpenedFamily family = aFamily(service, "Kofoed");
        sentTwoDaysAgo(service, family);

        List<Map<String, Object>> items = itemsOf(service, family);

        assertThat(items).extracting(item -> item.get("kind")).containsExactly("AGENCY_SILENT");
        assertThat(items.get(0)).containsEntry("group", "TODAY");
    }

    @Test
    void isClosedToEverybodyButCoordinators(CaseService service) {
        service.anonymous().get("/my-day").then().statusCode(401);
        service.signedInAs("lars").get("/my-day").then().statusCode(403);
        service.signedInAs("anne").get("/my-day").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    /** As the routes would, two days ago: no clock of the service can be turned back from outside. */
    private static void sentTwoDaysAgo(CaseService service, OpenedFamily family) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.prepareStatement(
                        "update notification set state = 'SENT', queued_at = now(), sent_at = now() - interval '2 days'"
                                + " where plan_id = ?")) {
            statement.setObject(1, family.plan());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static OpenedFamily aFamily(CaseService service, String name) {
        return OpenedFamily.named(name)
                .joinedBy(JOB_CENTRE)
                .saysYesTo(JOB_CENTRE, "WORK")
                .activatedIn(service);
    }

    private static JsonPath dayOf(CaseService service, String coordinator) {
        return service.signedInAs(coordinator)
                .get("/my-day")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> itemsOf(CaseService service, OpenedFamily family) {
        return dayOf(service, "karen").getList("items.findAll { it.planId == '" + family.plan() + "' }");
    }

    private static void ask(CaseService service, OpenedFamily family, LocalDate dueBy, @Nullable Object statutory) {
        Map<String, Object> question = new HashMap<>();
        question.put("planId", family.plan());
        question.put("memberId", family.member());
        question.put("what", "Opfølgningssamtale");
        question.put("why", "Vi skal tale om, hvordan det går.");
        question.put("topic", "WORK");
        question.put("dueBy", dueBy.toString());
        question.put("statutory", statutory);
        question.put("wantedForm", "MEETING");
        service.signedInAs("lars")
                .body(question)
                .post("/agency/contact-requests")
                .then()
                .statusCode(201);
    }

    private static void tell(CaseService service, OpenedFamily family) {
        service.signedInAs("lars")
                .body(Map.of(
                        "planId", family.plan(),
                        "memberId", family.member(),
                        "type", "MISTAKE",
                        "happenedAt", Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                        "text", "Vi ringede om mødet."))
                .post("/agency/direct-contacts")
                .then()
                .statusCode(201);
    }
}
