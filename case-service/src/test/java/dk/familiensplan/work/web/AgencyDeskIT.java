package dk.familiensplan.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class AgencyDeskIT {

    private static final String PSYCHIATRY = "psychiatry-1099";

    @Test
    void showsAMessageOnceItHasComeAndNotBefore(CaseService service) throws SQLException {
        OpenedFamily family = aFamily(service, "Lauritsen");

        assertThat(plansInTheInbox(service)).doesNotContain(family.plan().toString());
        String message = deliver(service, family);

        assertThat(plansInTheInbox(service)).contains(family.plan().toString());
        open(service, message)
                .statusCode(200)
                .body("familyName", equalTo("Lauritsen"))
                .body("memberName", equalTo("Bruno Lauritsen"))
                .body("basis", equalTo("Samtykke fra Bruno Lauritsen: psykisk helbred"))
                .body("text", containsString("Kontakt familien gennem koordinatoren"))
                .body("contactPoint.name", equalTo("Karen Mikkelsen"))
                .body("withdrawn", equalTo(false));
    }

    @Test
    void takesAMessageForReadOnceItIsOpened(CaseService service) throws SQLException {
        String message = deliver(service, aFamily(service, "Mathiesen"));

        assertThat(unread(service, message)).isTrue();
        open(service, message).body("unread", equalTo(false));

        assertThat(unread(service, message)).isFalse();
    }

    @Test
    void showsNothingOfAMessageWhoseConsentIsWithdrawn(CaseService service) throws SQLException {
        OpenedFamily family = aFamily(service, "Nygaard");
        String message = deliver(service, family);

        family.withdraws(service, PSYCHIATRY, "MENTAL_HEALTH");

        open(service, message)
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .body("text", nullValue())
                .body("title", nullValue())
                .body("familyName", nullValue())
                .body("memberName", nullValue())
                .body("basis", nullValue());
    }

    @Test
    void tellsTheCoordinatorWhatTheAgencyAnswers(CaseService service) throws SQLException {
        OpenedFamily family = aFamily(service, "Overgaard");
        String message = deliver(service, family);

        respond(service, message, Map.of("response", "WE_CANNOT"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        respond(service, message, Map.of("response", "WE_CANNOT", "reason", "Der er ingen tider."))
                .statusCode(200)
                .body("response", equalTo("WE_CANNOT"));

        service.signedInAs("karen")
                .get("/plans/{planId}/notifications", family.plan())
                .then()
                .statusCode(200)
                .body("items[0].response", equalTo("WE_CANNOT"))
                .body("items[0].responseReason", equalTo("Der er ingen tider."));
    }

    @Test
    void knowsNoMessageToAnotherAgency(CaseService service) throws SQLException {
        String message = deliver(service, aFamily(service, "Poulsen"));

        service.signedInAs("lars").get("/agency/inbox/{id}", message).then().statusCode(404);
        service.signedInAs("lars")
                .get("/agency/inbox/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        service.signedInAs("lars")
                .body(Map.of("response", "RECEIVED"))
                .post("/agency/inbox/{id}/response", message)
                .then()
                .statusCode(404);
        service.signedInAs("karen").get("/agency/inbox").then().statusCode(403);
    }

    @Test
    void showsUnreadMessagesFirstPageByPage(CaseService service) throws SQLException {
        String older = deliver(service, aFamily(service, "Qvist"));
        String newer = deliver(service, aFamily(service, "Riis"));
        open(service, newer);

        ValidatableResponse all = inbox(service, 100);
        List<String> ids = all.extract().path("items.id");
        List<Boolean> unread = all.extract().path("items.unread");

        assertThat(ids.indexOf(older)).isLessThan(ids.indexOf(newer));
        assertThat(unread.lastIndexOf(true)).isLessThan(unread.indexOf(false));
        String next = inbox(service, 1).extract().path("next");
        service.signedInAs("peter")
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/agency/inbox")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(ids.get(1)));
        service.signedInAs("peter")
                .queryParam("after", "AAAA")
                .get("/agency/inbox")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
    }

    @Test
    void showsThePlanAsFarAsConsentGoes(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Skov")
                .joinedBy(PSYCHIATRY)
                .joinedBy("jobcentre-0999")
                .saysYesTo(PSYCHIATRY, "MENTAL_HEALTH")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);

        service.signedInAs("lars")
                .get("/agency/plans/{planId}", family.plan())
                .then()
                .statusCode(200)
                .body("members.topics", equalTo(List.of(List.of("WORK"))))
                .body("members.cannotAttend", equalTo(List.of(false)))
                .body("goals.words", equalTo(List.of("Jeg vil arbejde igen")));
        service.signedInAs("peter")
                .get("/agency/plans/{planId}", family.plan())
                .then()
                .statusCode(200)
                .body("members.topics", equalTo(List.of(List.of("MENTAL_HEALTH"))))
                .body("goals", equalTo(List.of()));
        service.signedInAs("fatima")
                .get("/agency/plans/{planId}", family.plan())
                .then()
                .statusCode(404);
        service.signedInAs("lars")
                .get("/agency/plans")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.planId == '" + family.plan() + "' }.members.name",
                        equalTo(List.of("Bruno Skov")));
    }

    @Test
    void hidesAPlanInWhichNobodyHasSaidYes(CaseService service) {
        OpenedFamily family = OpenedFamily.named("Thorsen").joinedBy(PSYCHIATRY).activatedIn(service);

        service.signedInAs("peter")
                .get("/agency/plans/{planId}", family.plan())
                .then()
                .statusCode(404);
        service.signedInAs("peter")
                .get("/agency/plans")
                .then()
                .body(
                        "items.planId.toString()",
                        not(containsString(family.plan().toString())));
    }

    private static OpenedFamily aFamily(CaseService service, String name) {
        return OpenedFamily.named(name)
                .joinedBy(PSYCHIATRY)
                .saysYesTo(PSYCHIATRY, "MENTAL_HEALTH")
                .activatedIn(service);
    }

    /** As the routes would, without waiting for its release. */
    private static String deliver(CaseService service, OpenedFamily family) throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.prepareStatement(
                        "update notification set state = 'SENT', queued_at = now(), sent_at = now()"
                                + " where plan_id = ? returning id")) {
            statement.setObject(1, family.plan());
            try (var delivered = statement.executeQuery()) {
                assertThat(delivered.next()).isTrue();
                return delivered.getString(1);
            }
        }
    }

    private static ValidatableResponse inbox(CaseService service, int limit) {
        return service.signedInAs("peter")
                .queryParam("limit", limit)
                .get("/agency/inbox")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(CaseService service, String message) {
        return service.signedInAs("peter").get("/agency/inbox/{id}", message).then();
    }

    private static ValidatableResponse respond(CaseService service, String message, Map<String, Object> answer) {
        return service.signedInAs("peter")
                .body(answer)
                .post("/agency/inbox/{id}/response", message)
                .then();
    }

    private static List<String> plansInTheInbox(CaseService service) {
        return inbox(service, 100).extract().path("items.planId");
    }

    private static boolean unread(CaseService service, String message) {
        return inbox(service, 100).extract().path("items.find { it.id == '" + message + "' }.unread");
    }
}
