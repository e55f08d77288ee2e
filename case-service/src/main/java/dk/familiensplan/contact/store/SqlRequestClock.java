package dk.familiensplan.contact.store;

import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.RequestClock;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Marks and finds in one statement, so that each request is found once however many instances look. The version grows
 * with it: who has read the request from before it climbed reads it again before answering.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlRequestClock implements RequestClock {

    private static final String FOUND = """
            returning request.id, request.plan_id, plan.coordinator, array(
                select leader.subject
                from person_account leader
                join person_account coordinator on coordinator.subject = plan.coordinator
                where leader.active and 'UNIT_LEADER' = any (leader.roles) and leader.unit = coordinator.unit) as leaders
            """;

    private static final String REMIND = """
            update contact_request request
            set reminded_at = ?
            from family_plan plan
            where plan.id = request.plan_id
              and plan.status = 'ACTIVE'
              and request.state not in ('ANSWERED', 'WITHDRAWN')
              and request.reminded_at is null
              and request.due_by <= case when request.statutory_law is null then ?::date else ?::date end
            """ + FOUND;

    private static final String ESCALATE = """
            update contact_request request
            set escalated_at = ?, version = request.version + 1
            from family_plan plan
            where plan.id = request.plan_id
              and plan.status = 'ACTIVE'
              and request.state not in ('ANSWERED', 'WITHDRAWN')
              and request.escalated_at is null
              and request.due_by < ?::date
            """ + FOUND;

    private final Sql sql;

    @Inject
    SqlRequestClock(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Found> remind(LocalDate until, LocalDate statutoryUntil, Instant now) {
        return sql.list(REMIND, SqlRequestClock::found, now, until.toString(), statutoryUntil.toString());
    }

    @Override
    public List<Found> escalate(LocalDate today, Instant now) {
        return sql.list(ESCALATE, SqlRequestClock::found, now, today.toString());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new ContactRequestId(Columns.uuid(row, "id")),
                Columns.uuid(row, "plan_id"),
                row.getString("coordinator"),
                Columns.texts(row, "leaders"));
    }
}
