package dk.familiensplan.home.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.home.CapacityAnswer;
import dk.familiensplan.home.ConfiguredTeam;
import dk.familiensplan.home.HomeTeam;
import dk.familiensplan.home.HomeTeams;
import dk.familiensplan.home.OpeningHours;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directory in PostgreSQL, so that all instances answer alike. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlHomeTeams implements HomeTeams {

    private static final String TEAMS = """
            SELECT t.agency_id, t.opens_at, t.closes_at, t.closed_on_holidays, t.time_zone, t.answer, a.serves,
                   (SELECT array_agg(p.treatment || '=' || p.places ORDER BY p.treatment)
                    FROM home_team_place p WHERE p.agency_id = t.agency_id) AS places
            FROM home_team t
            JOIN agency a ON a.id = t.agency_id
            WHERE t.active AND a.active
            """;
    private static final String ALL = TEAMS + " ORDER BY t.position";
    private static final String ONE = TEAMS + " AND t.agency_id = ?";

    private static final String ANSWER =
            "UPDATE home_team SET answer = ?, answered_by = ?, answered_at = ? WHERE agency_id = ?";

    private static final String PUT = """
            INSERT INTO home_team (agency_id, opens_at, closes_at, closed_on_holidays, time_zone, position, active)
            VALUES (?, ?, ?, ?, ?, ?, true)
            ON CONFLICT (agency_id) DO UPDATE SET opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                closed_on_holidays = excluded.closed_on_holidays, time_zone = excluded.time_zone, position = excluded.position, active = true
            """;
    private static final String DROP = "UPDATE home_team SET active = false WHERE agency_id <> ALL (?)";
    private static final String CLEAR_PLACES = "DELETE FROM home_team_place WHERE agency_id = ?";
    private static final String PUT_PLACES =
            "INSERT INTO home_team_place (agency_id, treatment, places) VALUES (?, ?, ?)";
    /** Instances that start together would otherwise meet in the middle. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7022)";

    private final Sql sql;

    @Inject
    SqlHomeTeams(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<HomeTeam> all() {
        return sql.list(ALL, SqlHomeTeams::team);
    }

    @Override
    public Optional<HomeTeam> find(AgencyId team) {
        return sql.one(ONE, SqlHomeTeams::team, team.value());
    }

    @Override
    public void answerFor(AgencyId team, CapacityAnswer answer, String by, Instant now) {
        sql.update(ANSWER, answer, by, now, team.value());
    }

    @Override
    public void replaceBy(List<ConfiguredTeam> teams) {
        sql.list(ONE_AT_A_TIME, row -> true);
        for (int position = 0; position < teams.size(); position++) {
            put(teams.get(position), position);
        }
        sql.update(DROP, teams.stream().map(ConfiguredTeam::agency).toList());
    }

    private void put(ConfiguredTeam team, int position) {
        sql.update(
                PUT,
                team.agency(),
                team.opens(),
                team.closes(),
                team.isClosedOnHolidays(),
                team.zone().getId(),
                position);
        sql.update(CLEAR_PLACES, team.agency());
        team.places().forEach((treatment, places) -> sql.update(PUT_PLACES, team.agency(), treatment, places));
    }

    private static HomeTeam team(ResultSet row) throws SQLException {
        return new HomeTeam(
                new AgencyId(row.getString("agency_id")),
                Set.copyOf(Columns.texts(row, "serves")),
                new OpeningHours(
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class),
                        row.getBoolean("closed_on_holidays"),
                        ZoneId.of(row.getString("time_zone"))),
                places(row),
                CapacityAnswer.valueOf(row.getString("answer")));
    }

    private static Map<Treatment, Integer> places(ResultSet row) throws SQLException {
        Map<Treatment, Integer> places = new EnumMap<>(Treatment.class);
        if (row.getArray("places") != null) {
            for (String place : Columns.texts(row, "places")) {
                int equals = place.indexOf('=');
                places.put(Treatment.valueOf(place.substring(0, equals)), Integer.valueOf(place.substring(equals + 1)));
            }
        }
        return places;
    }
}
