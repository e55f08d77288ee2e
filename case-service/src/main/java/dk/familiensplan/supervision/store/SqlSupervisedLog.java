package dk.familiensplan.supervision.store;

import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.supervision.SupervisedLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log by statements that read a period only; rows lie in the order of time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlSupervisedLog implements SupervisedLog {

    /**
     * A row belongs to the municipality of the plan; when it is about none, or refused, or the plan is deleted, to that of
     * the employee: a neighbour's officer does not read who guessed.
     */
    private static final String LINES = """
            SELECT log.chain, log.number, log.at, log.subject, person.name, log.unit, log.deed, log.purpose, log.plan_id,
                   log.detail
              FROM audit_log AS log
              LEFT JOIN person_account AS person ON person.subject = log.subject
              LEFT JOIN family_plan AS plan ON plan.id = log.plan_id AND log.deed <> 'refused'
             WHERE coalesce(plan.authority_code, person.authority) = ?
            """;

    private static final String SEARCH = LINES + """
               AND log.at >= ? AND log.at < ?
               AND (?::text IS NULL OR log.subject = ?)
               AND (?::uuid IS NULL OR log.plan_id = ?::uuid)
               AND (?::text IS NULL OR log.deed = ?)
               AND (?::bytea IS NULL OR log.plan_id IN (SELECT plan_id FROM member WHERE person_key = ?::bytea))
               AND (?::timestamptz IS NULL OR (log.at, log.chain, log.number) < (?::timestamptz, ?, ?::bigint))
             ORDER BY log.at DESC, log.chain DESC, log.number DESC
             LIMIT ?
            """;
    private static final String INSERT_SAMPLE =
            "INSERT INTO audit_sample (id, authority, drawn_by, drawn_at, since) VALUES (?, ?, ?, ?, ?)";
    private static final String DRAW = """
            INSERT INTO audit_sample_reading (id, sample_id, chain, number)
            SELECT gen_random_uuid(), ?::uuid, log.chain, log.number
              FROM audit_log AS log
              JOIN family_plan AS plan ON plan.id = log.plan_id
             WHERE plan.authority_code = ? AND log.at >= ? AND log.deed LIKE '%-read%'
             ORDER BY random()
             LIMIT ?
            """;
    private static final String SAMPLES =
            "SELECT id, drawn_at, since FROM audit_sample WHERE authority = ? ORDER BY drawn_at DESC, id LIMIT ?";
    private static final String READINGS = """
            SELECT reading.id, reading.justified, reading.note, log.chain, log.number, log.at, log.subject, person.name,
                   log.unit, log.deed, log.purpose, log.plan_id, log.detail
              FROM audit_sample_reading AS reading
              JOIN audit_log AS log ON log.chain = reading.chain AND log.number = reading.number
              LEFT JOIN person_account AS person ON person.subject = log.subject
             WHERE reading.sample_id = ?
             ORDER BY log.at DESC, log.chain, log.number
            """;
    private static final String DECIDE = """
            UPDATE audit_sample_reading AS reading SET justified = ?, note = ?, decided_at = ?
              FROM audit_sample AS sample
             WHERE reading.id = ? AND sample.id = reading.sample_id AND sample.authority = ?
            """;

    private final Sql sql;

    @Inject
    SqlSupervisedLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Line> search(String authority, Criterion criterion, @Nullable Place after, int atMost) {
        return sql.list(
                SEARCH,
                SqlSupervisedLog::line,
                authority,
                criterion.from(),
                criterion.until(),
                criterion.subject(),
                criterion.subject(),
                criterion.planId(),
                criterion.planId(),
                criterion.deed(),
                criterion.deed(),
                criterion.personKey(),
                criterion.personKey(),
                after == null ? null : after.at(),
                after == null ? null : after.at(),
                after == null ? null : after.chain(),
                after == null ? null : after.number(),
                atMost);
    }

    @Override
    public UUID draw(String authority, String drawnBy, Instant since, int howMany, Instant now) {
        var sample = UUID.randomUUID();
        sql.update(INSERT_SAMPLE, sample, authority, drawnBy, now, since);
        sql.update(DRAW, sample, authority, since, howMany);
        return sample;
    }

    @Override
    public List<Sample> samples(String authority, int most) {
        return sql
                .list(
                        SAMPLES,
                        row -> new Sample(
                                Columns.uuid(row, "id"),
                                Columns.instant(row, "drawn_at"),
                                Columns.instant(row, "since"),
                                List.of()),
                        authority,
                        most)
                .stream()
                .map(sample -> new Sample(
                        sample.id(),
                        sample.drawnAt(),
                        sample.since(),
                        sql.list(READINGS, SqlSupervisedLog::reading, sample.id())))
                .toList();
    }

    @Override
    public boolean decide(String authority, UUID reading, boolean justified, String note, Instant now) {
        return sql.update(DECIDE, justified, note, now, reading, authority) == 1;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        boolean justified = row.getBoolean("justified");
        return new Reading(
                Columns.uuid(row, "id"),
                line(row),
                row.getObject("justified") == null ? Optional.empty() : Optional.of(justified),
                row.getString("note"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("chain"),
                row.getLong("number"),
                Columns.instant(row, "at"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("deed"),
                row.getString("purpose"),
                Columns.uuidOrNull(row, "plan_id"),
                row.getString("detail"));
    }
}
