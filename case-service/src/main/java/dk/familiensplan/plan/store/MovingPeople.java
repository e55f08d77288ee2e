package dk.familiensplan.plan.store;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Moves the rows of people, and of what is theirs, from one plan to another. Rows keep their ids, so that what was sent
 * about them, and what they were asked, is still theirs. Revisions stay where they are: they are the old plan's history.
 */
@ApplicationScoped
class MovingPeople {

    /** The agencies that the moved consents and interventions are of take part in the new plan too, from the same day. */
    private static final String JOIN_AGENCIES = """
            INSERT INTO participation (id, plan_id, position, agency_id, since_day)
            SELECT gen_random_uuid(), CAST(? AS uuid),
                   (SELECT coalesce(max(position), -1) FROM participation WHERE plan_id = CAST(? AS uuid))
                       + row_number() OVER (ORDER BY position),
                   agency_id, since_day
              FROM participation
             WHERE plan_id = CAST(? AS uuid)
               AND (? OR agency_id IN (
                        SELECT agency_id FROM consent WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[]))
                        UNION
                        SELECT agency_id FROM intervention
                         WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[]))))
                ON CONFLICT (plan_id, agency_id) DO NOTHING
            """;

    /** Kept from somebody once, it is kept from everybody in the plan that it comes to, until somebody decides otherwise. */
    private static final String KEEP_KEPT = """
            INSERT INTO kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at)
            SELECT DISTINCT ON (kept.kind, kept.item_id, other.id)
                   gen_random_uuid(), CAST(? AS uuid), kept.kind, kept.item_id, other.id, kept.set_by, kept.set_at
              FROM kept_from AS kept
              JOIN member AS other ON other.plan_id = CAST(? AS uuid)
             WHERE kept.plan_id = CAST(? AS uuid)
               AND other.id <> kept.item_id
               AND (? OR kept.item_id = ANY (CAST(? AS uuid[]))
                    OR kept.item_id IN (
                        SELECT id FROM goal WHERE plan_id = kept.plan_id AND member_id = ANY (CAST(? AS uuid[]))
                        UNION ALL
                        SELECT id FROM intervention WHERE plan_id = kept.plan_id AND member_id = ANY (CAST(? AS uuid[]))
                        UNION ALL
                        SELECT id FROM consent WHERE plan_id = kept.plan_id AND member_id = ANY (CAST(? AS uuid[]))
                        UNION ALL
                        SELECT id FROM contact_request
                         WHERE plan_id = kept.plan_id AND member_id = ANY (CAST(? AS uuid[]))))
                ON CONFLICT DO NOTHING
            """;

    /** What was kept from one who moves along stays kept from that one, in the new plan. */
    private static final String FOLLOW_KEPT = """
            UPDATE kept_from SET plan_id = CAST(? AS uuid)
             WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[]))
               AND NOT EXISTS (SELECT FROM kept_from AS there
                                WHERE there.plan_id = CAST(? AS uuid) AND there.kind = kept_from.kind
                                  AND there.item_id = kept_from.item_id AND there.member_id = kept_from.member_id)
            """;

    /** What has gone is kept from nobody in the plan that it left. */
    private static final String FORGET_KEPT = """
            DELETE FROM kept_from
             WHERE plan_id = CAST(? AS uuid)
               AND EXISTS (SELECT FROM kept_from AS there
                            WHERE there.plan_id = CAST(? AS uuid) AND there.kind = kept_from.kind
                              AND there.item_id = kept_from.item_id)
            """;

    /** Who meets the people of another household does not get custody of their children: it is written down as it was. */
    private static final String NAME_CUSTODY = """
            INSERT INTO custody (child_id, holder_id)
            SELECT child.id, holder.id
              FROM member AS child
              JOIN member AS holder ON holder.plan_id = child.plan_id
             WHERE child.plan_id IN (CAST(? AS uuid), CAST(? AS uuid))
               AND child.relation = 'CHILD' AND holder.relation = 'CUSTODY_HOLDER'
               AND child.left_on IS NULL AND holder.left_on IS NULL
               AND NOT EXISTS (SELECT FROM custody WHERE child_id = child.id)
            """;

