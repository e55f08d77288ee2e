package dk.familiensplan.acute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.notification.Routes;
import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class HospitalStayIT {

    private static final String BRUNO = "2509479989";
    private static final String ADMITTED_AT = "2022-12-07T12:00:02+02:00";
    private static final String DISCHARGED_AT = "2022-12-18T09:45:32+02:00";

    private final UUID bruno = UUID.randomUUID();
    private Coordination karen;
    private Routes routes;
    private UUID plan;

    @BeforeEach
    void brunoIsInAPlan(CaseService service) {
        karen = Coordination.by("karen", service);
        routes = new Routes(service);
        plan = karen.active(PlanJson.family("Elmer")
                .member(bruno, "Bruno Elmer", BRUNO)
                .goal(UUID.randomUUID(), bruno, null, "Komme hjem igen")
                .agencies("hospital-1099", "jobcentre-0999", "family-0999", "psychiatry-1099")
                .consent(bruno, "hospital-1099", "PHYSICAL_HEALTH")
                .consent(UUID.randomUUID(), bruno, "jobcentre-0999", "PHYSICAL_HEALTH", "YES", "ATTENDANCE_ONLY")
                .consent(bruno, "psychiatry-1099", "PHYSICAL_HEALTH")
                .consent(bruno, "family-0999", "HOUSING"));
    }

    @AfterEach
    void brunoIsFreeAgain() {
        karen.closed(plan);
    }

    @Test
    void tellsEachAgencyNoMoreThanItMayKnow() {
        routes.reportStay("STIN", ADMITTED_AT, BRUNO).statusCode(200).body("verdict", equalTo("accepted"));

        karen.read(plan)
                .body("members[0].hospitalStay.status", equalTo("ADMITTED"))
                .body("members[0].hospitalStay.agencyId", equalTo("hospital-1099"))
                .body("events[0].kind", equalTo("ADMITTED"))
                .body("events[0].seen", equalTo(false));
        assertThat(toldOfTheStay())
                .containsExactlyInAnyOrder("CANNOT_ATTEND jobcentre-0999", "ADMITTED psychiatry-1099");

        routes.reportStay("SLHJ", DISCHARGED_AT, BRUNO).body("verdict", equalTo("accepted"));

        karen.read(plan).body("members[0].hospitalStay.status", equalTo("DISCHARGED"));
        assertThat(toldOfTheStay())
                .containsExactlyInAnyOrder(
                        "CANNOT_ATTEND jobcentre-0999",
                        "ADMITTED psychiatry-1099",
                        "CAN_ATTEND_AGAIN jobcentre-0999",
                        "DISCHARGED psychiatry-1099");
    }

    @Test
    void whoeverWasToldHearsTheEndOfTheStayAlsoWhenThePlanIsPausedMeanwhile() {
        routes.reportStay("STIN", ADMITTED_AT, BRUNO);
        karen.turn(plan, "PAUSE").statusCode(200);

        routes.reportStay("SLHJ", DISCHARGED_AT, BRUNO).body("verdict", equalTo("accepted"));

        assertThat(toldOfTheStay()).contains("CAN_ATTEND_AGAIN jobcentre-0999", "DISCHARGED psychiatry-1099");
    }

    @Test
    void whoeverWasToldHearsTheEndOfTheStayAlsoWhenThePlanIsClosedMeanwhile() {
        routes.reportStay("STIN", ADMITTED_AT, BRUNO);
        karen.closed(plan);

        routes.reportStay("SLHJ", DISCHARGED_AT, BRUNO).body("verdict", equalTo("accepted"));

        assertThat(toldOfTheStay()).contains("CAN_ATTEND_AGAIN jobcentre-0999", "DISCHARGED psychiatry-1099");
        assertThat(karen.notifications(plan)
                        .extract()
                        .<List<String>>path("items.findAll { it.kind ==" + " 'CAN_ATTEND_AGAIN' }.state"))
                .doesNotContain("WITHHELD");
        karen.turn(plan, "REOPEN").statusCode(200);
    }

    @Test
    void tellsNobodyAnythingWhenTheAdmissionIsHeardAfterTheDischarge() {
        routes.reportStay("SLHJ", DISCHARGED_AT, BRUNO);

        routes.reportStay("STIN", ADMITTED_AT, BRUNO).body("verdict", equalTo("accepted"));

        karen.read(plan).body("members[0].hospitalStay.status", equalTo("DISCHARGED"));
        assertThat(toldOfTheStay()).isEmpty();
    }

    @Test
    void tellsThoseWhoWereToldWhenTheAdmissionIsTakenBack() {
        routes.reportStay("STIN", ADMITTED_AT, BRUNO);

        routes.reportStay("AN_STIN", DISCHARGED_AT, BRUNO);

        assertThat(toldOfTheStay()).contains("CAN_ATTEND_AGAIN jobcentre-0999", "DISCHARGED psychiatry-1099");
    }

    @Test
    void takesTheSameMessageInOnce() {
        String transmission = UUID.randomUUID().toString();
        String message = UUID.randomUUID().toString();
        String type = "dk.familiensplan.acute.hospital-stay-reported.v1";
        var stay = Routes.stay("STIN", ADMITTED_AT, BRUNO);

        String processedAt = routes.submit("hospital-1099", transmission, message, type, stay)
                .body("repeat", equalTo("first"))
                .extract()
                .path("processedAt");
        routes.submit("hospital-1099", transmission, message, type, stay)
                .body("verdict", equalTo("accepted"))
                .body("repeat", equalTo("same-transmission"))
                .body("processedAt", equalTo(processedAt));
        routes.submit("hospital-1099", UUID.randomUUID().toString(), message, type, stay)
                .body("verdict", equalTo("accepted"))
                .body("repeat", equalTo("new-transmission"));
        routes.submit("hospital-1099", transmission, UUID.randomUUID().toString(), type, stay)
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("transmission-reused"));

        assertThat(toldOfTheStay()).hasSize(2);
        karen.read(plan).body("events", hasSize(1));
    }

    @Test
    void answersTheSameForWhoeverHasNoPlanOrSaidNoAndKeepsNothing(CaseService service) throws Exception {
        routes.reportStay("STIN", ADMITTED_AT, "2103009996").statusCode(200).body("verdict", equalTo("accepted"));
        routes.submit(
                        "psychiatry-1099",
                        "dk.familiensplan.acute.hospital-stay-reported.v1",
                        Routes.stay("STIN", ADMITTED_AT, BRUNO))
                .body("verdict", equalTo("accepted"));

        karen.read(plan).body("members[0].hospitalStay", nullValue()).body("events", hasSize(0));
        try (var connection = service.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM hospital_report WHERE plan_id = '" + plan + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void takesAStayFromHospitalsOnly() {
        routes.submit(
                        "jobcentre-0999",
                        "dk.familiensplan.acute.hospital-stay-reported.v1",
                        Routes.stay("STIN", ADMITTED_AT, BRUNO))
                .body("verdict", equalTo("rejected"))
                .body("reason.code", equalTo("sender-is-no-hospital"));
    }

    @Test
    void refusesWhatTheRoutesShouldNeverSend() {
        routes.submit("hospital-1099", "dk.familiensplan.unheard-of.v1", Map.of())
                .statusCode(422)
                .body("code", equalTo("unknown-event-type"));
        routes.submit("hospital-1099", "dk.familiensplan.acute.hospital-stay-reported.v1", Map.of("code", "STIN"))
                .statusCode(422)
                .body("code", equalTo("data-does-not-fit"))
                .body("errors.pointer", contains("/event/data"));
    }

    private List<String> toldOfTheStay() {
        var notifications = karen.notifications(plan).extract().jsonPath();
        List<String> kinds = notifications.getList("items.kind");
        List<String> agencies = notifications.getList("items.agency.id");
        return IntStream.range(0, kinds.size())
                .filter(i -> !kinds.get(i).equals("PLAN_SHARED"))
                .mapToObj(i -> kinds.get(i) + " " + agencies.get(i))
                .toList();
    }
}
