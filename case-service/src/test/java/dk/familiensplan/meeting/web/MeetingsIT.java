package dk.familiensplan.meeting.web;

import static dk.familiensplan.meeting.web.MeetingJson.networkMeeting;
import static dk.familiensplan.meeting.web.MeetingJson.participant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One network meeting from the time that is found for it to what the agency gets of it. */
@ExtendWith(RunningCaseService.class)
class MeetingsIT {

    private static final Instant WHEN = Instant.parse("2030-03-05T09:00:00Z");

    @Test
    void goesFromATimeThatFitsToWhatTheAgencyMayHaveOfIt(CaseService service) throws SQLException {
        OpenedFamily family = aFamily(service);
        service.signedInAs("karen")
                .queryParam("memberIds", family.member())
                .get("/plans/{planId}/meeting-times", family.plan())
                .then()
                .statusCode(200)
                .body("items[0].good", equalTo(true));
        UUID meeting = UUID.randomUUID();
        prepare(service, family, meeting).statusCode(201).body("state", equalTo("PREPARED"));

        service.signedInAs("karen")
                .queryParam("day", "2030-03-05")
                .get("/plans/{planId}/week", family.plan())
                .then()
                .statusCode(200)
                .body("entries.id", equalTo(List.of(meeting.toString())))
                .body("entries[0].what", equalTo("Netværksmøde"));
        service.signedInAs("karen")
                .queryParam("what", "CALL")
                .get("/meetings/{id}/preview", meeting)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].messages[0].text", containsString("netværksmøde"))
                .body("items[1].messages", hasSize(0));
        change(service, meeting, "call", 1).statusCode(200).body("state", equalTo("CALLED"));
        service.signedInAs("lars")
                .get("/agency/meetings")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(meeting.toString())));

        leaves(service, meeting);
        service.signedInAs("lars")
                .get("/agency/meetings")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + meeting + "' }.startsAt", equalTo(WHEN.toString()));
        service.signedInAs("lars")
                .get("/agency/meetings/{id}/calendar", meeting)
                .then()
                .statusCode(200)
                .body(containsString("SUMMARY:Netværksmøde"))
                .body(not(containsString("Møde")));
        service.signedInAs("peter")
                .get("/agency/meetings/{id}/calendar", meeting)
                .then()
                .statusCode(404);

        decide(service, meeting, 2, "DECISION", "Praktik fra januar", "WORK", null)
                .statusCode(200);
        UUID action = UUID.randomUUID();
        decide(service, meeting, 3, action, "ACTION", "Samtale om praktik", "WORK", "jobcentre-0999")
                .statusCode(200)
                .body("outcomes", hasSize(2));
        decide(service, meeting, 4, "DECISION", "Ny medicin", "MENTAL_HEALTH", null)
                .statusCode(200);
        service.signedInAs("karen")
                .header("If-Match", "\"5\"")
                .body(Map.of("memberId", family.member(), "why", "Det blev aftalt på mødet"))
                .post("/meetings/{id}/outcomes/{outcome}/contact-request", meeting, action)
                .then()
                .statusCode(200)
                .body("outcomes[1].became.kind", equalTo("CONTACT_REQUEST"));
        service.signedInAs("karen")
                .queryParam("what", "MINUTES")
                .get("/meetings/{id}/preview", meeting)
                .then()
                .body("items[0].messages[0].text", containsString("Praktik fra januar"))
                .body("items[0].messages[0].text", not(containsString("medicin")))
                .body("items[0].keptBack", hasSize(1));
        change(service, meeting, "closing", 6).statusCode(200).body("state", equalTo("CLOSED"));

        byte[] paper = service.signedInAs("karen")
                .get("/meetings/{id}/print", meeting)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(paper, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        family.close(service);
    }

    @Test
    void keepsTheWordsOfTwoWhoWriteAtOnce(CaseService service) {
        OpenedFamily family = aFamily(service);
        UUID meeting = UUID.randomUUID();
        prepare(service, family, meeting).statusCode(201);

        write(service, meeting, "", "Sofie sover dårligt").body("text", equalTo("Sofie sover dårligt"));
        write(service, meeting, "", "Skolen ringer mandag")
                .body("text", equalTo("Sofie sover dårligt\nSkolen ringer mandag"));
        write(service, meeting, "", "Skolen ringer mandag")
                .body("text", equalTo("Sofie sover dårligt\nSkolen ringer mandag"));
        family.close(service);
    }

    @Test
    void refusesWhoseMeetingItIsNotAndWhatIsNotInThePlan(CaseService service) {
        OpenedFamily family = aFamily(service);
        UUID meeting = UUID.randomUUID();
        prepare(service, family, meeting).statusCode(201);

        service.signedInAs("mads").get("/meetings/{id}", meeting).then().statusCode(404);
        decide(service, meeting, 1, UUID.randomUUID(), "ACTION", "Ringe", "WORK", "hospital-1099")
                .statusCode(422);
        change(service, meeting, "call", 9).statusCode(412);
        family.close(service);
    }

    private static OpenedFamily aFamily(CaseService service) {
        return OpenedFamily.named("Møde")
                .joinedBy("jobcentre-0999")
                .joinedBy("psychiatry-1099")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
    }

    private static ValidatableResponse prepare(CaseService service, OpenedFamily family, UUID meeting) {
        return service.signedInAs("karen")
                .body(networkMeeting(
                        meeting,
                        WHEN,
                        List.of(
                                participant("MEMBER", family.member().toString()),
                                participant("AGENCY", "jobcentre-0999"),
                                participant("AGENCY", "psychiatry-1099"))))
                .post("/plans/{planId}/meetings", family.plan())
                .then();
    }

    private static ValidatableResponse change(CaseService service, UUID meeting, String what, int version) {
        return service.signedInAs("karen")
                .header("If-Match", "\"" + version + "\"")
                .post("/meetings/{id}/" + what, meeting)
                .then();
    }

    private static ValidatableResponse decide(
            CaseService service,
            UUID meeting,
            int version,
            String kind,
            String text,
            String topic,
            @Nullable String owner) {
        return decide(service, meeting, version, UUID.randomUUID(), kind, text, topic, owner);
    }

    private static ValidatableResponse decide(
            CaseService service,
            UUID meeting,
            int version,
            UUID outcome,
            String kind,
            String text,
            String topic,
            @Nullable String owner) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "text", text, "topic", topic, "done", false));
        if (owner != null) {
            body.put("owner", Map.of("kind", "AGENCY", "reference", owner));
            body.put("dueOn", "2030-04-01");
        }
        return service.signedInAs("karen")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/meetings/{id}/outcomes/{outcome}", meeting, outcome)
                .then();
    }

    private static ValidatableResponse write(CaseService service, UUID meeting, String base, String text) {
        return service.signedInAs("karen")
                .body(Map.of("base", base, "text", text))
                .put("/meetings/{id}/notes/FAMILY", meeting)
                .then()
                .statusCode(200);
    }

    /** What can be stopped for a while has left. */
    private static void leaves(CaseService service, UUID meeting) throws SQLException {
        try (var connection = service.database().getConnection();
                var update = connection.prepareStatement("UPDATE notification SET state = 'SENT', queued_at = now(),"
                        + " sent_at = now(), version = version + 1 WHERE cause_id = ?")) {
            update.setObject(1, meeting);
            update.executeUpdate();
        }
    }
}
