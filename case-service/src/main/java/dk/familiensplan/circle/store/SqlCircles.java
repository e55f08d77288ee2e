package dk.familiensplan.circle.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.circle.Charter;
import dk.familiensplan.circle.Circle;
import dk.familiensplan.circle.CircleId;
import dk.familiensplan.circle.Circles;
import dk.familiensplan.circle.MoveKind;
import dk.familiensplan.circle.Proposal;
import dk.familiensplan.circle.Seat;
import dk.familiensplan.circle.Stance;
import dk.familiensplan.circle.WrittenMove;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves are only added to; where a proposal is stands beside them so that it can be found, and is read from the moves. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlCircles implements Circles {

    private static final String INSERT = """
            insert into circle (id, version, plan_id, task, purpose, mandate, limits, seats, keeper, facilitator, started_at)
            values (?, 1, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update circle set version = version + 1, task = ?, purpose = ?, mandate = ?, limits = ?, seats = ?::jsonb,
                keeper = ?, facilitator = ?, solved_at = ?, solved_how = ?
            where id = ?
            """;

    private static final String PUT_PROPOSAL = """
            insert into circle_proposal (id, circle_id, position, made_by, seats, first_wording, made_at, round, review_on)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::date)
            on conflict (id) do update set round = excluded.round, review_on = excluded.review_on
            where circle_proposal.circle_id = excluded.circle_id
            """;

    private static final String ADD_MOVE = """
            insert into circle_move (proposal_id, number, kind, seat_id, stance, words, against_purpose, review_on, at,
                written_by)
            values (?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?)
            on conflict (proposal_id, number) do nothing
            """;

    private static final String ONE = "select * from circle where id = ?";
    private static final String LOCK = "select * from circle where id = ? for update";

    private static final String OF_PLAN = """
            select * from circle where plan_id = ? order by solved_at desc nulls first, started_at desc, id limit ?
            """;

    private static final String OF_MEMBER = """
            select * from circle
            where plan_id = ? and seats @> jsonb_build_array(jsonb_build_object('kind', 'MEMBER', 'reference', ?::text))
            order by solved_at desc nulls first, started_at desc, id
            limit ?
            """;

    private static final String WITH_REVIEWS = """
            select * from circle
            where plan_id = any (cast(? as uuid[])) and id in
                (select circle_id from circle_proposal where round = 'DECIDED' and review_on < ?::date)
            order by started_at, id
            """;

    private static final String PROPOSALS = """
            select * from circle_proposal where circle_id = any (cast(? as uuid[])) order by circle_id, position
            """;

    private static final String MOVES = """
            select circle_move.* from circle_move
            join circle_proposal on circle_proposal.id = circle_move.proposal_id
            where circle_id = any (cast(? as uuid[]))
            order by proposal_id, number
            """;

    private static final TypeReference<List<Seat>> SEATS = new TypeReference<>() {};
    private static final TypeReference<Set<UUID>> IDS = new TypeReference<>() {};

    private final Sql sql;

    @Inject
    SqlCircles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Circle circle) {
        Charter charter = circle.charter();
        sql.update(
                INSERT,
                circle.id().value(),
                circle.plan().value(),
                charter.task(),
                charter.purpose(),
                charter.mandate(),
                charter.limits(),
                json(charter.seats()),
                charter.keeper(),
                charter.facilitator(),
                circle.startedAt());
    }

    @Override
    public Circle keep(Circle circle) {
        Charter charter = circle.charter();
        sql.update(
                UPDATE,
                charter.task(),
                charter.purpose(),
                charter.mandate(),
                charter.limits(),
                json(charter.seats()),
                charter.keeper(),
                charter.facilitator(),
                circle.solved().map(Circle.Solved::at).orElse(null),
                circle.solved().map(Circle.Solved::how).orElse(null),
                circle.id().value());
        List<Proposal> proposals = circle.proposals();
        for (int position = 0; position < proposals.size(); position++) {
            put(circle.id(), position, proposals.get(position));
        }
        return find(circle.id()).orElseThrow();
    }

    private void put(CircleId circle, int position, Proposal proposal) {
        Proposal.Origin origin = proposal.origin();
        sql.update(
                PUT_PROPOSAL,
                origin.id(),
                circle.value(),
                position,
                origin.madeBy(),
                json(origin.seats()),
                origin.wording(),
                origin.madeAt(),
                proposal.round(),
                proposal.reviewOn().map(LocalDate::toString).orElse(null));
        List<Proposal.Entry> entries = proposal.entries();
        for (int number = 0; number < entries.size(); number++) {
            Proposal.Entry entry = entries.get(number);
            WrittenMove row = WrittenMove.of(entry.move());
            LocalDate reviewOn = row.reviewOn();
            sql.update(
                    ADD_MOVE,
                    origin.id(),
                    number,
                    row.kind(),
                    row.seat(),
                    row.stance(),
                    row.words(),
                    row.againstPurpose(),
                    reviewOn == null ? null : reviewOn.toString(),
                    entry.at(),
                    entry.by());
        }
    }

    @Override
    public Optional<Circle> find(CircleId id) {
        return read(ONE, id.value()).stream().findFirst();
    }

    @Override
    public Optional<Circle> lock(CircleId id) {
        return read(LOCK, id.value()).stream().findFirst();
    }

    @Override
    public List<Circle> ofPlan(PlanId plan, int atMost) {
        return read(OF_PLAN, plan.value(), atMost);
    }

    @Override
    public List<Circle> ofMember(PlanId plan, MemberId member, int atMost) {
        return read(OF_MEMBER, plan.value(), member.toString(), atMost);
    }

    @Override
    public List<Circle> withReviewsBefore(Collection<PlanId> plans, LocalDate day) {
        return plans.isEmpty()
                ? List.of()
                : read(WITH_REVIEWS, plans.stream().map(PlanId::toString).toList(), day.toString());
    }

    private List<Circle> read(String query, @Nullable Object... parameters) {
        List<Row> rows = sql.list(query, Row::read, parameters);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(row -> row.id().toString()).toList();
        Map<UUID, List<Proposal.Entry>> entries = new HashMap<>();
        sql.list(MOVES, OfProposal::read, ids)
                .forEach(one -> entries.computeIfAbsent(one.proposal(), first -> new ArrayList<>())
                        .add(one.entry()));
        Map<UUID, List<Proposal>> proposals = new HashMap<>();
        sql.list(PROPOSALS, OfCircle::read, ids).forEach(one -> proposals
                .computeIfAbsent(one.circle(), first -> new ArrayList<>())
                .add(Proposal.replayed(
                        one.origin(), entries.getOrDefault(one.origin().id(), List.of()))));
        return rows.stream()
                .map(row -> row.circle(proposals.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** All but what is proposed in it. */
    private record Row(
            UUID id, PlanId plan, int version, Instant startedAt, Charter charter, Circle.@Nullable Solved solved) {

        static Row read(ResultSet row) throws SQLException {
            Instant solvedAt = Columns.instantOrNull(row, "solved_at");
            return new Row(
                    Columns.uuid(row, "id"),
                    new PlanId(Columns.uuid(row, "plan_id")),
                    row.getInt("version"),
                    Columns.instant(row, "started_at"),
                    new Charter(
                            row.getString("task"),
                            row.getString("purpose"),
                            row.getString("mandate"),
                            row.getString("limits"),
                            value(row.getString("seats"), SEATS),
                            Columns.uuid(row, "keeper"),
                            Columns.uuid(row, "facilitator")),
                    solvedAt == null ? null : new Circle.Solved(solvedAt, row.getString("solved_how")));
        }

        Circle circle(List<Proposal> proposals) {
            return new Circle(new CircleId(id), plan, version, startedAt, charter, proposals, solved);
        }
    }

    /** Where one proposal comes from. */
    private record OfCircle(UUID circle, Proposal.Origin origin) {

        static OfCircle read(ResultSet row) throws SQLException {
            return new OfCircle(
                    Columns.uuid(row, "circle_id"),
                    new Proposal.Origin(
                            Columns.uuid(row, "id"),
                            value(row.getString("seats"), IDS),
                            Columns.uuid(row, "made_by"),
                            row.getString("first_wording"),
                            Columns.instant(row, "made_at")));
        }
    }

    /** One move of one proposal. */
    private record OfProposal(UUID proposal, Proposal.Entry entry) {

        static OfProposal read(ResultSet row) throws SQLException {
            String stance = row.getString("stance");
            WrittenMove written = new WrittenMove(
                    MoveKind.valueOf(row.getString("kind")),
                    Columns.uuidOrNull(row, "seat_id"),
                    stance == null ? null : Stance.valueOf(stance),
                    row.getString("words"),
                    row.getString("against_purpose"),
                    row.getObject("review_on", LocalDate.class));
            return new OfProposal(
                    Columns.uuid(row, "proposal_id"),
                    new Proposal.Entry(written.move(), Columns.instant(row, "at"), row.getString("written_by")));
        }
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getClass().getName());
        }
    }

    private static <T> T value(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getClass().getName());
        }
    }
}
