package dk.familiensplan.coordination.store;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.live.Standins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who acts for whom, asked of the absences as they stand: a deputy's right begins and ends with a day. */
@ApplicationScoped
public class SqlDeputies implements Deputies, Standins {

    private static final String ACTS_FOR = """
            SELECT coordinator FROM deputies_on(CAST(? AS date)) WHERE deputy = ? ORDER BY coordinator
            """;

    private static final String DEPUTIES = """
            SELECT deputy FROM deputies_on(CAST(? AS date)) WHERE coordinator = ANY (?)
            """;

    private static final String NEXT_DEPUTY = """
            SELECT deputy FROM absence
             WHERE coordinator = ? AND ended_at IS NULL AND until_day >= CAST(? AS date) AND deputy IS NOT NULL
             ORDER BY from_day LIMIT 1
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    SqlDeputies(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<CoordinatorId> workOf(CoordinatorId person) {
        return Stream.concat(
                        Stream.of(person),
                        sql
                                .list(ACTS_FOR, row -> new CoordinatorId(row.getString(1)), today(), person.subject())
                                .stream())
                .toList();
    }

    @Override
    public Optional<String> deputyOf(CoordinatorId coordinator) {
        return sql.one(NEXT_DEPUTY, row -> row.getString(1), coordinator.subject(), today());
    }

    @Override
    public Collection<String> with(Collection<String> recipients) {
        return Stream.concat(
                        recipients.stream(), sql.list(DEPUTIES, row -> row.getString(1), today(), recipients).stream())
                .distinct()
                .toList();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
