package dk.familiensplan.operations.store;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.CircuitState;
import dk.familiensplan.circuit.Circuits;
import dk.familiensplan.operations.AgencyTraffic;
import dk.familiensplan.operations.AgencyTraffic.Hour;
import dk.familiensplan.operations.Traffic;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** A few statements over what is young or troubled, each by an index of its own. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlTraffic implements Traffic {

    private static final int HOURS = 24;
    private static final int EVENTS_SHOWN = 8;

    private static final String AGENCIES = """
            SELECT agency.id, agency.active, agency.made_on_screen,
                   open.waiting, open.oldest, open.unanswered, open.dead,
                   (SELECT max(acknowledged_at) FROM notification
                     WHERE agency_id = agency.id AND acknowledged_at IS NOT NULL) AS last_acknowledged,
                   (SELECT count(*) FROM dead_letter
                     WHERE agency_id = agency.id AND state = 'OPEN') AS dead_received,
                   coalesce((SELECT last FROM agency_sequence WHERE agency_id = agency.id), 0) AS last_number
              FROM agency
              CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE notification.state IN ('QUEUED', 'FAILED')) AS waiting,
                          min(notification.queued_at) FILTER (WHERE notification.state IN ('QUEUED', 'FAILED')) AS oldest,
                          count(*) FILTER (WHERE notification.state = 'SENT'
                              AND notification.sent_at + agency.acknowledge_within <= ?) AS unanswered,
                          count(*) FILTER (WHERE notification.state IN ('DEAD', 'REJECTED')) AS dead
                     FROM notification
                     JOIN family_plan AS plan ON plan.id = notification.plan_id
                    WHERE notification.agency_id = agency.id
                      AND notification.state IN ('QUEUED', 'FAILED', 'SENT', 'DEAD', 'REJECTED')
                      AND plan.authority_code = ?) AS open
             WHERE ? = ANY (agency.serves)
             ORDER BY agency.position, agency.id
            """;

    private static final String SENT = """
            SELECT notification.agency_id, date_trunc('hour', notification.sent_at) AS hour, count(*) AS sent,
                   count(*) FILTER (WHERE notification.acknowledged_at IS NOT NULL) AS acknowledged,
                   count(*) FILTER (WHERE notification.state IN ('DEAD', 'REJECTED', 'DISCARDED')) AS failed
              FROM notification
              JOIN family_plan AS plan ON plan.id = notification.plan_id
             WHERE notification.sent_at >= ? AND plan.authority_code = ?
             GROUP BY 1, 2
            """;

    private static final String RECEIVED = """
            SELECT sender, date_trunc('hour', processed_at) AS hour, count(*) AS received
              FROM inbox_message
             WHERE processed_at >= ? AND sender <> 'routes'
             GROUP BY 1, 2
            """;

    private static final String TESTS = """
            SELECT DISTINCT ON (agency_id) agency_id, asked_at, answer, answered_at
              FROM test_message
             ORDER BY agency_id, asked_at DESC
            """;

    private static final String STANDINGS = """
            SELECT agency.id, coalesce(circuit.state, 'CLOSED') AS circuit,
                   open.waiting, open.oldest, open.unanswered, open.dead,
                   (SELECT max(acknowledged_at) FROM notification
                     WHERE agency_id = agency.id AND acknowledged_at IS NOT NULL) AS last_acknowledged,
                   (SELECT count(*) FROM dead_letter
                     WHERE agency_id = agency.id AND state = 'OPEN') AS dead_received
              FROM agency
              LEFT JOIN agency_circuit AS circuit ON circuit.agency_id = agency.id
              CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE state IN ('QUEUED', 'FAILED')) AS waiting,
                          min(queued_at) FILTER (WHERE state IN ('QUEUED', 'FAILED')) AS oldest,
                          count(*) FILTER (WHERE state = 'SENT'
                              AND sent_at + agency.acknowledge_within <= ?) AS unanswered,
                          count(*) FILTER (WHERE state IN ('DEAD', 'REJECTED')) AS dead
                     FROM notification
                    WHERE agency_id = agency.id
                      AND state IN ('QUEUED', 'FAILED', 'SENT', 'DEAD', 'REJECTED')) AS open
             WHERE agency.active
             ORDER BY agency.position, agency.id
            """;

    private static final String COUNT_FROM =
            "INSERT INTO agency_count (agency_id, last_number) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String LAST_NUMBER = "SELECT last_number FROM agency_count WHERE agency_id = ? FOR UPDATE";

    private static final String COUNT_TO = "UPDATE agency_count SET last_number = ? WHERE agency_id = ?";

    private static final String WITHHELD = """
            SELECT agency_id, reason, count(*) AS messages
              FROM notification
             WHERE state = 'WITHHELD' AND seen_at IS NULL
             GROUP BY agency_id, reason
            """;

    private static final String ALL_HELD = "SELECT count(*) AS held FROM notification WHERE state = 'HELD'";

    private static final String OUTBOX =
            "SELECT count(*) AS waiting, min(written_at) AS oldest FROM outbox_message WHERE published_at IS NULL";

    private static final String HELD = """
            SELECT count(*) AS held
              FROM notification
              JOIN family_plan AS plan ON plan.id = notification.plan_id
             WHERE notification.state = 'HELD' AND plan.authority_code = ?
            """;

    private static final String KEEP_TEST =
            "INSERT INTO test_message (id, agency_id, asked_by, asked_at) VALUES (?, ?, ?, ?)";

    private static final String TEST_ANSWERED = """
            UPDATE test_message SET answer = ?, answered_at = ?
             WHERE id = ? AND agency_id = ? AND answer IS NULL
            """;

    private final Sql sql;
    private final Agencies agencies;
    private final Circuits circuits;

    @Inject
    SqlTraffic(Sql sql, Agencies agencies, Circuits circuits) {
        this.sql = sql;
        this.agencies = agencies;
        this.circuits = circuits;
    }

    @Override
    public List<AgencyTraffic> of(String municipality, Instant now) {
        Instant since = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
        Map<String, Map<Instant, Hour>> hours = new HashMap<>();
        sql.list(SENT, row -> add(hours, row.getString(1), sent(row)), since, municipality);
        sql.list(RECEIVED, row -> add(hours, row.getString(1), received(row)), since);
        Map<String, AgencyTraffic.Test> tests = new HashMap<>();
        sql.list(TESTS, row -> tests.put(row.getString(1), test(row)));
        return sql.list(
                AGENCIES,
                row -> agency(row, since, now, hours.getOrDefault(row.getString("id"), Map.of()), tests),
                now,
                municipality,
                municipality);
    }

    private AgencyTraffic agency(
            ResultSet row, Instant since, Instant now, Map<Instant, Hour> known, Map<String, AgencyTraffic.Test> tests)
            throws SQLException {
        AgencyId id = new AgencyId(row.getString("id"));
        List<Hour> hours = new ArrayList<>();
        for (int i = 0; i < HOURS; i++) {
            Instant from = since.plus(Duration.ofHours(i));
            hours.add(known.getOrDefault(from, new Hour(from, 0, 0, 0, 0)));
        }
        return new AgencyTraffic(
                agencies.byId(id).orElseThrow(),
                row.getBoolean("active"),
                row.getBoolean("made_on_screen"),
                circuits.of(id, now),
                row.getLong("waiting"),
                Columns.instantOrNull(row, "oldest"),
                row.getLong("unanswered"),
                Columns.instantOrNull(row, "last_acknowledged"),
                row.getLong("dead"),
                row.getLong("dead_received"),
                row.getLong("last_number"),
                hours,
                tests.get(id.value()),
                circuits.newest(id, EVENTS_SHOWN));
    }

    private static Hour sent(ResultSet row) throws SQLException {
        return new Hour(
                Columns.instant(row, "hour"),
                row.getLong("sent"),
                row.getLong("acknowledged"),
                row.getLong("failed"),
                0);
    }

    private static Hour received(ResultSet row) throws SQLException {
        return new Hour(Columns.instant(row, "hour"), 0, 0, 0, row.getLong("received"));
    }

    private static boolean add(Map<String, Map<Instant, Hour>> hours, String agency, Hour more) {
        hours.computeIfAbsent(agency, one -> new HashMap<>())
                .merge(
                        more.from(),
                        more,
                        (one, other) -> new Hour(
                                one.from(),
                                one.sent() + other.sent(),
                                one.acknowledged() + other.acknowledged(),
                                one.failed() + other.failed(),
                                one.received() + other.received()));
        return true;
    }

    private static AgencyTraffic.Test test(ResultSet row) throws SQLException {
        return new AgencyTraffic.Test(
                Columns.instant(row, "asked_at"), row.getString("answer"), Columns.instantOrNull(row, "answered_at"));
    }

    @Override
    public List<Standing> standings(Instant now) {
        return sql.list(
                STANDINGS,
                row -> new Standing(
                        new AgencyId(row.getString("id")),
                        CircuitState.valueOf(row.getString("circuit")),
                        row.getLong("waiting"),
                        Columns.instantOrNull(row, "oldest"),
                        row.getLong("unanswered"),
                        Columns.instantOrNull(row, "last_acknowledged"),
                        row.getLong("dead"),
                        row.getLong("dead_received")),
                now);
    }

    @Override
    public OptionalLong numberCame(AgencyId agency, long number) {
        if (sql.update(COUNT_FROM, agency.value(), number) > 0) {
            return OptionalLong.empty();
        }
        long before = sql.one(LAST_NUMBER, row -> row.getLong("last_number"), agency.value())
                .orElseThrow();
        if (number <= before) {
            return OptionalLong.empty();
        }
        sql.update(COUNT_TO, number, agency.value());
        return OptionalLong.of(before);
    }

    @Override
    public List<Withheld> withheld() {
        return sql.list(
                WITHHELD,
                row -> new Withheld(
                        new AgencyId(row.getString("agency_id")), row.getString("reason"), row.getLong("messages")));
    }

    @Override
    public long held() {
        return sql.one(ALL_HELD, row -> row.getLong("held")).orElse(0L);
    }

    @Override
    public Outbox outbox() {
        return sql.one(OUTBOX, row -> new Outbox(row.getLong("waiting"), Columns.instantOrNull(row, "oldest")))
                .orElseThrow();
    }

    @Override
    public long held(String municipality) {
        return sql.one(HELD, row -> row.getLong("held"), municipality).orElse(0L);
    }

    @Override
    public void keepTest(UUID id, AgencyId agency, String by, Instant at) {
        sql.update(KEEP_TEST, id, agency.value(), by, at);
    }

    @Override
    public boolean testAnswered(UUID id, AgencyId agency, String answer, Instant at) {
        return sql.update(TEST_ANSWERED, answer, at, id, agency.value()) == 1;
    }
}
