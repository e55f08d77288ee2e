package dk.familiensplan.wave.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One wave from its hypothesis to what comes of it, over HTTP and in the database. */
@ExtendWith(RunningCaseService.class)
class WavesIT {

    @Test
    void takesInFamiliesUpToItsLimitAndTellsTheLeaderOfNone(CaseService service) {
        OpenedFamily first = family(service, "Bølge");
        OpenedFamily second = family(service, "Dønning");
        UUID wave = UUID.randomUUID();
        start(service, wave, "2030-01-01", "2030-12-31", null).statusCode(201).body("figures.families", nullValue());
        UUID untried = intervention(service, first, null);
        UUID tried = intervention(service, first, "2030-06-30");
        join(service, first, wave, untried).statusCode(422).body("code", containsString("not-on-trial"));

        join(service, first, wave, tried).statusCode(204);

        join(service, first, wave, tried).statusCode(409).body("code", containsString("family-in-wave"));
        join(service, second, wave, intervention(service, second, "2030-06-30"))
                .statusCode(409)
                .body("code", containsString("wave-full"));
        service.signedInAs("karen")
                .get("/plans/{plan}/waves", first.plan())
                .then()
                .body("items.find { it.id == '" + wave + "' }.interventionId", equalTo(tried.toString()));
        service.signedInAs("birgit")
                .get("/waves")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + wave + "' }.figures.families", nullValue());
        decide(service, wave, "KEEP").statusCode(409).body("code", containsString("wave-still-on"));
        service.signedInAs("karen")
                .delete("/plans/{plan}/waves/{wave}", first.plan(), wave)
                .then()
                .statusCode(204);
        first.close(service);
        second.close(service);
    }

    @Test
    void waitsForItsLeaderUntilItIsDecidedAndIsFollowedOnce(CaseService service) {
        UUID wave = UUID.randomUUID();
        start(service, wave, "2025-01-01", "2025-12-31", null).statusCode(201);
        start(service, UUID.randomUUID(), "2030-01-01", "2030-12-31", wave)
                .statusCode(409)
                .body("code", containsString("wave-before-not-going-on"));
        service.signedInAs("birgit").get("/my-day").then().body("items.id", hasItem("wave-" + wave));
        service.signedInAs("leader-pia").get("/my-day").then().body("items.id", not(hasItem("wave-" + wave)));

        decide(service, wave, "CHANGE").statusCode(200).body("decision", equalTo("CHANGE"));

        service.signedInAs("birgit").get("/my-day").then().body("items.id", not(hasItem("wave-" + wave)));
        start(service, UUID.randomUUID(), "2030-01-01", "2030-12-31", wave).statusCode(201);
        start(service, UUID.randomUUID(), "2030-01-01", "2030-12-31", wave)
                .statusCode(409)
                .body("code", containsString("wave-followed-already"));
    }

    private static OpenedFamily family(CaseService service, String name) {
        return OpenedFamily.named(name).joinedBy("jobcentre-0999").activatedIn(service);
    }

    private static ValidatableResponse start(
            CaseService service, UUID id, String from, String until, @Nullable UUID after) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "name",
                "Mentor om morgenen",
                "hypothesis",
                "Flere kommer, når nogen ringer på",
                "measure",
                "Dage i skole på fire uger",
                "from",
                from,
                "until",
                until,
                "mostFamilies",
                1));
        if (after != null) {
            body.put("after", after);
        }
        return service.signedInAs("birgit").body(body).post("/waves").then();
    }

    private static ValidatableResponse join(CaseService service, OpenedFamily family, UUID wave, UUID intervention) {
        return service.signedInAs("karen")
                .body(Map.of("interventionId", intervention))
                .put("/plans/{plan}/waves/{wave}", family.plan(), wave)
                .then();
    }

    private static ValidatableResponse decide(CaseService service, UUID wave, String decision) {
        return service.signedInAs("birgit")
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", decision, "reason", "Det viste tallene"))
                .post("/waves/{wave}/decision", wave)
                .then();
    }

    private static UUID intervention(CaseService service, OpenedFamily family, @Nullable String trialUntil) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "id", id,
                "agencyId", "jobcentre-0999",
                "title", "Mentor",
                "law", "Lov om en aktiv beskæftigelsesindsats",
                "section", "§ 167",
                "payer", "Jobcentret",
                "responsible", "Lars Bundgaard",
                "from", "2026-09-01",
                "reviewOn", "2030-06-30"));
        if (trialUntil != null) {
            body.putAll(Map.of("trialUntil", trialUntil, "hypothesis", "Hun kommer", "measure", "Dage"));
        }
        String read =
                service.signedInAs("karen").get("/plans/{plan}", family.plan()).header("ETag");
        service.signedInAs("karen")
                .header("If-Match", read)
                .body(body)
                .post("/plans/{plan}/interventions", family.plan())
                .then()
                .statusCode(201);
        return id;
    }
}
