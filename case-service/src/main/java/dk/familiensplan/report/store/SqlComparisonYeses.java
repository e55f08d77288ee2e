package dk.familiensplan.report.store;

import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.report.ComparisonYes;
import dk.familiensplan.report.ComparisonYeses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** A row for each yes; one that was taken back has its end. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlComparisonYeses implements ComparisonYeses {

    private static final String STANDING = """
            select * from comparison_yes where ended_at is null and ? in (authority_code, with_code)
            """;

    private static final String SAY = """
            insert into comparison_yes (authority_code, with_code, said_by, said_at) values (?, ?, ?, ?)
            on conflict (authority_code, with_code) where ended_at is null do nothing
            """;

    private static final String TAKE_BACK = """
            update comparison_yes set ended_by = ?, ended_at = ?
            where authority_code = ? and with_code = ? and ended_at is null
            """;

    private final Sql sql;

    @Inject
    SqlComparisonYeses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ComparisonYes> standing(String authorityCode) {
        return sql.list(
                STANDING,
                row -> new ComparisonYes(
                        row.getString("authority_code"),
                        row.getString("with_code"),
                        row.getString("said_by"),
                        Columns.instant(row, "said_at")),
                authorityCode);
    }

    @Override
    public void say(ComparisonYes yes) {
        sql.update(SAY, yes.authorityCode(), yes.withCode(), yes.saidBy(), yes.saidAt());
    }

    @Override
    public void takeBack(String authorityCode, String withCode, String by, Instant now) {
        sql.update(TAKE_BACK, by, now, authorityCode, withCode);
    }
}
