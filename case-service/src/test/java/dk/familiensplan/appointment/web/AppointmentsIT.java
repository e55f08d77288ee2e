package dk.familiensplan.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import dk.familiensplan.testing.RunningCaseService;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningCaseService.class)
class AppointmentsIT {

    private static final String JOB_CENTRE = "jobcentre-0999";
    private static final String FAMILY_DEPARTMENT = "family-0999";
    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.now(DANISH).plusDays(14);
    private static final Instant MORNING = at(10);
    private static final Instant AFTERNOON = at(14);

    @Test
    void fitsWhatAnAgencyAsksForIntoTheFamilysWeek(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment =
                propose(service, family, Map.of()).statusCode(201).extract().path("id");

        service.signedInAs("karen")
                .get("/plans/{planId}/appointments", family.plan())
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(appointment)))
                .body("items[0].fits.good", equalTo(List.of(true, true)))
                .body("items[0].fits.dayMinutes", equalTo(List.of(75, 75)));
        answer(service, appointment, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()))
                .statusCode(200)
                .body("state", equalTo("AGREED"));

        service.signedInAs("karen")
                .queryParam("day", DAY.toString())
                .get("/plans/{planId}/week", family.plan())
                .then()
                .statusCode(200)
                .body("minutes", equalTo(75))
                .body("entries.id", equalTo(List.of(appointment)))
                .body("agencies.agency.id", equalTo(List.of(JOB_CENTRE)))
                .body("members[0].minutes", equalTo(75));
    }

    @Test
    void showsAClashBeforeItIsMadeAndWhileItStands(CaseService service) {
        OpenedFamily family = aFamily(service);
        String first = propose(service, family, Map.of()).extract().path("id");
        String second = proposeAs(service, "fatima", family, Map.of("topic", "PARENTING"))
                .statusCode(201)
                .extract()
                .path("id");
        answer(service, first, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()));

        service.signedInAs("karen")
                .queryParam("startsAt", MORNING.toString())
                .get("/appointments/{id}/fit", second)
                .then()
                .statusCode(200)
                .body("good", equalTo(false))
                .body("clashes.id", equalTo(List.of(first)));
        answer(service, second, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()))
                .statusCode(200);

        service.signedInAs("karen")
                .queryParam("day", DAY.toString())
                .get("/plans/{planId}/week", family.plan())
                .then()
                .body("clashes", hasSize(1))
                .body("entries.clashes", everyItem(equalTo(true)));
    }

    @Test
    void letsTheAgencyHaveTheTimeAndItsCalendarFileOnceTheAnswerHasLeft(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");
        answer(service, appointment, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()));

        ours(service, appointment).body("state", equalTo("PROPOSED")).body("startsAt", equalTo(null));
        service.signedInAs("lars")
                .get("/agency/appointments/{id}/calendar", appointment)
                .then()
                .statusCode(404);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ours(service, appointment).body("state", equalTo("AGREED")));

        String file = calendar(service, appointment);
        assertThat(file)
                .contains("METHOD:PUBLISH", "STATUS:CONFIRMED", "UID:" + appointment)
                .contains("DTSTART;TZID=Europe/Copenhagen:" + DAY.toString().replace("-", "") + "T100000");
        assertThat(file).doesNotContain("Bruno", "ATTENDEE");
    }

    @Test
    void takesTheTimeOutOfTheAgencysCalendarWhenItIsCalledOff(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");
        answer(service, appointment, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()));
        service.signedInAs("karen")
                .header("If-Match", tag(service, appointment))
                .body(Map.of("text", "Det passer ikke alligevel."))
                .post("/appointments/{id}/cancellation", appointment)
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED_OFF"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ours(service, appointment).body("state", equalTo("CALLED_OFF")));
        assertThat(calendar(service, appointment)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    }

    @Test
    void isAsItWasWhenTheAnswerIsStopped(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");
        String notification = answer(service, appointment, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()))
                .extract()
                .path("notificationId");

        service.signedInAs("karen")
                .post("/notifications/{id}/stop", notification)
                .then()
                .statusCode(200);

        service.signedInAs("karen")
                .get("/appointments/{id}", appointment)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("startsAt", equalTo(null));
    }

    @Test
    void takesOneOfTwoAnswersGivenAtOnce(CaseService service) throws Exception {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");
        String tag = tag(service, appointment);

        List<Integer> statuses = atOnce(
                () -> answerUnder(service, tag, appointment, "ACCEPTED", MORNING),
                () -> answerUnder(service, tag, appointment, "ACCEPTED", AFTERNOON),
                () -> answerUnder(service, tag, appointment, "DECLINED", null));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 200).allMatch(status -> status == 412 || status == 409);
    }

    @Test
    void letsOneWinWhenItIsCalledOffAndAcceptedAtOnce(CaseService service) throws Exception {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");
        String tag = tag(service, appointment);

        List<Integer> statuses = atOnce(
                () -> answerUnder(service, tag, appointment, "ACCEPTED", MORNING), () -> service.signedInAs("lars")
                        .header("If-Match", tag)
                        .body(Map.of())
                        .post("/agency/appointments/{id}/cancellation", appointment));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        service.signedInAs("karen")
                .get("/appointments/{id}", appointment)
                .then()
                .body("state", oneOf("AGREED", "CALLED_OFF"));
    }

    @Test
    void neverDeclinesWhatALawAsksFor(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of("statutory", statutory(DAY)))
                .statusCode(201)
                .extract()
                .path("id");

        answer(service, appointment, Map.of("answer", "DECLINED"))
                .statusCode(409)
                .body("code", equalTo("statutory-cannot-be-declined"));
        answer(
                        service,
                        appointment,
                        Map.of("answer", "OTHER_TIME", "startsAt", at(10, 1).toString()))
                .statusCode(409)
                .body("code", equalTo("appointment-after-statutory-day"));
        answer(service, appointment, Map.of("answer", "HANDED_ON")).statusCode(200);
        service.signedInAs("birgit")
                .header("If-Match", tag(service, appointment))
                .body(Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()))
                .post("/appointments/{id}/answer", appointment)
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));
    }

    @Test
    void sendsNoWordsThatTellOfAnotherMatterOrReachTheFamily(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");

        answer(service, appointment, Map.of("answer", "DECLINED", "text", "Bruno er indlagt på psykiatrisk afdeling."))
                .statusCode(422)
                .body("code", equalTo("tells-of-another-matter"))
                .body("errors[0].pointer", equalTo("/text"));
        answer(service, appointment, Map.of("answer", "DECLINED", "text", "Han skal til Familieafdelingen den dag."))
                .statusCode(422)
                .body("code", equalTo("tells-of-another-matter"));
        answer(service, appointment, Map.of("answer", "DECLINED", "text", "Tiden passer ikke Bruno."))
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    @Test
    void tellsAnAgencyOnlyWhetherAWeekHasRoom(CaseService service) {
        OpenedFamily family = aFamily(service);
        for (int hour : List.of(8, 10, 12, 14)) {
            String appointment = proposeAs(
                            service,
                            "fatima",
                            family,
                            Map.of("topic", "PARENTING", "times", List.of(at(hour).toString()), "minutes", 90))
                    .extract()
                    .path("id");
            answer(service, appointment, Map.of("answer", "ACCEPTED", "startsAt", at(hour).toString()))
                    .statusCode(200);
        }

        Response weeks = service.signedInAs("lars")
                .queryParam("memberId", family.member())
                .get("/agency/plans/{planId}/weeks", family.plan());

        weeks.then().statusCode(200).body("items", hasSize(8)).body("items[2].room", equalTo("FULL"));
        List<Map<String, Object>> items = weeks.path("items");
        assertThat(items).allSatisfy(week -> assertThat(week).containsOnlyKeys("monday", "room"));
    }

    @Test
    void refusesWhatCannotBeMeant(CaseService service) {
        OpenedFamily family = aFamily(service);
        OpenedFamily others = aFamily(service);

        propose(service, family, Map.of("times", List.of("2020-01-01T10:00:00Z")))
                .statusCode(422)
                .body("code", equalTo("appointment-in-past"));
        propose(service, family, Map.of("times", List.of("9999-12-31T10:00:00Z")))
                .statusCode(oneOf(400, 422));
        propose(service, family, Map.of("times", List.of())).statusCode(400);
        propose(service, family, Map.of("memberIds", List.of(others.member())))
                .statusCode(422)
                .body("code", equalTo("unknown-member"));
        propose(service, family, Map.of("memberIds", List.of(UUID.randomUUID())))
                .statusCode(422);
        propose(service, family, Map.of("planId", UUID.randomUUID())).statusCode(404);
        propose(service, family, Map.of("minutes", 0)).statusCode(400);
        propose(service, family, Map.of("minutes", 100_000)).statusCode(400);
        propose(service, family, Map.of("what", "a".repeat(201))).statusCode(400);
        propose(service, family, Map.of("what", "a\u0000b")).statusCode(400);
        propose(service, family, Map.of("place", "AT_THE_CLINIC")).statusCode(400);
        propose(service, family, Map.of("statutory", statutory(DAY.minusDays(1))))
                .statusCode(409)
                .body("code", equalTo("appointment-after-statutory-day"));
        propose(
                        service,
                        family,
                        Map.of("statutory", Map.of("law", "Loven", "section", "§ 1", "keepBy", DAY.toString())))
                .statusCode(422)
                .body("code", equalTo("unknown-law"));
        service.signedInAs("karen")
                .queryParam("day", "9999-12-31")
                .get("/plans/{planId}/week", family.plan())
                .then()
                .statusCode(oneOf(400, 422));
    }

    @Test
    void isUnknownToWhomItIsNotFor(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");

        service.signedInAs("mads").get("/appointments/{id}", appointment).then().statusCode(404);
        service.signedInAs("fatima")
                .get("/agency/appointments/{id}", appointment)
                .then()
                .statusCode(404);
        service.signedInAs("fatima")
                .get("/agency/appointments/{id}/calendar", appointment)
                .then()
                .statusCode(404);
        service.signedInAs("fatima").get("/agency/appointments").then().body("items.id", not(hasItem(appointment)));
        service.signedInAs("peter")
                .queryParam("memberId", family.member())
                .get("/agency/plans/{planId}/weeks", family.plan())
                .then()
                .statusCode(404);
        service.signedInAs("karen")
                .body(Map.of("answer", "DECLINED"))
                .post("/appointments/{id}/answer", appointment)
                .then()
                .statusCode(428);
    }

    @Test
    void agreesWithTheFamilyOnHowMuchItCanDoWith(CaseService service) {
        OpenedFamily family = aFamily(service);
        Map<String, Object> limits =
                Map.of("minutesADay", 60, "members", List.of(Map.of("memberId", family.member(), "minutesAWeek", 30)));

        String tag = service.signedInAs("karen")
                .get("/plans/{planId}/week-limits", family.plan())
                .then()
                .statusCode(200)
                .body("minutesADay", equalTo(180))
                .extract()
                .header("ETag");
        service.signedInAs("karen")
                .header("If-Match", tag)
                .body(limits)
                .put("/plans/{planId}/week-limits", family.plan())
                .then()
                .statusCode(200);
        service.signedInAs("karen")
                .header("If-Match", tag)
                .body(limits)
                .put("/plans/{planId}/week-limits", family.plan())
                .then()
                .statusCode(412);

        propose(service, family, Map.of()).statusCode(201);
        service.signedInAs("karen")
                .get("/plans/{planId}/appointments", family.plan())
                .then()
                .body("items[0].fits.dayIsOver", everyItem(equalTo(true)))
                .body(
                        "items[0].fits[0].over.id",
                        equalTo(List.of(family.member().toString())));
    }

    @Test
    void feedsAMembersCalendarUntilItsAddressIsClosed(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of("what", "Samtale om angst"))
                .extract()
                .path("id");
        answer(service, appointment, Map.of("answer", "ACCEPTED", "startsAt", MORNING.toString()));
        ValidatableResponse opened = openAddress(service, family).statusCode(201);
        String address = opened.extract().path("address");
        String path = URI.create(address).getPath();

        openAddress(service, family).statusCode(409).body("code", equalTo("calendar-address-exists"));
        Response feed = service.page(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.contentType()).startsWith("text/calendar");
        assertThat(feed.asString())
                .contains("UID:" + appointment, "SUMMARY:Aftale")
                .doesNotContain("angst", "Jobcenter", "Bruno");
        service.signedInAs("karen")
                .get("/plans/{planId}/calendar-addresses", family.plan())
                .then()
                .body("items.address", everyItem(equalTo(null)));

        service.signedInAs("karen")
                .delete(
                        "/plans/{planId}/calendar-addresses/{id}",
                        family.plan(),
                        opened.extract().path("id"))
                .then()
                .statusCode(204);

        assertThat(service.page(path).statusCode()).isEqualTo(404);
        assertThat(service.page("/calendar/" + "A".repeat(43) + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(service.page("/calendar/").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheAgencysSystemWhatBecameOfItsTime(CaseService service) {
        OpenedFamily family = aFamily(service);
        String appointment = propose(service, family, Map.of()).extract().path("id");
        String notification = answer(
                        service,
                        appointment,
                        Map.of("answer", "OTHER_TIME", "startsAt", at(9, 1).toString(), "text", "Det passer bedre."))
                .statusCode(200)
                .extract()
                .path("notificationId");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> service.asRoutes()
                .body(Map.of("notificationIds", List.of(notification)))
                .post("/integration/claims")
                .then()
                .statusCode(200)
                .body("claims[0].outcome", equalTo("deliver"))
                .body("claims[0].notification.kind", equalTo("APPOINTMENT_ANSWERED"))
                .body("claims[0].notification.text", containsString("foreslår i stedet"))
                .body("claims[0].notification.text", containsString("Det passer bedre.")));
        service.signedInAs("lars")
                .header("If-Match", ourTag(service, appointment))
                .post("/agency/appointments/{id}/acceptance", appointment)
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));
    }

    private static ValidatableResponse openAddress(CaseService service, OpenedFamily family) {
        return service.signedInAs("karen")
                .body(Map.of("memberId", family.member()))
                .post("/plans/{planId}/calendar-addresses", family.plan())
                .then();
    }

    private static OpenedFamily aFamily(CaseService service) {
        return OpenedFamily.named("Kalenderholt")
                .joinedBy(JOB_CENTRE)
                .joinedBy(FAMILY_DEPARTMENT)
                .saysYesTo(JOB_CENTRE, "WORK")
                .saysYesTo(FAMILY_DEPARTMENT, "PARENTING")
                .activatedIn(service);
    }

    private static Instant at(int hour) {
        return at(hour, 0);
    }

    private static Instant at(int hour, int daysLater) {
        return DAY.plusDays(daysLater)
                .atTime(LocalTime.of(hour, 0))
                .atZone(DANISH)
                .toInstant();
    }

    private static Map<String, Object> statutory(LocalDate keepBy) {
        return Map.of("law", "Sygedagpengeloven", "section", "§ 13 b", "keepBy", keepBy.toString());
    }

    private static ValidatableResponse propose(CaseService service, OpenedFamily family, Map<String, ?> otherwise) {
        return proposeAs(service, "lars", family, otherwise);
    }

    private static ValidatableResponse proposeAs(
            CaseService service, String caseworker, OpenedFamily family, Map<String, ?> otherwise) {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("planId", family.plan());
        proposal.put("memberIds", List.of(family.member()));
        proposal.put("what", "Samtale om praktik");
        proposal.put("topic", "WORK");
        proposal.put("place", "AT_AGENCY");
        proposal.put("minutes", 45);
        proposal.put("travelMinutes", 15);
        proposal.put("times", List.of(MORNING.toString(), AFTERNOON.toString()));
        proposal.putAll(otherwise);
        return service.signedInAs(caseworker)
                .body(proposal)
                .post("/agency/appointments")
                .then();
    }

    private static ValidatableResponse answer(CaseService service, String appointment, Map<String, ?> answer) {
        return service.signedInAs("karen")
                .header("If-Match", tag(service, appointment))
                .body(answer)
                .post("/appointments/{id}/answer", appointment)
                .then();
    }

    private static Response answerUnder(
            CaseService service, String tag, String appointment, String answer, @Nullable Instant time) {
        Map<String, Object> body = new HashMap<>();
        body.put("answer", answer);
        body.put("startsAt", time == null ? null : time.toString());
        return service.signedInAs("karen")
                .header("If-Match", tag)
                .body(body)
                .post("/appointments/{id}/answer", appointment);
    }

    private static String tag(CaseService service, String appointment) {
        return service.signedInAs("karen")
                .get("/appointments/{id}", appointment)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static String ourTag(CaseService service, String appointment) {
        return ours(service, appointment).extract().header("ETag");
    }

    private static ValidatableResponse ours(CaseService service, String appointment) {
        return service.signedInAs("lars")
                .get("/agency/appointments/{id}", appointment)
                .then()
                .statusCode(200);
    }

    private static String calendar(CaseService service, String appointment) {
        return service.signedInAs("lars")
                .get("/agency/appointments/{id}/calendar", appointment)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n ", "");
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.length);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> done : threads.invokeAll(List.of(deeds))) {
                statuses.add(done.get().statusCode());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
