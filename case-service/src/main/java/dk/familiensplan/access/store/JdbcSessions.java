package dk.familiensplan.access.store;

import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Role;
import dk.familiensplan.access.Secret;
import dk.familiensplan.access.Sessions;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions in PostgreSQL, so that any instance knows them and a deleted row has ended everywhere. */
@ApplicationScoped
public class JdbcSessions implements Sessions {

    /** How exactly it is known when a session was last used; a row is not written at each request. */
    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);

    private static final String INSERT = """
            INSERT INTO session (token_hash, id, subject, person_key, created_at, last_seen_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    /** An employee, or a person who is in a plan that is in use; never both, by a constraint on the session. */
    private static final String FIND = """
            WITH s AS (
                SELECT subject, person_key, last_seen_at FROM session
                WHERE token_hash = ? AND expires_at > ? AND last_seen_at > ?
            )
            SELECT s.last_seen_at, p.subject, p.name, p.title, p.roles, p.authority, p.agency, p.unit AS unit_id,
                   coalesce(g.name, a.name) AS unit, NULL::uuid AS member_id
            FROM s
            JOIN person_account p ON p.subject = s.subject AND p.active
            JOIN authority a ON a.code = p.authority
            LEFT JOIN agency g ON g.id = p.agency
            UNION ALL
            SELECT s.last_seen_at, 'member:' || m.id, m.name, '', ARRAY['FAMILY_MEMBER'], plan.authority_code, NULL, NULL,
                   'Familien ' || plan.family_name, m.id
            FROM s
            JOIN member m ON m.person_key = s.person_key AND m.holds_person
            JOIN family_plan plan ON plan.id = m.plan_id AND plan.status IN ('ACTIVE', 'PAUSED')
            """;

    private static final String IN_USE = "SELECT FROM member WHERE person_key = ? AND holds_person";
    private static final String NOTICE = "UPDATE session SET last_seen_at = ? WHERE token_hash = ?";
    private static final String END = "DELETE FROM session WHERE token_hash = ?";
    private static final String END_ALL = "DELETE FROM session WHERE subject = ?";
    private static final String SWEEP = "DELETE FROM session WHERE expires_at <= ? OR last_seen_at <= ?";

    private final Sql sql;
    private final InstantSource clock;
    private final Settings settings;
    private final PersonNumbers numbers;

    @Inject
    JdbcSessions(Sql sql, InstantSource clock, Settings settings, PersonNumbers numbers) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.numbers = numbers;
    }

    @Override
    public String start(String subject) {
        return insert(subject, null);
    }

    @Override
    public Optional<String> startOfFamilyMember(PersonNumber number) {
        var key = numbers.searchKey(number);
        return sql.one(IN_USE, row -> true, (Object) key).map(inUse -> insert(null, key));
    }

    private String insert(@Nullable String subject, byte @Nullable [] personKey) {
        var secret = Secret.random();
        var now = clock.instant();
        sql.update(
                INSERT,
                Secret.hash(secret),
                UUID.randomUUID(),
                subject,
                personKey,
                now,
                now,
                now.plus(settings.sessionAbsolute()));
        return secret;
    }

    @Override
    public Optional<Caller> callerOf(String secret) {
        var now = clock.instant();
        var hash = Secret.hash(secret);
        var found = sql.one(FIND, JdbcSessions::read, hash, now, now.minus(settings.sessionIdle()));
        found.filter(session -> session.lastSeen.isBefore(now.minus(NOTICED_EVERY)))
                .ifPresent(session -> sql.update(NOTICE, now, hash));
        return found.map(Found::caller);
    }

    @Override
    public boolean isAlive(String secret) {
        var now = clock.instant();
        return sql.one(FIND, row -> true, Secret.hash(secret), now, now.minus(settings.sessionIdle()))
                .isPresent();
    }

    @Override
    public void end(String secret) {
        sql.update(END, (Object) Secret.hash(secret));
    }

    @Override
    public void endAllOf(String subject) {
        sql.update(END_ALL, subject);
    }

    @Override
    public void sweep() {
        var now = clock.instant();
        sql.update(SWEEP, now, now.minus(settings.sessionIdle()));
    }

    private static Found read(ResultSet row) throws SQLException {
        var roles = Columns.texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        var caller = new Caller(
                row.getString("subject"),
                row.getString("name"),
                row.getString("title"),
                roles,
                row.getString("authority"),
                row.getString("unit"),
                row.getString("agency"),
                row.getString("unit_id"),
                Columns.uuidOrNull(row, "member_id"));
        return new Found(caller, Columns.instant(row, "last_seen_at"));
    }

    private record Found(Caller caller, Instant lastSeen) {}
}
