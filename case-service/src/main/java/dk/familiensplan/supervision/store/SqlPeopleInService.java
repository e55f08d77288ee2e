package dk.familiensplan.supervision.store;

import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.supervision.PeopleInService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;

/** People and agencies by one statement each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlPeopleInService implements PeopleInService {

    private static final String PEOPLE = """
            SELECT person.subject, person.name, person.title, person.roles, agency.name AS agency, person.unit,
                   person.active, count(session.id) AS sessions, max(session.last_seen_at) AS last_seen_at
              FROM person_account AS person
              LEFT JOIN agency ON agency.id = person.agency
              LEFT JOIN session ON session.subject = person.subject AND session.expires_at > ?
             WHERE person.authority = ?
             GROUP BY person.subject, agency.name
             ORDER BY person.active DESC, person.name, person.subject
            """;
    private static final String IS_OF = "SELECT FROM person_account WHERE authority = ? AND subject = ?";
    private static final String CONNECTIONS = """
            SELECT agency.id, agency.letters, agency.name, agency.format, coalesce(agency.gln, agency.cvr) AS identity,
                   agency.active,
                   count(*) FILTER (WHERE notification.state IN ('QUEUED', 'FAILED')) AS waiting,
                   count(*) FILTER (WHERE notification.state = 'DEAD') AS dead
              FROM agency
              LEFT JOIN notification ON notification.agency_id = agency.id
                AND notification.state IN ('QUEUED', 'FAILED', 'DEAD')
                AND EXISTS (SELECT FROM family_plan AS plan
                             WHERE plan.id = notification.plan_id AND plan.authority_code = ?)
             WHERE ? = ANY (agency.serves)
             GROUP BY agency.id
             ORDER BY agency.position
            """;

    private final Sql sql;
    private final InstantSource clock;

    @Inject
    SqlPeopleInService(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Employee> of(String authority) {
        return sql.list(
                PEOPLE,
                row -> {
                    var seen = row.getObject("last_seen_at", OffsetDateTime.class);
                    return new Employee(
                            row.getString("subject"),
                            row.getString("name"),
                            row.getString("title"),
                            Columns.texts(row, "roles"),
                            row.getString("agency"),
                            row.getString("unit"),
                            row.getBoolean("active"),
                            row.getInt("sessions"),
                            seen == null ? null : seen.toInstant());
                },
                clock.instant(),
                authority);
    }

    @Override
    public boolean isOf(String authority, String subject) {
        return sql.one(IS_OF, row -> true, authority, subject).isPresent();
    }

    @Override
    public List<Connection> connections(String municipality) {
        return sql.list(
                CONNECTIONS,
                row -> new Connection(
                        row.getString("id"),
                        row.getString("letters"),
                        row.getString("name"),
                        row.getString("format"),
                        row.getString("identity"),
                        row.getBoolean("active"),
                        row.getLong("waiting"),
                        row.getLong("dead")),
                municipality,
                municipality);
    }
}
