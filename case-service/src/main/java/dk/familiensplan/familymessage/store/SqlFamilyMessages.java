package dk.familiensplan.familymessage.store;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.familymessage.FamilyMessage;
import dk.familiensplan.familymessage.FamilyMessageRule;
import dk.familiensplan.familymessage.FamilyMessages;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One table; the answer is written by a statement that finds no row where there is one already. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlFamilyMessages implements FamilyMessages {

    private static final String COLUMNS = "id, plan_id, member_id, text, written_at, answer, answered_at";

    private static final String ADD = """
            INSERT INTO family_message (id, plan_id, member_id, text, written_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM family_message WHERE plan_id = ? AND id = ?";

    private static final String OF_MEMBER = "SELECT " + COLUMNS
            + " FROM family_message WHERE plan_id = ? AND member_id = ? ORDER BY written_at DESC, id LIMIT ?";

    private static final String OF_PLAN =
            "SELECT " + COLUMNS + " FROM family_message WHERE plan_id = ? ORDER BY written_at DESC, id LIMIT ?";

    private static final String ANSWER = """
            UPDATE family_message SET answer = ?, answered_at = ?, answered_by = ? WHERE id = ? AND answered_at IS NULL
            """;

    private final Sql sql;

    @Inject
    SqlFamilyMessages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(FamilyMessage message) {
        int added = sql.update(
                ADD,
                message.id(),
                message.plan().value(),
                message.member().value(),
                message.text(),
                message.writtenAt());
        if (added == 0) {
            throw new RuleBroken(FamilyMessageRule.ID_USED_ONCE);
        }
    }

    @Override
    public Optional<FamilyMessage> find(PlanId plan, UUID id) {
        return sql.one(FIND, SqlFamilyMessages::message, plan.value(), id);
    }

    @Override
    public List<FamilyMessage> ofMember(PlanId plan, MemberId member, int atMost) {
        return sql.list(OF_MEMBER, SqlFamilyMessages::message, plan.value(), member.value(), atMost);
    }

    @Override
    public List<FamilyMessage> ofPlan(PlanId plan, int atMost) {
        return sql.list(OF_PLAN, SqlFamilyMessages::message, plan.value(), atMost);
    }

    @Override
    public boolean answer(UUID id, FamilyMessage.Answer answer, String by) {
        return sql.update(ANSWER, answer.text(), answer.at(), by, id) == 1;
    }

    private static FamilyMessage message(ResultSet row) throws SQLException {
        @Nullable String answer = row.getString("answer");
        return new FamilyMessage(
                Columns.uuid(row, "id"),
                new PlanId(Columns.uuid(row, "plan_id")),
                new MemberId(Columns.uuid(row, "member_id")),
                row.getString("text"),
                Columns.instant(row, "written_at"),
                answer == null ? null : new FamilyMessage.Answer(answer, Columns.instant(row, "answered_at")));
    }
}