    private static final String MOVE_MEMBERS = """
            UPDATE member SET plan_id = CAST(? AS uuid),
                   position = position + (SELECT coalesce(max(position), -1) + 1 FROM member WHERE plan_id = CAST(? AS uuid))
             WHERE plan_id = CAST(? AS uuid) AND id = ANY (CAST(? AS uuid[]))
            """;

    /** In the order in which the family had them, behind what is there. */
    private static final List<String> MOVE_ORDERED = List.of("goal", "intervention");

    private static final String MOVE_ORDERED_ROWS = """
            UPDATE %1$s SET plan_id = CAST(? AS uuid),
                   position = position + (SELECT coalesce(max(position), -1) + 1 FROM %1$s WHERE plan_id = CAST(? AS uuid))
             WHERE plan_id = CAST(? AS uuid) AND (? OR member_id = ANY (CAST(? AS uuid[])))
            """;

    private static final List<String> MOVE_WHAT_IS_THEIRS = List.of(
            "UPDATE consent SET plan_id = CAST(? AS uuid)"
                    + " WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[]))",
            "UPDATE hospital_report SET plan_id = CAST(? AS uuid)"
                    + " WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[]))",
            "UPDATE hospital_stay SET plan_id = CAST(? AS uuid)"
                    + " WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[]))",
            "UPDATE plan_event SET plan_id = CAST(? AS uuid)"
                    + " WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[])) AND seen_at IS NULL",
            "UPDATE contact_request SET plan_id = CAST(? AS uuid), version = version + 1"
                    + " WHERE plan_id = CAST(? AS uuid) AND member_id = ANY (CAST(? AS uuid[])) AND state = 'OPEN'",
            "UPDATE appointment SET plan_id = CAST(? AS uuid), version = version + 1"
                    + " WHERE plan_id = CAST(? AS uuid)"
                    + " AND string_to_array(members, ',') <@ CAST(? AS text[])");

    /** To goals that moved. Copied, since an agreement is a fact that is never edited: it was also given in the old plan. */
    private static final String COPY_AGREEMENTS = """
            INSERT INTO agreement (id, plan_id, member_id, goal_id, wording, agreed_on, how_given, recorded_at)
            SELECT gen_random_uuid(), goal.plan_id, given.member_id, given.goal_id, given.wording, given.agreed_on,
                   given.how_given, given.recorded_at
              FROM agreement AS given
              JOIN goal ON goal.id = given.goal_id
             WHERE given.plan_id = CAST(? AS uuid) AND goal.plan_id = CAST(? AS uuid)
               AND given.member_id = ANY (CAST(? AS uuid[]))
            """;

    /** A term runs on where its person goes; the family's own only where the whole family does. What is met is history. */
    private static final String MOVE_DEADLINES = """
            UPDATE deadline SET plan_id = CAST(? AS uuid)
             WHERE plan_id = CAST(? AS uuid) AND met_on IS NULL
               AND (member_id = ANY (CAST(? AS uuid[])) OR member_id IS NULL AND ?)
            """;

    private final Sql sql;

    @Inject
    MovingPeople(Sql sql) {
        this.sql = sql;
    }

    void move(PlanId fromPlan, PlanId toPlan, Collection<MemberId> people, boolean everything) {
        String from = fromPlan.toString();
        String to = toPlan.toString();
        List<String> members = people.stream().map(MemberId::toString).toList();
        sql.update(JOIN_AGENCIES, to, to, from, everything, from, members, from, members);
        sql.update(KEEP_KEPT, to, to, from, everything, members, members, members, members, members);
        sql.update(FOLLOW_KEPT, to, from, members, to);
        sql.update(FORGET_KEPT, from, to);
        sql.update(NAME_CUSTODY, from, to);
        sql.update(MOVE_MEMBERS, to, to, from, members);
        for (String table : MOVE_ORDERED) {
            sql.update(MOVE_ORDERED_ROWS.formatted(table), to, to, from, everything, members);
        }
        for (String statement : MOVE_WHAT_IS_THEIRS) {
            sql.update(statement, to, from, members);
        }
        sql.update(COPY_AGREEMENTS, from, to, members);
        sql.update(MOVE_DEADLINES, to, from, members, everything);
    }
}
