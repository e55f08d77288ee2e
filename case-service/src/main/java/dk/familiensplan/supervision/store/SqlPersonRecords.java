package dk.familiensplan.supervision.store;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.supervision.Extract;
import dk.familiensplan.supervision.PersonRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement for each kind of thing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlPersonRecords implements PersonRecords {

    private static final String MEMBERSHIPS = """
            SELECT member.plan_id, member.id FROM member
              JOIN family_plan AS plan ON plan.id = member.plan_id
             WHERE member.person_key = ? AND plan.authority_code = ?
             ORDER BY plan.created_at, plan.id
            """;
    private static final String TOLD = """
            SELECT item.id, item.made_at, agency.name, item.kind, item.state, item.answer_text FROM notification AS item
              JOIN agency ON agency.id = item.agency_id
             WHERE item.plan_id = ? AND item.member_id = ? ORDER BY item.made_at, item.id
            """;
    private static final String ASKED = """
            SELECT item.id, item.received_at, agency.name, item.what, item.why, item.due_by, item.answer_text
              FROM contact_request AS item
              JOIN agency ON agency.id = item.agency_id
             WHERE item.plan_id = ? AND item.member_id = ? ORDER BY item.received_at, item.id
            """;
    private static final String CONTACTED = """
            SELECT item.id, item.happened_at, agency.name, item.type, item.what FROM direct_contact AS item
              JOIN agency ON agency.id = item.agency_id
             WHERE item.plan_id = ? AND item.member_id = ? ORDER BY item.happened_at, item.id
            """;

    private final Sql sql;

    @Inject
    SqlPersonRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Membership> of(byte[] personKey, String authority) {
        return sql.list(
                MEMBERSHIPS,
                row -> new Membership(new PlanId(Columns.uuid(row, "plan_id")), new MemberId(Columns.uuid(row, "id"))),
                personKey,
                authority);
    }

    @Override
    public List<About<Extract.Told>> told(PlanId plan, MemberId member) {
        return sql.list(
                TOLD,
                row -> new About<>(
                        Columns.uuid(row, "id"),
                        new Extract.Told(
                                Columns.instant(row, "made_at"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("state"),
                                row.getString("answer_text"))),
                plan.value(),
                member.value());
    }

    @Override
    public List<About<Extract.Asked>> asked(PlanId plan, MemberId member) {
        return sql.list(
                ASKED,
                row -> new About<>(
                        Columns.uuid(row, "id"),
                        new Extract.Asked(
                                Columns.instant(row, "received_at"),
                                row.getString("name"),
                                row.getString("what"),
                                row.getString("why"),
                                row.getObject("due_by", LocalDate.class),
                                row.getString("answer_text"))),
                plan.value(),
                member.value());
    }

    @Override
    public List<About<Extract.Contacted>> contacted(PlanId plan, MemberId member) {
        return sql.list(
                CONTACTED,
                row -> new About<>(
                        Columns.uuid(row, "id"),
                        new Extract.Contacted(
                                Columns.instant(row, "happened_at"),
                                row.getString("name"),
                                row.getString("type"),
                                row.getString("what"))),
                plan.value(),
                member.value());
    }

    @Override
    public List<Kept> more(PlanId plan, MemberId member, boolean alsoWordsOnAll) {
        return Arrays.stream(RecordOfPerson.values())
                .filter(kind -> alsoWordsOnAll || !kind.isWordsOnAll())
                .map(kind -> new Kept(
                        kind.code(),
                        kind.item(),
                        sql.list(kind.query(), SqlPersonRecords::fields, plan.value(), member.value())))
                .toList();
    }

    @Override
    public List<Extract.Section> atHome(byte[] personKey, String authority) {
        return Arrays.stream(RecordAtHome.values())
                .map(kind -> new Extract.Section(
                        kind.code(),
                        sql.list(kind.query(), SqlPersonRecords::fields, authority, personKey, personKey).stream()
                                .map(About::what)
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static About<Map<String, Object>> fields(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int column = 2; column <= columns.getColumnCount(); column++) {
            Object value = "timestamptz".equals(columns.getColumnTypeName(column))
                    ? instant(row.getObject(column, OffsetDateTime.class))
                    : "date".equals(columns.getColumnTypeName(column))
                            ? row.getObject(column, LocalDate.class)
                            : row.getObject(column);
            if (value != null) {
                fields.put(columns.getColumnLabel(column), value);
            }
        }
        return new About<>(Columns.uuid(row, "id"), fields);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
