package dk.familiensplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.familiensplan.plan.Coordination;
import dk.familiensplan.plan.PlanJson;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A consent that time ends is told as one that is withdrawn, in the running service. */
@ExtendWith(RunningCaseService.class)
class ConsentEndIT {

    private static final String JOB_CENTRE = "jobcentre-0999";

    /** It looks each minute. */
    private static final Duration TWO_LOOKS = Duration.ofSeconds(130);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private CaseService service;
    private Coordination karen;
    private Routes routes;

    @BeforeEach
    void connect(CaseService running) {
        service = running;
        karen = Coordination.by("karen", running);
        routes = new Routes(running);
    }

    @Test
    void tellsOnceWhatItsLastDayOrABirthdayHasEndedAndNeverWhyAndNothingThatWasRenewed() throws Exception {
        UUID byDay = karen.active(aMotherWhoSaysYesUntil(today));
        UUID byBirthday = karen.active(aMotherWhoSaysYesForAChildOfFifteenTomorrow());
        UUID renewed = karen.active(aMotherWhoSaysYesUntil(today));
        renew(renewed);
        String endedByDay = delivered(byDay);
        String endedByBirthday = delivered(byBirthday);
        delivered(renewed);

        letADayPass(byDay);
        letADayPass(byBirthday);
        letADayPass(renewed);
        awaitLooked(byDay, byBirthday, renewed);

        isToldToStop(byDay, endedByDay);
        isToldToStop(byBirthday, endedByBirthday);
        assertThat(stops(renewed)).isEmpty();
        assertThat(endings(renewed)).isZero();

        UUID later = karen.active(aMotherWhoSaysYesUntil(today));
        delivered(later);
        letADayPass(later);
        awaitLooked(later);
        for (UUID plan : List.of(byDay, byBirthday)) {
            assertThat(stops(plan)).hasSize(1);
            assertThat(endings(plan)).isOne();
        }
    }

    @Test
    void tellsOfItAtOnceAndOnceWhereSomebodyChangesWhatIsSharedBeforeItHasLooked() throws Exception {
        UUID plan = karen.active(aMotherWhoSaysYesUntil(today));
        String message = delivered(plan);
        letADayPass(plan);

        renewFor(plan, "HOUSING", null);

        assertThat(stops(plan)).hasSize(1);
        routes.claim(stops(plan)).body("claims[0].notification.text", containsString(message));
        awaitLooked(plan);
        assertThat(stops(plan)).hasSize(1);
    }

    private PlanJson aMotherWhoSaysYesUntil(LocalDate last) {
        UUID mother = UUID.randomUUID();
        return PlanJson.family("Samtykke med dato")
                .member(mother, "Rikke Toft", "CUSTODY_HOLDER", "1988-02-01")
                .goal(UUID.randomUUID(), mother, "WORK", "Arbejde igen")
                .agencies(JOB_CENTRE)
                .yes(mother, JOB_CENTRE, "WORK", last, mother);
    }

    private PlanJson aMotherWhoSaysYesForAChildOfFifteenTomorrow() {
        UUID mother = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        return PlanJson.family("Samtykke til en fødselsdag")
                .member(mother, "Rikke Toft", "CUSTODY_HOLDER", "1988-02-01")
                .member(
                        child,
                        "Asta Toft",
                        "CHILD",
                        today.plusDays(1).minusYears(15).toString())
                .goal(UUID.randomUUID(), child, "SCHOOL", "I skole hver dag")
                .agencies(JOB_CENTRE)
                .yes(child, JOB_CENTRE, "SCHOOL", null, mother);
    }

    private void renew(UUID plan) {
        renewFor(plan, "WORK", today.plusDays(1));
    }

