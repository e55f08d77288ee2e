package dk.familiensplan.plan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentRules;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.EndedByTime;
import dk.familiensplan.plan.FamilyPlan;
import dk.familiensplan.plan.PlanChange;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanSearch;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanSummary;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.Revision;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans are changed as entities, whose tables hold what rules and reports need, and read as the one snapshot that was
 * written with the change.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaPlans implements Plans {

    /** The newest revision has the plan's own version as its number. */
    private static final String READ = """
            SELECT revision.snapshot
              FROM family_plan AS plan
              JOIN plan_revision AS revision ON revision.plan_id = plan.id AND revision.number = plan.version
             WHERE plan.id = ANY (CAST(? AS uuid[]))
            """;

    /** A plan has few events; more than these are of no use to anyone who reads it. */
    private static final String EVENTS = """
            (SELECT coalesce(json_agg(event), '[]') FROM (
                SELECT id, kind, at, member_id AS "memberId", agency_id AS "agencyId", seen_at IS NOT NULL AS seen
                  FROM plan_event
                 WHERE plan_event.plan_id = revision.plan_id AND recorded_at <= ?
                 ORDER BY recorded_at DESC, id DESC
                 LIMIT 100) AS event)
            """;

    private static final String READ_WITH_EVENTS = "SELECT revision.snapshot, " + EVENTS + """
              FROM family_plan AS plan
              JOIN plan_revision AS revision ON revision.plan_id = plan.id AND revision.number = plan.version
             WHERE plan.id = ?
            """;

    private static final String READ_AS_OF = "SELECT revision.snapshot, " + EVENTS + """
              FROM plan_revision AS revision
             WHERE revision.plan_id = ? AND revision.at <= ?
             ORDER BY revision.at DESC, revision.number DESC
             LIMIT 1
            """;

    private static final String APPEND = """
            INSERT INTO plan_revision (plan_id, number, at, by, change, snapshot)
            VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
            """;

    /** A day that has come stays until it has been looked at. */
    private static final String SHARING_ENDS = """
            UPDATE family_plan
               SET sharing_ends_on =
                   least(CASE WHEN sharing_ends_on <= CAST(? AS date) THEN sharing_ends_on END, CAST(? AS date))
             WHERE id = ?
            """;

    private static final String SHARING_LOOKED_AT =
            "UPDATE family_plan SET sharing_ends_on = CAST(? AS date) WHERE id = ?";

    private static final String SHARING_ENDS_ON =
            "SELECT sharing_ends_on FROM family_plan WHERE id = ? AND sharing_ends_on IS NOT NULL";

    private static final String SHARING_ENDED = """
            SELECT id
              FROM family_plan
             WHERE sharing_ends_on <= CAST(? AS date) AND status <> 'DRAFT'
             ORDER BY sharing_ends_on, id
             LIMIT ?
            """;

    private static final String REVISIONS = """
            SELECT number, at, by, change
              FROM plan_revision
             WHERE plan_id = ? AND number < ?
             ORDER BY number DESC
             LIMIT ?
            """;

    private static final String HOLDING = "SELECT plan_id, id FROM member WHERE person_key = ? AND holds_person";

    private static final String HOLDING_MEMBER = "SELECT plan_id FROM member WHERE id = ? AND holds_person";

    private static final String HOLD =
            "SELECT id FROM family_plan WHERE id = ANY (CAST(? AS uuid[])) ORDER BY id FOR SHARE";

    private static final String COORDINATORS =
            "SELECT id, coordinator FROM family_plan WHERE id = ANY (CAST(? AS uuid[]))";

    private static final String NUMBERS =
            "SELECT id, person_number_sealed FROM member WHERE id = ANY (CAST(? AS uuid[])) AND person_number_sealed IS NOT NULL";

    /** Walks the coordinator's own index, so the number of other plans does not matter. */
    private static final String SEARCH = """
            SELECT plan.id, plan.family_name, plan.type, plan.status, plan.updated_at,
                   (SELECT count(*) FROM member WHERE member.plan_id = plan.id),
                   (SELECT count(*) FROM participation WHERE participation.plan_id = plan.id),
                   (SELECT count(*) FROM goal WHERE goal.plan_id = plan.id)
              FROM family_plan AS plan
             WHERE plan.coordinator = ANY (?)
               AND (plan.updated_at, plan.id) < (?, ?)
               AND (CAST(? AS text) IS NULL OR plan.status = ?)
               AND (CAST(? AS text) IS NULL OR strpos(lower(plan.family_name), lower(?)) > 0)
             ORDER BY plan.updated_at DESC, plan.id DESC
             LIMIT ?
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private static final PlanSearch.Place BEFORE_ALL =
            new PlanSearch.Place(END_OF_TIME, new PlanId(new UUID(-1L, -1L)));

    private static final TypeReference<PlanSnapshot> SNAPSHOT = new TypeReference<>() {};
    private static final TypeReference<List<StoredEvent>> EVENT_LIST = new TypeReference<>() {};

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    PersonNumbers numbers;

    @Inject
    MovingPeople moving;

    @Inject
    ConsentRules rules;

    @Override
    public Optional<FamilyPlan> find(PlanId plan) {
        return Optional.ofNullable(entities.find(FamilyPlan.class, plan.value()));
    }

    @Override
    public Optional<FamilyPlan> lock(PlanId plan) {
        return Optional.ofNullable(entities.find(FamilyPlan.class, plan.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public PlanSnapshot keep(FamilyPlan plan, PlanChange change, String by, Instant at) {
        if (!entities.contains(plan)) {
            entities.persist(plan);
        }
        entities.flush();
        PlanSnapshot snapshot = PlanSnapshot.of(plan).decidedBy(rules.ages());
        sql.update(APPEND, snapshot.id(), snapshot.version(), at, by, change, json(snapshot));
        sql.update(
                SHARING_ENDS,
                LocalDate.ofInstant(at, TimeSource.DANISH),
                EndedByTime.next(snapshot, at).orElse(null),
                snapshot.id());
        return snapshot;
    }

    @Override
    public void movePeople(PlanId from, PlanId to, Collection<MemberId> members, boolean everything) {
        entities.flush();
        moving.move(from, to, members, everything);
        entities.clear();
    }

    @Override
    public Optional<PlanSnapshot> read(PlanId plan) {
        return Optional.ofNullable(readAll(List.of(plan)).get(plan));
    }

    @Override
    public Optional<PlanReading> readWithEvents(PlanId plan) {
        return sql.one(READ_WITH_EVENTS, this::reading, END_OF_TIME, plan.value());
    }

    @Override
    public Optional<PlanReading> readAsOf(PlanId plan, Instant then) {
        return sql.one(READ_AS_OF, this::reading, then, plan.value(), then);
    }

    @Override
    public Map<PlanId, PlanSnapshot> readAll(Collection<PlanId> plans) {
        Map<PlanId, PlanSnapshot> found = new HashMap<>();
        sql.list(READ, this::snapshot, texts(plans)).forEach(snapshot -> found.put(snapshot.planId(), snapshot));
        return found;
    }

    @Override
    public Map<PlanId, String> coordinators(Collection<PlanId> plans) {
        Map<PlanId, String> found = new HashMap<>();
        sql.list(
                COORDINATORS,
                row -> found.put(new PlanId(row.getObject(1, UUID.class)), row.getString(2)),
                texts(plans));
        return found;
    }

    @Override
    public List<Revision> revisions(PlanId plan, Optional<Integer> before, int atMost) {
        return sql.list(
                REVISIONS,
                row -> new Revision(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        PlanChange.valueOf(row.getString(4))),
                plan.value(),
                before.orElse(Integer.MAX_VALUE),
                atMost);
    }

    @Override
    public Optional<PlanOfPerson> holding(PersonNumber person) {
        return sql.one(
                HOLDING,
                row -> new PlanOfPerson(
                        new PlanId(row.getObject(1, UUID.class)), new MemberId(row.getObject(2, UUID.class))),
                (Object) numbers.searchKey(person));
    }

    @Override
    public Optional<PlanId> holding(MemberId member) {
        return sql.one(HOLDING_MEMBER, row -> new PlanId(row.getObject(1, UUID.class)), member.value());
    }

    @Override
    public Map<MemberId, PersonNumber> personNumbers(Collection<MemberId> members) {
        Map<MemberId, PersonNumber> opened = new HashMap<>();
        sql.list(
                NUMBERS,
                row -> opened.put(new MemberId(row.getObject(1, UUID.class)), numbers.open(row.getBytes(2))),
                texts(members));
        return opened;
    }

    @Override
    public List<PlanSummary> search(PlanSearch search, int atMost) {
        PlanSearch.Place after = search.after() == null ? BEFORE_ALL : search.after();
        return sql.list(
                SEARCH,
                row -> new PlanSummary(
                        new PlanId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        PlanType.valueOf(row.getString(3)),
                        PlanStatus.valueOf(row.getString(4)),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getTimestamp(5).toInstant()),
                search.coordinators().stream().map(CoordinatorId::subject).toList(),
                after.updatedAt(),
                after.id().value(),
                search.status(),
                search.status(),
                search.name(),
                search.name(),
                atMost);
    }

    @Override
    public List<PlanId> withSharingEndedBy(LocalDate today, int atMost) {
        return sql.list(SHARING_ENDED, row -> new PlanId(row.getObject(1, UUID.class)), today, atMost);
    }

    @Override
    public Optional<LocalDate> sharingEndsOn(PlanId plan) {
        return sql.one(SHARING_ENDS_ON, row -> row.getObject(1, LocalDate.class), plan.value());
    }

    @Override
    public void sharingLookedAt(PlanSnapshot plan, Instant now) {
        sql.update(SHARING_LOOKED_AT, EndedByTime.next(plan, now).orElse(null), plan.id());
    }

    @Override
    public void holdAll(Collection<PlanId> plans) {
        sql.list(HOLD, row -> row.getObject(1, UUID.class), texts(plans));
    }

    private static List<String> texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).distinct().toList();
    }

    private static String json(PlanSnapshot snapshot) {
        try {
            return Json.mapper().writeValueAsString(snapshot);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a snapshot cannot be written");
        }
    }

    private PlanReading reading(ResultSet row) throws SQLException {
        PlanSnapshot plan = snapshot(row);
        List<StoredEvent> events = read(row.getString(2), EVENT_LIST);
        return new PlanReading(
                plan, events.stream().map(event -> event.of(plan.planId())).toList());
    }

    private PlanSnapshot snapshot(ResultSet row) throws SQLException {
        return read(row.getString(1), SNAPSHOT).decidedBy(rules.ages());
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is kept of a plan cannot be read");
        }
    }

    private record StoredEvent(
            UUID id,
            PlanEvent.Kind kind,
            Instant at,
            @Nullable UUID memberId,
            @Nullable String agencyId,
            boolean seen) {

        PlanEvent of(PlanId plan) {
            return new PlanEvent(
                    id,
                    plan,
                    kind,
                    at,
                    memberId == null ? null : new MemberId(memberId),
                    agencyId == null ? null : new AgencyId(agencyId),
                    seen);
        }
    }
}
