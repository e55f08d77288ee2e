package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.local.Platform;
import dk.familiensplan.local.play.Person;
import dk.familiensplan.systemtests.ApiContract.Operation;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The OpenAPI file held against the running system. Every read is answered as the file says. Every operation is sent
 * every body that is wrong in one place, by a person who may use it and on things that exist: each is refused with a
 * problem that names the field, and nothing changes.
 */
@ExtendWith(RunningPlatform.class)
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGENCY = "jobcentre-0999";

    private final ApiContract contract = ApiContract.read(RunningPlatform.home().resolve("docs/api/openapi.yaml"));
    private final BadInput badInput = new BadInput(contract);

    private Person coordinator;
    private Person caseworker;
    private Person steering;
    private JsonNode plan;
    private String etag;
    private String notification;
    private String contactRequest;

    @BeforeAll
    void aPlanAMessageAndARequest(Platform platform) {
        coordinator = Person.signIn(platform.settings().webUrl(), "karen");
        caseworker = Person.signIn(platform.settings().webUrl(), "lars");
        steering = Person.signIn(platform.settings().webUrl(), "anne");
        plan = PreparedPlans.active(coordinator, "Prøvested", Map.of(AGENCY, "WORK"));
        String planId = plan.path("id").asText();
        notification = coordinator
                .get("/plans/" + planId + "/notifications")
                .body()
                .at("/items/0/id")
                .asText();
        contactRequest = caseworker
                .post(
                        "/agency/contact-requests",
                        Map.of(
                                "planId", planId,
                                "memberId", plan.at("/members/0/id").asText(),
                                "what", "Samtale",
                                "why", "For at høre, hvordan det går",
                                "topic", "WORK",
                                "dueBy",
                                        LocalDate.now(ZoneId.of("Europe/Copenhagen"))
                                                .plusDays(5)
                                                .toString(),
                                "wantedForm", "CALL"))
                .body()
                .path("id")
                .asText();
        etag = coordinator.get("/plans/" + planId).etag();
    }

    @Test
    void everyReadIsAnsweredAsTheOpenApiFileSays() {
        List<String> faults = new ArrayList<>();
        int read = 0;
        for (Operation operation : contract.operations()) {
            boolean givesJson =
                    operation.definition().at("/responses/200/content").has("application/json");
            if (!operation.method().equals("GET") || !givesJson || isAboutWhatIsNotHere(operation)) {
                continue;
            }
            HttpResponse<String> answer = userOf(operation).attempt("GET", path(operation), null, null);
            if (answer.statusCode() == 403) {
                // For a role that is not here; the access matrix has a caller of every one.
                continue;
            }
            if (answer.statusCode() != 200) {
                faults.add(operation.id() + ": " + answer.statusCode());
            }
            faults.addAll(contract.faults(
                    "GET",
                    path(operation),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type"),
                    answer.body()));
            read++;
        }

        assertThat(faults).as("faults among %s reads", read).isEmpty();
        assertThat(read).isGreaterThan(15);
        assertThat(steering.download("/reports/overview.csv")).contains(";");
    }

    @Test
    void everyWrongBodyIsRefusedWithTheFieldNamedAndNothingChanges() {
        JsonNode before = everything();
        List<String> faults = new ArrayList<>();
        int tried = 0;
        for (Operation operation : contract.operations()) {
            if (operation.isForMachines() || operation.bodySchema().isEmpty() || isAboutWhatIsNotHere(operation)) {
                continue;
            }
            for (BadInput.Case wrong : badInput.casesOf(operation.bodySchema().get())) {
                HttpResponse<String> answer = userOf(operation)
                        .attempt(operation.method(), path(operation), wrong.body(), versionFor(operation));
                if (answer.statusCode() == 403) {
                    break;
                }
                faultOf(operation, wrong, answer).ifPresent(faults::add);
                tried++;
            }
        }

        assertThat(faults).as("faults among %s wrong bodies", tried).isEmpty();
        assertThat(tried).isGreaterThan(300);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsUnknownMalformedOrOfTheWrongKindIsAProblemToo() throws JsonProcessingException {
        Map<String, Integer> expected = Map.of(
                "/plans/" + UUID.randomUUID(),
                404,
                "/plans/not-a-uuid",
                404,
                "/plans?limit=0",
                400,
                "/plans?limit=many",
                400,
                "/plans?status=GONE",
                400,
                "/plans?after=%00",
                400,
                "/nothing-here",
                404);
        for (Map.Entry<String, Integer> entry : expected.entrySet()) {
            HttpResponse<String> answer = coordinator.attempt("GET", entry.getKey(), null, null);
            assertThat(answer.statusCode()).as(entry.getKey()).isEqualTo(entry.getValue());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(JSON.readTree(answer.body()).path("correlationId").asText())
                    .isNotBlank();
        }
        assertThat(coordinator.attempt("DELETE", "/plans", null, null).statusCode())
                .isEqualTo(405);
        assertThat(steering.attempt("GET", "/plans", null, null).statusCode()).isEqualTo(403);
        assertThat(caseworker.attempt("GET", "/reports/overview", null, null).statusCode())
                .isEqualTo(403);
        assertThat(coordinator
                        .attempt("POST", "/plans/" + plan.path("id").asText() + "/status", Map.of(), null)
                        .statusCode())
                .isIn(400, 428);
    }

    private Optional<String> faultOf(Operation operation, BadInput.Case wrong, HttpResponse<String> answer) {
        String what = operation.id() + " " + wrong.pointer() + " " + wrong.why() + ": ";
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            return Optional.of(what + answer.statusCode());
        }
        List<String> faults = contract.faults(
                operation.method(),
                path(operation),
                answer.statusCode(),
                answer.headers().firstValue("Content-Type"),
                answer.body());
        if (!faults.isEmpty()) {
            return Optional.of(what + faults);
        }
        try {
            JsonNode errors = JSON.readTree(answer.body()).path("errors");
            for (JsonNode error : errors) {
                String pointer = error.path("pointer").asText();
                if (wrong.pointer().startsWith(pointer) || pointer.startsWith(wrong.pointer())) {
                    return Optional.empty();
                }
            }
            return Optional.of(what + answer.statusCode() + " names " + errors.findValuesAsText("pointer"));
        } catch (JsonProcessingException e) {
            return Optional.of(what + "not JSON");
        }
    }

    private Person userOf(Operation operation) {
        if (operation.template().startsWith("/reports/")) {
            return steering;
        }
        return operation.template().startsWith("/agency/") ? caseworker : coordinator;
    }

    /** Its address names a thing that this test has not made; case-service tries those with things of every kind. */
    private boolean isAboutWhatIsNotHere(Operation operation) {
        for (JsonNode parameter : operation.definition().path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                return true;
            }
        }
        return path(operation).contains("{");
    }

    private String path(Operation operation) {
        return operation
                .template()
                .replace("{planId}", plan.path("id").asText())
                .replace("{goalId}", plan.at("/goals/0/id").asText())
                .replace("{consentId}", plan.at("/consents/0/id").asText())
                .replace("{notificationId}", notification)
                .replace("{contactRequestId}", contactRequest);
    }

    private String versionFor(Operation operation) {
        return operation.template().contains("{contactRequestId}")
                ? coordinator.get("/contact-requests/" + contactRequest).etag()
                : etag;
    }

    /** Whatever a wrong body could have changed. */
    private JsonNode everything() {
        String planId = plan.path("id").asText();
        return JSON.createArrayNode()
                .add(coordinator.get("/plans/" + planId).body())
                .add(coordinator.get("/plans/" + planId + "/revisions").body())
                .add(coordinator.get("/plans/" + planId + "/direct-contacts").body())
                .add(coordinator.get("/contact-requests?planId=" + planId).body())
                .add(coordinator.get("/plans?limit=100").body());
    }
}
