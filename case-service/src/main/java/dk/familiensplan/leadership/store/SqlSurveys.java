package dk.familiensplan.leadership.store;

import dk.familiensplan.leadership.Ballot;
import dk.familiensplan.leadership.FocusPoint;
import dk.familiensplan.leadership.Rating;
import dk.familiensplan.leadership.Survey;
import dk.familiensplan.leadership.Surveys;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers have random ids and no time, and are read by id: neither tells who answered first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlSurveys implements Surveys {

    private static final String INSERT =
            "insert into leadership_survey (id, authority_code, opened_at) values (?, ?, ?)";

    private static final String OF_AUTHORITY =
            "select * from leadership_survey where authority_code = ? order by opened_at desc, id limit ?";

    private static final String LOCK_OPEN =
            "select * from leadership_survey where authority_code = ? and closed_at is null for update";

    private static final String RATINGS = """
            select answer.survey_id, rating.* from leadership_rating as rating
            join leadership_answer as answer on answer.id = rating.answer_id
            where answer.survey_id = any (cast(? as uuid[]))
            order by rating.answer_id, rating.point
            """;

    private static final String OWN = """
            select answer.survey_id, rating.* from leadership_rating as rating
            join leadership_answer as answer on answer.id = rating.answer_id
            where answer.survey_id = ? and answer.leader = ?
            order by rating.point
            """;

    private static final String TAKE_BACK = "delete from leadership_answer where survey_id = ? and leader = ?";

    private static final String ANSWER = "insert into leadership_answer (id, survey_id, leader) values (?, ?, ?)";

    private static final String RATE =
            "insert into leadership_rating (answer_id, point, importance, practice) values (?, ?, ?, ?)";

    private static final String CLOSE = "update leadership_survey set closed_at = ? where id = ?";

    private static final String FORGET_WHO = "update leadership_answer set leader = null where survey_id = ?";

    private final Sql sql;

    @Inject
    SqlSurveys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Survey survey) {
        sql.update(INSERT, survey.id(), survey.authority(), survey.openedAt());
    }

    @Override
    public List<Survey> of(String authority, int atMost) {
        return read(OF_AUTHORITY, authority, atMost);
    }

    @Override
    public Optional<Survey> lockOpen(String authority) {
        return read(LOCK_OPEN, authority).stream().findFirst();
    }

    @Override
    public void put(UUID survey, String leader, Ballot ballot) {
        sql.update(TAKE_BACK, survey, leader);
        UUID answer = UUID.randomUUID();
        sql.update(ANSWER, answer, survey, leader);
        ballot.ratings()
                .forEach(rating -> sql.update(RATE, answer, rating.point(), rating.importance(), rating.practice()));
    }

    @Override
    public Optional<Ballot> own(UUID survey, String leader) {
        List<Rating> ratings = sql.list(OWN, Said::read, survey, leader).stream()
                .map(Said::rating)
                .toList();
        return ratings.isEmpty() ? Optional.empty() : Optional.of(new Ballot(ratings));
    }

    @Override
    public void close(UUID survey, Instant at) {
        sql.update(CLOSE, at, survey);
        sql.update(FORGET_WHO, survey);
    }

    private List<Survey> read(String query, @Nullable Object... parameters) {
        List<Survey> empty = sql.list(query, SqlSurveys::withoutBallots, parameters);
        if (empty.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<UUID, List<Rating>>> said = new LinkedHashMap<>();
        sql.list(
                        RATINGS,
                        Said::read,
                        empty.stream().map(survey -> survey.id().toString()).toList())
                .forEach(one -> said.computeIfAbsent(one.survey(), first -> new LinkedHashMap<>())
                        .computeIfAbsent(one.answer(), first -> new ArrayList<>())
                        .add(one.rating()));
        return empty.stream()
                .map(survey -> new Survey(
                        survey.id(),
                        survey.authority(),
                        survey.openedAt(),
                        survey.closedAt(),
                        said.getOrDefault(survey.id(), Map.of()).values().stream()
                                .map(Ballot::new)
                                .toList()))
                .toList();
    }

    private static Survey withoutBallots(ResultSet row) throws SQLException {
        return new Survey(
                Columns.uuid(row, "id"),
                row.getString("authority_code"),
                Columns.instant(row, "opened_at"),
                Columns.instantOrNull(row, "closed_at"),
                List.of());
    }

    /** One rating, and of which answer it is. */
    private record Said(UUID survey, UUID answer, Rating rating) {

        static Said read(ResultSet row) throws SQLException {
            return new Said(
                    Columns.uuid(row, "survey_id"),
                    Columns.uuid(row, "answer_id"),
                    new Rating(
                            FocusPoint.valueOf(row.getString("point")),
                            row.getInt("importance"),
                            row.getInt("practice")));
        }
    }
}
