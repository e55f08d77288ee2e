package dk.familiensplan.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class DirectContactsIT {

    private static final String FAMILY_DEPARTMENT = "family-0999";
    private static final Instant AN_HOUR_AGO = Instant.now().minus(1, ChronoUnit.HOURS);

    @Test
    void showsTheCoordinatorWhatAnAgencyTellsOfItself(CaseService service) {
        OpenedFamily family = aFamily(service);

        service.signedInAs("fatima")
                .body(told(family))
                .post("/agency/direct-contacts")
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("AGENCY"))
                .body("agency.id", equalTo(FAMILY_DEPARTMENT));

        service.signedInAs("karen")
                .get("/plans/{planId}/direct-contacts", family.plan())
                .then()
                .statusCode(200)
                .body("items.text", equalTo(List.of("Vi ringede om mødet.")))
                .body("items.type", equalTo(List.of("MISTAKE")));
        service.signedInAs("karen")
                .get("/plans/{planId}", family.plan())
                .then()
                .body("events.kind", equalTo(List.of("DIRECT_CONTACT")))
                .body("events.seen", equalTo(List.of(false)));
    }

    @Test
    void holdsWhatTheCoordinatorHasHeardForSeen(CaseService service) {
        OpenedFamily family = aFamily(service);
        Map<String, Object> heard = told(family);
        heard.remove("planId");
        heard.put("agencyId", FAMILY_DEPARTMENT);

        service.signedInAs("karen")
                .body(heard)
                .post("/plans/{planId}/direct-contacts", family.plan())
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("COORDINATOR"));

        service.signedInAs("karen")
                .get("/plans/{planId}", family.plan())
                .then()
                .body("events.seen", equalTo(List.of(true)));
    }

    @Test
    void explainsTheGateToTheAgencyByItself(CaseService service) {
        OpenedFamily family = aFamily(service);

        service.signedInAs("fatima")
                .body(told(family))
                .post("/agency/direct-contacts")
                .then()
                .statusCode(201);

        service.signedInAs("karen")
                .get("/plans/{planId}/notifications", family.plan())
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("DIRECT_CONTACT_EXPLAINED"));
    }

    @Test
    void tellsTheUnitsLeaderOfAPatternOnceAMonth(CaseService service) throws SQLException {
        OpenedFamily family = aFamily(service);
        for (int i = 0; i < 5; i++) {
            service.signedInAs("fatima")
                    .body(told(family))
                    .post("/agency/direct-contacts")
                    .then()
                    .statusCode(201);
        }

        LocalDate month =
                LocalDate.ofInstant(AN_HOUR_AGO, ZoneId.of("Europe/Copenhagen")).withDayOfMonth(1);
        assertThat(count(
                        service,
                        "select count(*) from obstacle where source = 'DIRECT_CONTACTS' and owner_agency_id = ? and pattern = ?",
                        FAMILY_DEPARTMENT,
                        "direct-contacts/" + FAMILY_DEPARTMENT + "/" + month))
                .isEqualTo(1);
    }

    private static int count(CaseService service, String query, String... parameters) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void refusesAContactThatHasNotHappened(CaseService service) {
        OpenedFamily family = aFamily(service);
        Map<String, Object> tomorrow = told(family);
        tomorrow.put("happenedAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());

        service.signedInAs("fatima")
                .body(tomorrow)
                .post("/agency/direct-contacts")
                .then()
                .statusCode(422)
                .body("code", equalTo("contact-in-future"))
                .body("errors[0].pointer", equalTo("/happenedAt"));
    }

    @Test
    void isUnknownToOthersThanTheCoordinatorAndTheAgency(CaseService service) {
        OpenedFamily family = aFamily(service);

        service.signedInAs("lars")
                .body(told(family))
                .post("/agency/direct-contacts")
                .then()
                .statusCode(404);
        service.signedInAs("mads")
                .get("/plans/{planId}/direct-contacts", family.plan())
                .then()
                .statusCode(404);
        service.signedInAs("fatima")
                .get("/plans/{planId}/direct-contacts", family.plan())
                .then()
                .statusCode(403);
    }

    private static OpenedFamily aFamily(CaseService service) {
        return OpenedFamily.named("Engberg")
                .joinedBy(FAMILY_DEPARTMENT)
                .saysYesTo(FAMILY_DEPARTMENT, "PARENTING")
                .activatedIn(service);
    }

    private static Map<String, Object> told(OpenedFamily family) {
        return new HashMap<>(Map.of(
                "planId", family.plan(),
                "memberId", family.member(),
                "type", "MISTAKE",
                "happenedAt", AN_HOUR_AGO.toString(),
                "text", "Vi ringede om mødet."));
    }
}
