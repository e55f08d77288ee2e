package dk.familiensplan.print.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.platform.pdf.Pdf;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class PrintsIT {

    private final UUID mother = UUID.randomUUID();
    private UUID plan;

    @BeforeEach
    void karenOpensAPlan(CaseService service) {
        plan = Coordination.by("karen", service)
                .active(PlanJson.family("Søgård Elmer")
                        .member(mother, "Rikke Søgård", null)
                        .goal(UUID.randomUUID(), mother, "WORK", "Et lille job, der kan bæres")
                        .agencies("jobcentre-0999")
                        .intervention(UUID.randomUUID(), "jobcentre-0999", "WORK", "Virksomhedspraktik"));
    }

    @Test
    void handsOutThePlanWithoutTheFamilysNameInTheNameOfTheFile(CaseService service) {
        var answer = service.signedInAs("karen").get("/plans/{id}/prints/plan", plan);

        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"familiens-plan.pdf\""));
        assertThat(Pdf.read(answer.asByteArray()).text()).contains("Søgård Elmer", "Virksomhedspraktik");
    }

    @Test
    void writesInTheLogThatItWasPrinted(CaseService service) {
        service.signedInAs("karen")
                .get("/plans/{id}/prints/plan?form=EASY", plan)
                .then()
                .statusCode(200);
        service.signedInAs("karen")
                .get("/plans/{id}/prints/consent-forms/{member}", plan, mother)
                .then()
                .statusCode(200);

        assertThat(service.signedInAs("karen")
                        .get("/plans/{id}/access-log", plan)
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items.what", String.class))
                .contains("Printede planen", "Printede et skema til samtykke");
    }

    @Test
    void printsThePlanAsItStoodThen(CaseService service) {
        var before = Instant.parse("2020-01-01T00:00:00Z");

        service.signedInAs("karen")
                .get("/plans/{id}/prints/plan?asOf={then}", plan, before.toString())
                .then()
                .statusCode(404);
        service.signedInAs("karen")
                .get("/plans/{id}/prints/plan?asOf={then}", plan, Instant.now().toString())
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAnotherCoordinatorAndEveryOtherRole(CaseService service) {
        service.signedInAs("mads").get("/plans/{id}/prints/plan", plan).then().statusCode(404);
        service.signedInAs("lars").get("/plans/{id}/prints/plan", plan).then().statusCode(403);
        service.signedInAs("anne")
                .get("/plans/{id}/prints/consent-forms/{member}", plan, mother)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesAReaderWhoIsNotInThePlan(CaseService service) {
        service.signedInAs("karen")
                .get("/plans/{id}/prints/plan?member={stranger}", plan, UUID.randomUUID())
                .then()
                .statusCode(422);
        service.signedInAs("karen")
                .get("/plans/{id}/prints/plan?form=LARGE", plan)
                .then()
                .statusCode(400);
    }
}
