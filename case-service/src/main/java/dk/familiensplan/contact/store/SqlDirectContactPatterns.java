package dk.familiensplan.contact.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.DirectContactPatterns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;

/** Counts what is written down; who is first to find a pattern is decided by a primary key. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlDirectContactPatterns implements DirectContactPatterns {

    private static final String COUNT = """
            select count(*)
            from direct_contact contact
            join family_plan plan on plan.id = contact.plan_id
            where plan.authority_code = ? and contact.agency_id = ?
              and contact.happened_at >= ? and contact.happened_at < ?
            """;

    private static final String FOUND = """
            insert into direct_contact_pattern (authority_code, agency_id, month, contacts, found_at)
            values (?, ?, ?::date, ?, ?)
            on conflict do nothing
            """;

    private final Sql sql;

    @Inject
    SqlDirectContactPatterns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int contacts(String authority, AgencyId agency, LocalDate month) {
        return sql.one(
                        COUNT,
                        row -> row.getInt(1),
                        authority,
                        agency.value(),
                        month.atStartOfDay(TimeSource.DANISH).toInstant(),
                        month.plusMonths(1).atStartOfDay(TimeSource.DANISH).toInstant())
                .orElse(0);
    }

    @Override
    public boolean found(String authority, AgencyId agency, LocalDate month, int contacts, Instant now) {
        return sql.update(FOUND, authority, agency.value(), month.toString(), contacts, now) == 1;
    }
}
