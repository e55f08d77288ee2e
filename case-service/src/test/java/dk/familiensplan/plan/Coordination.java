package dk.familiensplan.plan;

import dk.familiensplan.testing.CaseService;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What a coordinator does with plans over the API, in one line each. */
public final class Coordination {

    private final CaseService service;
    private final String coordinator;

    private Coordination(CaseService service, String coordinator) {
        this.service = service;
        this.coordinator = coordinator;
    }

    public static Coordination by(String coordinator, CaseService service) {
        return new Coordination(service, coordinator);
    }

    public UUID opened(PlanJson plan) {
        return UUID.fromString(open(plan).statusCode(201).extract().path("id"));
    }

    public ValidatableResponse open(PlanJson plan) {
        return service.signedInAs(coordinator).body(plan.json()).post("/plans").then();
    }

    public UUID active(PlanJson plan) {
        UUID opened = opened(plan);
        activate(opened).statusCode(200);
        return opened;
    }

    public ValidatableResponse activate(UUID plan) {
        return service.signedInAs(coordinator)
                .header("If-Match", etag(plan))
                .post("/plans/{id}/activation", plan)
                .then();
    }

    public ValidatableResponse turn(UUID plan, String change) {
        return service.signedInAs(coordinator)
                .header("If-Match", etag(plan))
                .body(Map.of("change", change, "reason", "Aftalt med familien"))
                .post("/plans/{id}/status", plan)
                .then();
    }

    public void closed(UUID plan) {
        turn(plan, "CLOSE").statusCode(200);
    }

    public ValidatableResponse withdraw(UUID plan, UUID consent) {
        return service.signedInAs(coordinator)
                .header("If-Match", etag(plan))
                .post("/plans/{id}/consents/{consent}/withdrawal", plan, consent)
                .then();
    }

    public ValidatableResponse read(UUID plan) {
        return service.signedInAs(coordinator).get("/plans/{id}", plan).then();
    }

    public ValidatableResponse notifications(UUID plan) {
        return service.signedInAs(coordinator)
                .get("/plans/{id}/notifications", plan)
                .then();
    }

    public String etag(UUID plan) {
        Response read = service.signedInAs(coordinator).get("/plans/{id}", plan);
        return read.header("ETag");
    }
}
