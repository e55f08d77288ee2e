package dk.familiensplan.appointment.store;

import dk.familiensplan.appointment.CalendarAddress;
import dk.familiensplan.appointment.CalendarAddresses;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Found by the hash of the secret; a partial unique index lets a member have one open address. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlCalendarAddresses implements CalendarAddresses {

    private static final String OPEN = """
            insert into calendar_address (id, plan_id, member_id, secret_hash, made_at)
            values (?, ?, ?, ?, ?)
            on conflict (member_id) where revoked_at is null do nothing
            """;

    private static final String OF_PLAN = """
            select id, plan_id, member_id, made_at, fetched_at
            from calendar_address
            where plan_id = ? and revoked_at is null
            order by made_at, id
            """;

    /** The second one to close it finds it closed. */
    private static final String CLOSE =
            "update calendar_address set revoked_at = coalesce(revoked_at, ?) where plan_id = ? and id = ?";

    private static final String FETCH = """
            update calendar_address address
            set fetched_at = ?
            from family_plan plan
            where plan.id = address.plan_id
              and plan.status in ('ACTIVE', 'PAUSED')
              and address.secret_hash = ?
              and address.revoked_at is null
            returning address.id, address.plan_id, address.member_id, address.made_at, address.fetched_at
            """;

    private final Sql sql;

    @Inject
    SqlCalendarAddresses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean open(CalendarAddress address, byte[] secretHash) {
        return sql.update(
                        OPEN,
                        address.id(),
                        address.plan().value(),
                        address.member().value(),
                        secretHash,
                        address.madeAt())
                == 1;
    }

    @Override
    public List<CalendarAddress> ofPlan(PlanId plan) {
        return sql.list(OF_PLAN, SqlCalendarAddresses::address, plan.value());
    }

    @Override
    public boolean close(PlanId plan, UUID id, Instant now) {
        return sql.update(CLOSE, now, plan.value(), id) == 1;
    }

    @Override
    public Optional<CalendarAddress> fetch(byte[] secretHash, Instant now) {
        return sql.one(FETCH, SqlCalendarAddresses::address, now, secretHash);
    }

    private static CalendarAddress address(ResultSet row) throws SQLException {
        OffsetDateTime fetched = row.getObject("fetched_at", OffsetDateTime.class);
        return new CalendarAddress(
                Columns.uuid(row, "id"),
                new PlanId(Columns.uuid(row, "plan_id")),
                new MemberId(Columns.uuid(row, "member_id")),
                Columns.instant(row, "made_at"),
                fetched == null ? null : fetched.toInstant());
    }
}
