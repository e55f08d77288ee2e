package dk.familiensplan.agency.store;

import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.agency.Configuration;
import dk.familiensplan.agency.MessageFormat;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.agency.Registry;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registry in PostgreSQL, so that other tables can refer to it and all instances agree. */
@ApplicationScoped
public class JdbcRegistry implements Registry, Authorities, Agencies, People {

    private static final String PUT_AUTHORITY = """
            INSERT INTO authority (code, name, kind, gln, sor, cvr) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, gln = excluded.gln,
                sor = excluded.sor, cvr = excluded.cvr
            """;
    private static final String PUT_AGENCY = """
            INSERT INTO agency (id, letters, name, kind, authority, serves, format, gln, sor, cvr, acknowledge_within,
                position, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, make_interval(secs => ?::double precision), ?, true)
            ON CONFLICT (id) DO UPDATE SET letters = excluded.letters, name = excluded.name, kind = excluded.kind,
                authority = excluded.authority, serves = excluded.serves, format = excluded.format, gln = excluded.gln,
                sor = excluded.sor, cvr = excluded.cvr, acknowledge_within = excluded.acknowledge_within,
                position = excluded.position, active = true
            """;
    private static final String ADD_AGENCY = """
            INSERT INTO agency (id, letters, name, kind, authority, serves, format, gln, sor, cvr, acknowledge_within,
                position, active, made_on_screen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, make_interval(secs => ?::double precision),
                (SELECT coalesce(max(position), 0) + 1 FROM agency), true, true)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String CHANGE_AGENCY = """
            UPDATE agency
               SET letters = ?, name = ?, kind = ?, authority = ?, format = ?, gln = ?, sor = ?, cvr = ?,
                   acknowledge_within = make_interval(secs => ?::double precision), active = ?
             WHERE id = ? AND made_on_screen
            """;
    private static final String PUT_PERSON = """
            INSERT INTO person_account (subject, name, title, roles, authority, agency, unit, phone, email, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            ON CONFLICT (subject) DO UPDATE SET name = excluded.name, title = excluded.title, roles = excluded.roles,
                authority = excluded.authority, agency = excluded.agency, unit = excluded.unit,
                phone = excluded.phone, email = excluded.email, active = true
            """;
    private static final String DROP_AGENCIES =
            "UPDATE agency SET active = false WHERE id <> ALL (?) AND NOT made_on_screen";
    private static final String DROP_PEOPLE = "UPDATE person_account SET active = false WHERE subject <> ALL (?)";
    private static final String SIGN_OUT_DROPPED =
            "DELETE FROM session WHERE subject IN (SELECT subject FROM person_account WHERE NOT active)";
    /** Instances that start together would otherwise meet in the middle. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7021)";

    private static final String MUNICIPALITIES =
            "SELECT * FROM authority WHERE kind = 'MUNICIPALITY' ORDER BY name, code";
    private static final String AUTHORITY = "SELECT * FROM authority WHERE code = ?";
    private static final String AGENCIES =
            "SELECT *, extract(epoch FROM acknowledge_within) AS acknowledge_seconds FROM agency ";
    private static final String PEOPLE = "SELECT * FROM person_account ";

    private final Sql sql;
    private final Remembered<String, Authority> authorities;
    private final Remembered<String, Agency> agencies;
    private final Remembered<String, Person> people;

    @Inject
    JdbcRegistry(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.authorities = new Remembered<>(clock);
        this.agencies = new Remembered<>(clock);
        this.people = new Remembered<>(clock);
    }

    @Override
    @Transactional
    public void replaceBy(Configuration configuration) {
        sql.list(ONE_AT_A_TIME, row -> true);
        configuration.authorities().forEach(this::put);
        for (int position = 0; position < configuration.agencies().size(); position++) {
            put(configuration.agencies().get(position), position);
        }
        configuration.people().forEach(this::put);
        sql.update(
                DROP_AGENCIES, configuration.agencies().stream().map(Agency::id).toList());
        sql.update(
                DROP_PEOPLE,
                configuration.people().stream().map(Person::subject).toList());
        sql.update(SIGN_OUT_DROPPED);
        authorities.forget();
        agencies.forget();
        people.forget();
    }

    private void put(Authority authority) {
        sql.update(
                PUT_AUTHORITY,
                authority.code(),
                authority.name(),
                authority.kind(),
                authority.gln(),
                authority.sor(),
                authority.cvr());
    }

    private void put(Agency agency, int position) {
        sql.update(
                PUT_AGENCY,
                agency.id(),
                agency.letters(),
                agency.name(),
                agency.kind(),
                agency.authority(),
                agency.serves(),
                agency.format(),
                agency.gln(),
                agency.sor(),
                agency.cvr(),
                seconds(agency),
                position);
    }

    private void put(Person person) {
        sql.update(
                PUT_PERSON,
                person.subject(),
                person.name(),
                person.title(),
                person.roles().stream().map(Role::name).sorted().toList(),
                person.authority(),
                person.agency(),
                person.unit(),
                person.phone(),
                person.email());
    }

    @Override
    public Optional<Authority> byCode(String code) {
        return authorities.get(code, this::readAuthority);
    }

    @Override
    public List<Authority> municipalities() {
        return sql.list(MUNICIPALITIES, JdbcRegistry::authority);
    }

    private Optional<Authority> readAuthority(String code) {
        return sql.one(AUTHORITY, JdbcRegistry::authority, code);
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getString("code"),
                row.getString("name"),
                Authority.Kind.valueOf(row.getString("kind")),
                row.getString("gln"),
                row.getString("sor"),
                row.getString("cvr"));
    }

    @Override
    public Optional<Agency> byId(String id) {
        return agencies.get(id, wanted -> sql.one(AGENCIES + "WHERE id = ?", JdbcRegistry::agency, wanted));
    }

    @Override
    public List<Agency> workingWith(String municipality) {
        return sql.list(
                AGENCIES + "WHERE active AND ? = ANY (serves) ORDER BY position", JdbcRegistry::agency, municipality);
    }

    @Override
    public List<Agency> of(String authority) {
        return sql.list(AGENCIES + "WHERE active AND authority = ? ORDER BY position", JdbcRegistry::agency, authority);
    }

    @Override
    public Optional<Registered> registered(AgencyId id) {
        return sql.one(
                AGENCIES + "WHERE id = ?",
                row -> new Registered(agency(row), row.getBoolean("active"), row.getBoolean("made_on_screen")),
                id.value());
    }

    @Override
    public boolean add(Agency agency) {
        agencies.forget();
        return sql.update(
                        ADD_AGENCY,
                        agency.id(),
                        agency.letters(),
                        agency.name(),
                        agency.kind(),
                        agency.authority(),
                        agency.serves(),
                        agency.format(),
                        agency.gln(),
                        agency.sor(),
                        agency.cvr(),
                        seconds(agency))
                == 1;
    }

    @Override
    public void change(Agency agency, boolean active) {
        sql.update(
                CHANGE_AGENCY,
                agency.letters(),
                agency.name(),
                agency.kind(),
                agency.authority(),
                agency.format(),
                agency.gln(),
                agency.sor(),
                agency.cvr(),
                seconds(agency),
                active,
                agency.id());
        agencies.forget();
    }

    @Override
    public List<Agency> madeOnScreen() {
        return sql.list(AGENCIES + "WHERE active AND made_on_screen ORDER BY position", JdbcRegistry::agency);
    }

    private static @Nullable Long seconds(Agency agency) {
        Duration promised = agency.acknowledgeWithin();
        return promised == null ? null : promised.toSeconds();
    }

    @Override
    public Optional<Person> bySubject(String subject) {
        return people.get(subject, wanted -> sql.one(PEOPLE + "WHERE subject = ?", JdbcRegistry::person, wanted));
    }

    @Override
    public boolean maySignIn(String subject) {
        return sql.one(PEOPLE + "WHERE active AND subject = ?", row -> true, subject)
                .isPresent();
    }

    @Override
    public List<Person> atAgency(String agencyId) {
        return sql.list(PEOPLE + "WHERE active AND agency = ? ORDER BY subject", JdbcRegistry::person, agencyId);
    }

    @Override
    public List<Person> withRole(Role role, String authority) {
        return sql.list(
                PEOPLE + "WHERE active AND authority = ? AND ? = ANY (roles) ORDER BY name, subject",
                JdbcRegistry::person,
                authority,
                role.name());
    }

    @Override
    public List<String> authoritiesWith(Role role) {
        return sql.list(
                "SELECT DISTINCT authority FROM person_account WHERE active AND ? = ANY (roles) ORDER BY authority",
                row -> row.getString(1),
                role.name());
    }

    @Override
    public List<Person> leadersOf(String unit) {
        return sql.list(
                PEOPLE + "WHERE active AND unit = ? AND 'UNIT_LEADER' = ANY (roles) ORDER BY subject",
                JdbcRegistry::person,
                unit);
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                row.getString("id"),
                row.getString("letters"),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("authority"),
                Columns.texts(row, "serves"),
                MessageFormat.valueOf(row.getString("format")),
                row.getString("gln"),
                row.getString("sor"),
                row.getString("cvr"),
                seconds(row));
    }

    private static @Nullable Duration seconds(ResultSet row) throws SQLException {
        long seconds = row.getLong("acknowledge_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("subject"),
                row.getString("name"),
                row.getString("title"),
                Columns.texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.getString("authority"),
                row.getString("agency"),
                row.getString("unit"),
                row.getString("phone"),
                row.getString("email"));
    }
}
