package dk.familiensplan.testing;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family of one adult, whose plan a coordinator opens and activates through the API. */
public final class OpenedFamily {

    private final UUID member = UUID.randomUUID();
    private final UUID goal = UUID.randomUUID();
    private final String familyName;
    private final List<Map<String, Object>> consents = new ArrayList<>();
    private final List<Map<String, Object>> participations = new ArrayList<>();
    private @Nullable String personNumber;
    private @Nullable UUID plan;
    private String coordinator = "karen";

    private OpenedFamily(String familyName) {
        this.familyName = familyName;
    }

    public static OpenedFamily named(String familyName) {
        return new OpenedFamily(familyName);
    }

    /** Who coordinates; Karen unless said otherwise. */
    public OpenedFamily of(String coordinator) {
        this.coordinator = coordinator;
        return this;
    }

    public OpenedFamily withPersonNumber(String number) {
        this.personNumber = number;
        return this;
    }

    public OpenedFamily joinedBy(String agency) {
        participations.add(Map.of("agencyId", agency));
        return this;
    }

    public OpenedFamily saysYesTo(String agency, String topic) {
        return saysYesTo(agency, topic, "FULL");
    }

    public OpenedFamily saysYesTo(String agency, String topic, String extent) {
        consents.add(Map.of(
                "id", UUID.randomUUID(),
                "memberId", member,
                "agencyId", agency,
                "topic", topic,
                "answer", "YES",
                "extent", extent,
                "how", "ORALLY"));
        return this;
    }

    /** Opens the plan and takes it into use. */
    public OpenedFamily activatedIn(CaseService service) {
        ValidatableResponse opened = service.signedInAs(coordinator)
                .body(content())
                .post("/plans")
                .then()
                .statusCode(201);
        plan = UUID.fromString(opened.extract().path("id"));
        service.signedInAs(coordinator)
                .header("If-Match", opened.extract().header("ETag"))
                .post("/plans/{planId}/activation", plan)
                .then()
                .statusCode(200);
        return this;
    }

    /** Writes down where the goal stood on a day. */
    public OpenedFamily stoodAt(CaseService service, int level, LocalDate day) {
        service.signedInAs(coordinator)
                .header("If-Match", tag(service))
                .body(Map.of("id", UUID.randomUUID(), "level", level, "by", "FAMILY", "evaluatedOn", day.toString()))
                .post("/plans/{planId}/goals/{goalId}/evaluations", plan(), goal)
                .then()
                .statusCode(201);
        return this;
    }

    /** Takes back what was said to an agency on a topic. */
    public void withdraws(CaseService service, String agency, String topic) {
        Object consent = consents.stream()
                .filter(given -> agency.equals(given.get("agencyId")) && topic.equals(given.get("topic")))
                .findFirst()
                .orElseThrow()
                .get("id");
        service.signedInAs(coordinator)
                .header("If-Match", tag(service))
                .post("/plans/{planId}/consents/{consentId}/withdrawal", plan(), consent)
                .then()
                .statusCode(200);
    }

    /** Ends the plan, so that its people are free for the next test. */
    public void close(CaseService service) {
        service.signedInAs(coordinator)
                .header("If-Match", tag(service))
                .body(Map.of("change", "CLOSE", "reason", "Testen er slut"))
                .post("/plans/{planId}/status", plan())
                .then()
                .statusCode(200);
    }

    public UUID plan() {
        if (plan == null) {
            throw new IllegalStateException("the plan is not opened yet");
        }
        return plan;
    }

    public UUID member() {
        return member;
    }

    public UUID goal() {
        return goal;
    }

    /** The first consent that was given. */
    public Object consent() {
        return consents.get(0).get("id");
    }

    private String tag(CaseService service) {
        return service.signedInAs(coordinator)
                .get("/plans/{planId}", plan())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private Map<String, Object> content() {
        Map<String, Object> adult = new LinkedHashMap<>();
        adult.put("id", member);
        adult.put("name", "Bruno " + familyName);
        adult.put("relation", "CUSTODY_HOLDER");
        adult.put("personNumber", personNumber);
        List<Map<String, Object>> scale = new ArrayList<>();
        for (int level = -2; level <= 2; level++) {
            scale.add(Map.of("level", level, "words", "Trin " + level));
        }
        return Map.of(
                "type",
                "FAMILY",
                "familyName",
                familyName,
                "members",
                List.of(adult),
                "goals",
                List.of(Map.of("id", goal, "topic", "WORK", "words", "Jeg vil arbejde igen", "scale", scale)),
                "interventions",
                List.of(),
                "participations",
                participations,
                "consents",
                consents);
    }
}
