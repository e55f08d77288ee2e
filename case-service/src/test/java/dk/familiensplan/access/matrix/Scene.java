package dk.familiensplan.access.matrix;

import dk.familiensplan.access.Secret;
import dk.familiensplan.testing.CaseService;
import dk.familiensplan.testing.OpenedFamily;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The one plan that the matrix is about, with everything in it that an operation can name, and somebody in each standing.
 *
 * <p>A new operation that names a new kind of thing gets an id for it in {@link #values}, by the name of its parameter.
 */
final class Scene implements AutoCloseable {

    private static final UUID KEEPER = new UUID(0, 1);
    private static final UUID LEADER = new UUID(0, 2);

    private static final String MEMBER = "0703921VJ5";
    private static final String OTHER_MEMBER = "1206550VK9";

    private static final String NO_DEPUTY = "DELETE FROM absence WHERE deputy = 'deputy-dan'";
    private static final String DEPUTY =
            "INSERT INTO absence (id, version, coordinator, kind, from_day, until_day, deputy,"
                    + " made_by, made_at) VALUES (gen_random_uuid(), 1, 'karen', 'PLANNED', current_date - 1, current_date + 1,"
                    + " 'deputy-dan', 'karen', now())";

    private static final String NOTHING_WRONG_WITH_AGENCIES = "DELETE FROM agency_circuit";
    private static final String NO_AGENCY_MADE = "DELETE FROM agency WHERE made_on_screen";

    private final CaseService service;
    private final OpenedFamily family;
    private final OpenedFamily otherFamily;
    private final Map<String, Object> values = new HashMap<>();

    Scene(CaseService service) throws SQLException {
        this.service = service;
        family = OpenedFamily.named("Matrix")
                .withPersonNumber(MEMBER)
                .joinedBy("jobcentre-0999")
                .saysYesTo("jobcentre-0999", "WORK")
                .activatedIn(service);
        otherFamily = OpenedFamily.named("Anden")
                .of("mads")
                .withPersonNumber(OTHER_MEMBER)
                .activatedIn(service);
        values.put("planId", family.plan());
        values.put("memberId", family.member());
        values.put("goalId", family.goal());
        values.put("itemId", family.goal());
        values.put("consentId", family.consent());
        values.put("agencyId", "jobcentre-0999");
        values.put("topic", "WORK");
        values.put("municipalityCode", "0998");
        values.put("contactRequestId", ask());
        try (var connection = service.database().getConnection()) {
            values.put("eventId", somethingHappened(connection));
            values.put("attachmentId", attached(connection));
            values.put("referralId", treatedAtHome(connection));
            values.put("notificationId", arrived(connection));
            values.put("messageId", values.get("notificationId"));
            values.put("appointmentId", agreed(connection));
            values.put("intoPlanId", family.plan());
            values.put("relocationId", asked(connection));
            values.put("handOverId", offered(connection));
            values.put("absenceId", away(connection));
            values.put("addressId", opened(connection));
            values.put("obstacleId", inTheWay(connection));
            values.put("familyMessageId", written(connection));
            values.put("stepId", told(connection));
            values.put("linkId", sentTo(connection));
            values.put("contradictionId", pullsApart(connection));
            values.put("conversationId", toBeHeld(connection));
            values.put("meetingId", called(connection));
            values.put("outcomeId", decided(connection));
            values.put("circleId", gathered(connection));
            values.put("workshopId", prepared(connection));
            values.put("waveId", tried(connection));
            values.put("ideaId", family.goal());
            values.put("entryId", family.goal());
            values.put("actionId", family.goal());
            values.put("proposalId", proposed(connection));
            values.put("reference", family.member());
        }
        values.put("readingId", drawn());
        values.put("subject", "leaving-lis");
    }

    /** Puts back what an operation may have changed of who stands where. */
    void standAsBefore() throws SQLException {
        try (var connection = service.database().getConnection();
                var statement = connection.prepareStatement("DELETE FROM emergency_access WHERE plan_id = ?")) {
            statement.setObject(1, family.plan());
            statement.executeUpdate();
            breakGlass(connection, "coordinator-ea");
            breakGlass(connection, "leader-bo");
            execute(connection, NO_DEPUTY);
            execute(connection, DEPUTY);
            execute(connection, NOTHING_WRONG_WITH_AGENCIES);
            openAgain(connection);
        }
    }

    /** The member has the one address again. */
    private void openAgain(Connection connection) throws SQLException {
        try (var others = connection.prepareStatement("DELETE FROM calendar_address WHERE member_id = ? AND id <> ?");
                var again = connection.prepareStatement("UPDATE calendar_address SET revoked_at = NULL WHERE id = ?")) {
            others.setObject(1, family.member());
            others.setObject(2, values.get("addressId"));
            others.executeUpdate();
            again.setObject(1, values.get("addressId"));
            again.executeUpdate();
        }
    }

    /** What the parameters and fields of this name are, in every request. */
    Map<String, Object> values() {
        return values;
    }

    /** The header that says who asks. */
    Map<String, String> credentials(Standing standing) {
        return switch (standing) {
            case NOBODY -> Map.of();
            case ROUTES -> Map.of("Authorization", "Bearer " + service.token("integration-routes", "familiensplan"));
            case COORDINATOR -> employee("karen");
            case DEPUTY -> employee("deputy-dan");
            case COORDINATOR_IN_EMERGENCY -> employee("coordinator-ea");
            case OTHER_COORDINATOR -> employee("mads");
            case NEIGHBOUR -> employee("neighbour-nora");
            case LEADER -> employee("birgit");
            case LEADER_IN_EMERGENCY -> employee("leader-bo");
            case OTHER_LEADER -> employee("leader-pia");
            case NEIGHBOUR_LEADER -> employee("neighbour-niels");
            case CASEWORKER -> employee("lars");
            case OTHER_CASEWORKER -> employee("fatima");
            case REGION_CASEWORKER -> employee("peter");
            case AGENCY_LEADER -> employee("jens");
            case OTHER_AGENCY_LEADER -> employee("leader-frida");
            case MEMBER -> session(service.sessionWith(MEMBER));
            case OTHER_MEMBER -> session(service.sessionWith(OTHER_MEMBER));
            case STEERING -> employee("anne");
            case ADMINISTRATOR -> employee("admin");
            case OFFICER -> employee("dorte");
        };
    }

    private Map<String, String> employee(String subject) {
        return session(service.sessionOf(subject));
    }

    private static Map<String, String> session(String secret) {
        return Map.of("Cookie", CaseService.COOKIE + "=" + secret);
    }

    private String ask() {
        return service.signedInAs("lars")
                .body(Map.of(
                        "planId",
                        family.plan(),
                        "memberId",
                        family.member(),
                        "what",
                        "Kan vi holde et møde?",
                        "topic",
                        "WORK",
                        "why",
                        "Vi skal aftale det næste skridt",
                        "dueBy",
                        "2030-01-01",
                        "wantedForm",
                        "MEETING"))
                .post("/agency/contact-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A reading that the data protection officer has drawn by lot. */
    private String drawn() {
        service.signedInAs("karen").get("/plans/{planId}", family.plan()).then().statusCode(200);
        return service.signedInAs("dorte")
                .body(Map.of("since", "2026-01-01T00:00:00Z", "size", 1))
                .post("/access-log/samples")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].readings[0].id");
    }

    private UUID attached(Connection connection) throws SQLException {
        var file = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO request_attachment (id, request_id, position, title,"
                + " content) VALUES (?, ?, 0, 'Matrix', 'Matrix')")) {
            insert.setObject(1, file);
            insert.setObject(2, UUID.fromString(values.get("contactRequestId").toString()));
            insert.executeUpdate();
        }
        return file;
    }

    private UUID somethingHappened(Connection connection) throws SQLException {
        var event = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO plan_event (id, plan_id, kind, at, member_id,"
                + " recorded_at) VALUES (?, ?, 'ADMITTED', now(), ?, now())")) {
            insert.setObject(1, event);
            insert.setObject(2, family.plan());
            insert.setObject(3, family.member());
            insert.executeUpdate();
        }
        return event;
    }

    private UUID treatedAtHome(Connection connection) throws SQLException {
        var referral = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "INSERT INTO home_treatment_referral (id, hospital_id, asked_at, municipality, treatment, details,"
                        + " starts_at, ward, responsible, responsible_phone, state, patient_known, plan_id, member_id,"
                        + " news_at) VALUES (?, 'hospital-1099', now(), '0999', 'OBSERVATION', 'Matrix', now(), 'Matrix',"
                        + " 'Matrix', '-', 'UNANSWERED', true, ?, ?, now())")) {
            insert.setObject(1, referral);
            insert.setObject(2, family.plan());
            insert.setObject(3, family.member());
            insert.executeUpdate();
        }
        return referral;
    }

    /** A message that lies in the agency's inbox, without waiting for the time in which it could be stopped. */
    private UUID arrived(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE notification SET state = 'SENT', sent_at = now(), version = version + 1"
                        + " WHERE plan_id = ? RETURNING id")) {
            update.setObject(1, family.plan());
            try (var rows = update.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    /** A time that stands in the family's calendar, and that the agency knows of. */
    private UUID agreed(Connection connection) throws SQLException {
        var appointment = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO appointment (id, version, plan_id, agency_id, members,"
                        + " what, topic, place, minutes, travel_minutes, proposed_times, proposed_at, state, starts_at,"
                        + " changed_at, sequence, state_before) VALUES (?, 1, ?, 'jobcentre-0999', ?, 'Samtale', 'WORK',"
                        + " 'AT_AGENCY', 45, 0, '2030-01-01T09:00:00Z', now(), 'AGREED', '2030-01-01T09:00:00Z', now(), 1,"
                        + " 'AGREED')")) {
            insert.setObject(1, appointment);
            insert.setObject(2, family.plan());
            insert.setString(3, family.member().toString());
            insert.executeUpdate();
        }
        return appointment;
    }

    /** Of a municipality in none of the standings: the region stands in for it. */
    private UUID asked(Connection connection) throws SQLException {
        var relocation = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO relocation (id, version, plan_id, from_authority,"
                + " to_authority, note, made_by, made_at, state)"
                + " VALUES (?, 1, ?, '0999', '1099', 'Matrix', 'karen', now(), 'OFFERED')")) {
            insert.setObject(1, relocation);
            insert.setObject(2, family.plan());
            insert.executeUpdate();
        }
        return relocation;
    }

    /** To somebody in none of the standings. */
    private UUID offered(Connection connection) throws SQLException {
        var handOver = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO hand_over (id, version, plan_id, kind,"
                + " from_coordinator, to_coordinator, made_by, made_at, note, state)"
                + " VALUES (?, 1, ?, 'OFFER', 'karen', 'somebody', 'karen', now(), 'Matrix', 'OFFERED')")) {
            insert.setObject(1, handOver);
            insert.setObject(2, family.plan());
            insert.executeUpdate();
        }
        return handOver;
    }

    private static UUID away(Connection connection) throws SQLException {
        var absence = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO absence (id, version, coordinator, kind, from_day,"
                + " until_day, made_by, made_at) VALUES (?, 1, 'karen', 'PLANNED', '2040-01-01', '2040-01-02', 'karen',"
                + " now())")) {
            insert.setObject(1, absence);
            insert.executeUpdate();
        }
        return absence;
    }

    private UUID opened(Connection connection) throws SQLException {
        var address = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO calendar_address (id, plan_id, member_id, secret_hash,"
                        + " made_at) VALUES (?, ?, ?, ?, now())")) {
            insert.setObject(1, address);
            insert.setObject(2, family.plan());
            insert.setObject(3, family.member());
            insert.setBytes(4, Secret.hash(Secret.random()));
            insert.executeUpdate();
        }
        return address;
    }

    /** Something that the agency's leader is to move. */
    private UUID inTheWay(Connection connection) throws SQLException {
        var obstacle = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO obstacle (id, version, plan_id, authority_code, kind,"
                        + " source, what, cost, owner_agency_id, raised_by, raised_at, due_at, state) VALUES (?, 1, ?, '0999',"
                        + " 'OTHER', 'PLAN', 'Matrix', 'Matrix', 'jobcentre-0999', 'karen', now(), now() + interval '1 day',"
                        + " 'OPEN')")) {
            insert.setObject(1, obstacle);
            insert.setObject(2, family.plan());
            insert.executeUpdate();
        }
        return obstacle;
    }

    /** Something that the coordinator has marked. */
    private UUID pullsApart(Connection connection) throws SQLException {
        var contradiction = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO contradiction (id, version, plan_id, kind, matter_key,"
                        + " title, evidence, opened_at, opened_by, state) VALUES (?, 1, ?, 'BY_HAND', 'BY_HAND|matrix', 'Matrix',"
                        + " 'VIEW:00000000-0000-0000-0000-000000000001', now(), 'karen', 'OPEN')")) {
            insert.setObject(1, contradiction);
            insert.setObject(2, family.plan());
            insert.executeUpdate();
        }
        return contradiction;
    }

    /** A talk about it. */
    private UUID toBeHeld(Connection connection) throws SQLException {
        var conversation = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO connecting_conversation (id, contradiction_id, number,"
                        + " between_whom, owner_name, due_on) VALUES (?, ?, 1, 'Matrix', 'Karen', current_date)")) {
            insert.setObject(1, conversation);
            insert.setObject(2, values.get("contradictionId"));
            insert.executeUpdate();
        }
        return conversation;
    }

    /** A network meeting that the agency has been called to. */
    private UUID called(Connection connection) throws SQLException {
        var meeting = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO meeting (id, version, plan_id, called_by, title,"
                        + " purpose, place, starts_at, minutes, members, participants, agenda, state, sequence, changed_at)"
                        + " VALUES (?, 1, ?, 'karen', 'Matrix', 'Matrix', 'ONLINE', '2030-01-02T09:00:00Z', 60, ?, ?::jsonb,"
                        + " '[]', 'CALLED', 0, now())");
                var tell = connection.prepareStatement("INSERT INTO notification (id, version, plan_id, agency_id,"
                        + " member_id, thread_id, kind, topics, cause_id, answer_text, meeting_at, state, made_at, queued_at,"
                        + " sent_at, cleared, resends, resending, attempts) SELECT gen_random_uuid(), 1, plan_id, agency_id,"
                        + " member_id, thread_id, 'MEETING_CALLED', topics, ?, 'Matrix', '2030-01-02T09:00:00Z', 'SENT', now(),"
                        + " now(), now(), false, 0, false, 0 FROM notification WHERE id = ?")) {
            insert.setObject(1, meeting);
            insert.setObject(2, family.plan());
            insert.setString(3, family.member().toString());
            insert.setString(
                    4, "[{\"kind\":\"MEMBER\",\"reference\":\"" + family.member() + "\",\"name\":\"\",\"must\":true}]");
            insert.executeUpdate();
            tell.setObject(1, meeting);
            tell.setObject(2, values.get("notificationId"));
            tell.executeUpdate();
        }
        return meeting;
    }

    /** A workshop in which the family's space is open. */
    private UUID prepared(Connection connection) throws SQLException {
        var workshop = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO workshop (id, version, plan_id, about, held_on,"
                + " family_present, space) VALUES (?, 1, ?, 'Matrix', current_date, true, 'FAMILY')")) {
            insert.setObject(1, workshop);
            insert.setObject(2, family.plan());
            insert.executeUpdate();
        }
        return workshop;
    }

    /** Something that the leader's unit tries. */
    private UUID tried(Connection connection) throws SQLException {
        var wave = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO wave (id, version, authority_code, unit, name,"
                + " hypothesis, measure, from_day, until_day, most_families) VALUES (?, 1, '0999', 'coordination-0999',"
                + " 'Matrix', 'Matrix', 'Matrix', current_date, current_date, 8)")) {
            insert.setObject(1, wave);
            insert.executeUpdate();
        }
        return wave;
    }

    /** A circle of the member and the coordinator. */
    private UUID gathered(Connection connection) throws SQLException {
        var circle = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO circle (id, version, plan_id, task, purpose, mandate,"
                        + " limits, seats, keeper, facilitator, started_at) VALUES (?, 1, ?, 'Matrix', 'Matrix', 'Matrix', 'Matrix',"
                        + " ?::jsonb, ?, ?, now())")) {
            insert.setObject(1, circle);
            insert.setObject(2, family.plan());
            insert.setString(
                    3,
                    "[" + seat(KEEPER, "MEMBER", family.member().toString()) + "," + seat(LEADER, "COORDINATOR", "")
                            + "]");
            insert.setObject(4, KEEPER);
            insert.setObject(5, LEADER);
            insert.executeUpdate();
        }
        return circle;
    }

    private static String seat(UUID id, String kind, String reference) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"reference\":\"" + reference
                + "\",\"name\":\"\",\"why\":\"Matrix\",\"left\":false}";
    }

    private UUID proposed(Connection connection) throws SQLException {
        var proposal = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "INSERT INTO circle_proposal (id, circle_id, position, made_by, seats,"
                        + " first_wording, made_at, round) VALUES (?, ?, 0, ?, ?::jsonb, 'Matrix', now(), 'CLARIFYING')")) {
            insert.setObject(1, proposal);
            insert.setObject(2, values.get("circleId"));
            insert.setObject(3, KEEPER);
            insert.setString(4, "[\"" + KEEPER + "\",\"" + LEADER + "\"]");
            insert.executeUpdate();
        }
        return proposal;
    }

    private UUID decided(Connection connection) throws SQLException {
        var outcome = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement("INSERT INTO meeting_outcome (id, meeting_id, position, kind, text,"
                        + " topic, done) VALUES (?, ?, 0, 'DECISION', 'Matrix', 'WORK', false)")) {
            insert.setObject(1, outcome);
            insert.setObject(2, values.get("meetingId"));
            insert.executeUpdate();
        }
        return outcome;
    }

    private UUID written(Connection connection) throws SQLException {
        var message = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO family_message (id, plan_id, member_id, text,"
                + " written_at) VALUES (?, ?, ?, 'Kan du ringe?', now())")) {
            insert.setObject(1, message);
            insert.setObject(2, family.plan());
            insert.setObject(3, family.member());
            insert.executeUpdate();
        }
        return message;
    }

    private UUID sentTo(Connection connection) throws SQLException {
        var link = UUID.randomUUID();
        try (var insert = connection.prepareStatement("INSERT INTO pulse_link (id, plan_id, member_id, secret_hash,"
                + " made_at, expires_at) VALUES (?, ?, ?, ?, now(), now() + interval '7 days')")) {
            insert.setObject(1, link);
            insert.setObject(2, family.plan());
            insert.setObject(3, family.member());
            insert.setBytes(4, Secret.hash(Secret.random()));
            insert.executeUpdate();
        }
        return link;
    }

    /** A step of the family's journey, by the member. */
    private UUID told(Connection connection) throws SQLException {
        var step = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "INSERT INTO journey_step (id, version, plan_id, kind, happened_on,"
                        + " precision, words, member_id, said_by, removed, written_by, written_at)"
                        + " VALUES (?, 1, ?, 'WORKED', '2026-01-01', 'MONTH', 'Matrix', ?, ?, false, 'karen', now())")) {
            insert.setObject(1, step);
            insert.setObject(2, family.plan());
            insert.setObject(3, family.member());
            insert.setObject(4, family.member());
            insert.executeUpdate();
        }
        return step;
    }

    private void breakGlass(Connection connection, String subject) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO emergency_access (id, plan_id, subject, reason,"
                        + " opened_at, ends_at) VALUES (gen_random_uuid(), ?, ?, 'Matrix', now(), now() + interval '1 hour')")) {
            insert.setObject(1, family.plan());
            insert.setString(2, subject);
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        try (var connection = service.database().getConnection()) {
            execute(connection, NO_DEPUTY);
            execute(connection, NOTHING_WRONG_WITH_AGENCIES);
            execute(connection, NO_AGENCY_MADE);
            execute(connection, "DELETE FROM absence WHERE from_day = '2040-01-01'");
        }
        family.close(service);
        otherFamily.of("mads").close(service);
    }
}