    private void renewFor(UUID plan, String topic, @Nullable LocalDate from) {
        String mother = karen.read(plan).extract().path("members[0].id");
        Map<String, Object> answer = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "memberId",
                mother,
                "agencyId",
                JOB_CENTRE,
                "topic",
                topic,
                "answer",
                "YES",
                "how",
                "ORALLY",
                "givenBy",
                List.of(mother)));
        if (from != null) {
            answer.put("from", from.toString());
        }
        service.signedInAs("karen")
                .header("If-Match", karen.etag(plan))
                .body(answer)
                .post("/plans/{id}/consents", plan)
                .then()
                .statusCode(201);
    }

    /** The agency has the message that the plan was shared by. */
    private String delivered(UUID plan) throws Exception {
        String message = notificationIn(routes.heard(plan, 1));
        routes.claim(List.of(message)).body("claims[0].outcome", equalTo("deliver"));
        return message;
    }

    private void isToldToStop(UUID plan, String message) throws Exception {
        String stop = notificationIn(routes.heard(plan, 1));
        assertThat(stops(plan)).containsExactly(stop);
        assertThat(endings(plan)).isOne();
        routes.claim(List.of(stop))
                .body("claims[0].outcome", equalTo("deliver"))
                .body("claims[0].notification.text", containsString(message))
                .body("claims[0].notification.text", not(containsString("udløb")))
                .body("claims[0].notification.text", not(containsString("fylder")))
                .body("claims[0].notification.topics", empty());
        service.signedInAs("karen")
                .get("/plans/{id}/sent", plan)
                .then()
                .body("items.find { it.id == '" + message + "' }.mayBeUsed", equalTo(false))
                .body("items.find { it.id == '" + message + "' }.stoppedAt", not(equalTo(null)));
    }

    private List<String> stops(UUID plan) {
        return karen.notifications(plan).extract().path("items.findAll { it.kind == 'STOP_USING' }.id");
    }

    private long endings(UUID plan) {
        List<String> changes = service.signedInAs("karen")
                .get("/plans/{id}/revisions", plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.change");
        return Collections.frequency(changes, "SHARING_RAN_OUT");
    }

    private void awaitLooked(UUID... plans) {
        for (UUID plan : plans) {
            await().atMost(TWO_LOOKS).until(() -> isLookedAt(plan));
        }
    }

    /** Nothing more is due; a birthday of eighteen may come. */
    private boolean isLookedAt(UUID plan) throws SQLException {
        try (var connection = service.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT FROM family_plan WHERE sharing_ends_on <= '" + today + "' AND id = '"
                                + plan + "'")) {
            return !rows.next();
        }
    }

    /** As if all of it had happened before, and midnight had come since: no clock of the service can be turned from outside. */
    private void letADayPass(UUID plan) throws SQLException {
        write("UPDATE consent SET given_at = '2026-01-01T08:00Z', from_day = from_day - 1, until_day = until_day - 1"
                + " WHERE plan_id = '" + plan + "'");
        write("UPDATE member SET birth_date = birth_date - 1 WHERE plan_id = '" + plan + "'");
        write("UPDATE notification SET made_at = '2026-01-02T08:00Z' WHERE plan_id = '" + plan + "'");
        write("""
                UPDATE plan_revision SET snapshot = snapshot
                    || jsonb_build_object('consents', (SELECT jsonb_agg(one || jsonb_build_object(
                           'givenAt', '2026-01-01T08:00:00Z',
                           'from', (CAST(one ->> 'from' AS date) - 1)::text,
                           'until', (CAST(one ->> 'until' AS date) - 1)::text))
                       FROM jsonb_array_elements(snapshot -> 'consents') AS one))
                    || jsonb_build_object('members', (SELECT jsonb_agg(one || jsonb_build_object(
                           'birthDate', (CAST(one ->> 'birthDate' AS date) - 1)::text))
                       FROM jsonb_array_elements(snapshot -> 'members') AS one))
                 WHERE plan_id = '%s'
                """.formatted(plan));
        write("UPDATE family_plan SET sharing_ends_on = sharing_ends_on - 1 WHERE id = '" + plan + "'");
    }

    private void write(String statement) throws SQLException {
        try (var connection = service.database().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static String notificationIn(List<String> heard) {
        return JsonPath.from(heard.get(0)).getString("data.notificationId");
    }
}
