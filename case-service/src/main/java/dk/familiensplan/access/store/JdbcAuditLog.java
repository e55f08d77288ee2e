package dk.familiensplan.access.store;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Grounds;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.rest.CorrelationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log as rows; triggers number and bind them, and refuse to change them. */
@ApplicationScoped
public class JdbcAuditLog implements AuditLog {

    /** Not a subject that anybody can sign in as. */
    private static final String ITSELF = "-";

    private static final String ITSELF_NAME = "Familiens Plan";

    private static final String INSERT = """
            INSERT INTO audit_log (chain, at, subject, unit, deed, purpose, plan_id, detail, correlation_id, item_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** One after the other in the order given: each row locks the last one of its chain. */
    private static final String INSERT_ALL = """
            INSERT INTO audit_log (chain, at, subject, unit, deed, purpose, plan_id, detail, correlation_id)
            SELECT 'plan:' || of_plan.id, ?, ?, ?, ?, of_plan.purpose, CAST(of_plan.id AS uuid), ?, ?
              FROM unnest(?, ?) WITH ORDINALITY AS of_plan (id, purpose, place)
             ORDER BY of_plan.place
            """;

    /**
     * What one unit did over and over within an hour is one line, so that a coordinator's working day does not push the
     * single look of somebody else out of what is shown. For the same reason the family's own lines are counted by themselves.
     */
    private static final String BY_THE_HOUR = """
            SELECT at, unit, deed, purpose, by_family FROM (
                SELECT max(log.at) AS at, max(log.number) AS number, log.unit, log.deed, log.purpose, who.by_family,
                       row_number() OVER (
                           PARTITION BY who.by_family ORDER BY max(log.at) DESC, max(log.number) DESC) AS place
                FROM audit_log AS log, LATERAL (SELECT log.subject LIKE 'member:%' AS by_family) AS who
                WHERE log.plan_id = ? AND log.deed <> 'refused'
            """;

    private static final String NEWEST_LINES = """
                GROUP BY log.unit, log.deed, log.purpose, who.by_family, date_trunc('hour', log.at)) AS line
            WHERE place <= ?
            ORDER BY at DESC, number DESC
            """;

    private static final String NEWEST = BY_THE_HOUR + NEWEST_LINES;

    /**
     * Left out are the rows about a thing that is kept from the member, or about a person who is, those of an agency that the member could know of
     * only by such a thing, and what others of the family have looked at themselves.
     */
    private static final String NEWEST_FOR_MEMBER = BY_THE_HOUR + """
              AND (log.subject NOT LIKE 'member:%' OR log.subject = 'member:' || ?::text)
              AND NOT EXISTS (
                  SELECT FROM kept_from AS kept
                  WHERE kept.plan_id = log.plan_id AND kept.item_id = log.item_id AND kept.member_id = ?)
              AND NOT EXISTS (
                  SELECT FROM kept_from AS kept
                  LEFT JOIN notification ON notification.id = log.item_id
                  LEFT JOIN contact_request ON contact_request.id = log.item_id
                  LEFT JOIN direct_contact ON direct_contact.id = log.item_id
                  LEFT JOIN appointment ON appointment.id = log.item_id
                  WHERE kept.plan_id = log.plan_id AND kept.kind = 'MEMBER' AND kept.member_id = ?
                    AND (kept.item_id IN (notification.member_id, contact_request.member_id, direct_contact.member_id)
                      OR position(kept.item_id::text IN appointment.members) > 0))
              AND NOT EXISTS (
                  SELECT FROM kept_from AS kept
                  LEFT JOIN intervention ON kept.kind = 'INTERVENTION' AND intervention.id = kept.item_id
                  LEFT JOIN consent ON kept.kind = 'CONSENT' AND consent.id = kept.item_id
                  LEFT JOIN notification ON kept.kind = 'NOTIFICATION' AND notification.id = kept.item_id
                  LEFT JOIN contact_request ON kept.kind = 'CONTACT_REQUEST' AND contact_request.id = kept.item_id
                  LEFT JOIN appointment ON kept.kind = 'APPOINTMENT' AND appointment.id = kept.item_id
                  LEFT JOIN direct_contact ON kept.kind = 'DIRECT_CONTACT' AND direct_contact.id = kept.item_id
                  JOIN agency ON agency.id IN (intervention.agency_id, consent.agency_id, notification.agency_id,
                      contact_request.agency_id, appointment.agency_id, direct_contact.agency_id)
                  WHERE kept.plan_id = log.plan_id AND kept.member_id = ? AND agency.name = log.unit)
            """ + NEWEST_LINES;

    private static final String FAULTS = "SELECT chain, number, fault FROM audit_faults()";

    private final Sql sql;
    private final InstantSource clock;
    private final CurrentUser currentUser;
    private final Grounds grounds;
    private final HttpServletRequest request;

    @Inject
    JdbcAuditLog(Sql sql, InstantSource clock, CurrentUser currentUser, Grounds grounds, HttpServletRequest request) {
        this.sql = sql;
        this.clock = clock;
        this.currentUser = currentUser;
        this.grounds = grounds;
        this.request = request;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Deed what, @Nullable UUID planId, Purpose why, @Nullable String detail) {
        var caller = currentUser.caller();
        var chain = planId == null ? chainOf(caller) : "plan:" + planId;
        insert(chain, caller, what, grounds.purposeOf(planId, why), planId, detail, null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordOf(Deed what, UUID planId, UUID item, Purpose why) {
        insert("plan:" + planId, currentUser.caller(), what, grounds.purposeOf(planId, why), planId, null, item);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Deed what, Collection<UUID> planIds, Purpose why, @Nullable String detail) {
        if (planIds.isEmpty()) {
            return;
        }
        var caller = currentUser.caller();
        var sorted = planIds.stream().sorted().toList();
        sql.update(
                INSERT_ALL,
                clock.instant(),
                caller.subject(),
                caller.unit(),
                what.code(),
                detail,
                CorrelationId.of(request),
                sorted,
                sorted.stream()
                        .map(planId -> grounds.purposeOf(planId, why).code())
                        .toList());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordByItself(Deed what, UUID planId, Purpose why) {
        sql.update(
                INSERT,
                "plan:" + planId,
                clock.instant(),
                ITSELF,
                ITSELF_NAME,
                what.code(),
                why.code(),
                planId,
                null,
                null,
                null);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordRefusal(Caller caller, String operation, @Nullable UUID planId) {
        // In the caller's own chain: there may be no such plan, and nobody shall make chains by guessing.
        var purpose = caller.agencyId() == null ? Purpose.COORDINATION : Purpose.AGENCY_CASEWORK;
        insert(chainOf(caller), caller, Deed.REFUSED, purpose, planId, operation, null);
    }

    private void insert(
            String chain,
            Caller caller,
            Deed what,
            Purpose why,
            @Nullable UUID planId,
            @Nullable String detail,
            @Nullable UUID item) {
        sql.update(
                INSERT,
                chain,
                clock.instant(),
                caller.subject(),
                caller.unit(),
                what.code(),
                why.code(),
                planId,
                detail,
                CorrelationId.of(request),
                item);
    }

    private static String chainOf(Caller caller) {
        return "person:" + caller.subject();
    }

    @Override
    public List<Entry> newest(UUID planId, int most) {
        return sql.list(NEWEST, JdbcAuditLog::entry, planId, most);
    }

    @Override
    public List<Entry> newestFor(UUID memberId, UUID planId, int most) {
        return sql.list(NEWEST_FOR_MEMBER, JdbcAuditLog::entry, planId, memberId, memberId, memberId, memberId, most);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Columns.instant(row, "at"),
                row.getString("unit"),
                row.getBoolean("by_family"),
                row.getString("deed"),
                row.getString("purpose"));
    }

    @Override
    public List<Fault> faults() {
        return sql.list(
                FAULTS, row -> new Fault(row.getString("chain"), row.getLong("number"), row.getString("fault")));
    }
}
