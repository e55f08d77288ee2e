package dk.familiensplan.meeting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.meeting.AgendaItem;
import dk.familiensplan.meeting.ConsultStep;
import dk.familiensplan.meeting.Meeting;
import dk.familiensplan.meeting.MeetingCall;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.meeting.MeetingState;
import dk.familiensplan.meeting.Meetings;
import dk.familiensplan.meeting.Note;
import dk.familiensplan.meeting.NoteSection;
import dk.familiensplan.meeting.Outcome;
import dk.familiensplan.meeting.Participant;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who comes and the agenda are one value each; what came out of a meeting has rows of its own, for it lives on. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlMeetings implements Meetings {

    private static final String INSERT = """
            insert into meeting (id, version, plan_id, called_by, title, purpose, place, starts_at, minutes, members,
                participants, agenda, state, sequence, step, changed_at, closed_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update meeting set version = version + 1, title = ?, purpose = ?, place = ?, starts_at = ?, minutes = ?,
                members = ?, participants = ?::jsonb, agenda = ?::jsonb, state = ?, sequence = ?, step = ?,
                changed_at = ?, closed_at = ?
            where id = ?
            """;

    private static final String PUT_OUTCOME = """
            insert into meeting_outcome (id, meeting_id, position, kind, text, topic, member_id, owner_kind,
                owner_reference, due_on, done, became_kind, became_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?)
            on conflict (id) do update set kind = excluded.kind, text = excluded.text, topic = excluded.topic,
                member_id = excluded.member_id, owner_kind = excluded.owner_kind,
                owner_reference = excluded.owner_reference, due_on = excluded.due_on, done = excluded.done,
                became_kind = excluded.became_kind, became_id = excluded.became_id
            where meeting_outcome.meeting_id = excluded.meeting_id
            """;

    private static final String ONE = "select * from meeting where id = ?";
    private static final String LOCK = "select * from meeting where id = ? for update";
    private static final String OF_PLAN = "select * from meeting where plan_id = ? order by starts_at desc, id limit ?";

    private static final String CALLING = """
            select * from meeting
            where id in (select cause_id from notification where agency_id = ? and kind = 'MEETING_CALLED')
            order by starts_at desc, id
            limit ?
            """;

    private static final String OPEN_BEFORE = """
            select * from meeting
            where plan_id = any (cast(? as uuid[])) and state in ('PREPARED', 'CALLED') and starts_at < ?
            order by starts_at, id
            """;

    private static final String WITH_ACTIONS_DUE = """
            select * from meeting
            where plan_id = any (cast(? as uuid[])) and state <> 'CALLED_OFF' and id in
                (select meeting_id from meeting_outcome where kind = 'ACTION' and not done and due_on < ?::date)
            order by starts_at, id
            """;

    private static final String OUTCOMES = """
            select * from meeting_outcome where meeting_id = any (cast(? as uuid[])) order by meeting_id, position
            """;

    private static final String NOTES = "select * from meeting_note where meeting_id = ? order by section";
    private static final String NOTE = "select * from meeting_note where meeting_id = ? and section = ?";

    private static final String WRITE = """
            insert into meeting_note (meeting_id, section, text, written_by, written_at) values (?, ?, ?, ?, ?)
            on conflict (meeting_id, section) do update set text = excluded.text, written_by = excluded.written_by,
                written_at = excluded.written_at
            """;

    private static final TypeReference<List<Participant>> PARTICIPANTS = new TypeReference<>() {};
    private static final TypeReference<List<AgendaItem>> AGENDA = new TypeReference<>() {};

    /** The coordinator is named by no id: it is whoever holds the plan then. */
    private static final String WHOEVER = "-";

    private final Sql sql;

    @Inject
    SqlMeetings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Meeting meeting) {
        MeetingCall call = meeting.call();
        sql.update(
                INSERT,
                meeting.id().value(),
                meeting.plan().value(),
                meeting.calledBy(),
                call.title(),
                call.purpose(),
                call.place(),
                call.startsAt(),
                (int) call.length().toMinutes(),
                members(call),
                json(call.participants()),
                json(call.agenda()),
                meeting.state(),
                meeting.sequence(),
                meeting.step().orElse(null),
                meeting.changedAt(),
                meeting.closedAt().orElse(null));
    }

    @Override
    public Meeting keep(Meeting meeting) {
        MeetingCall call = meeting.call();
        sql.update(
                UPDATE,
                call.title(),
                call.purpose(),
                call.place(),
                call.startsAt(),
                (int) call.length().toMinutes(),
                members(call),
                json(call.participants()),
                json(call.agenda()),
                meeting.state(),
                meeting.sequence(),
                meeting.step().orElse(null),
                meeting.changedAt(),
                meeting.closedAt().orElse(null),
                meeting.id().value());
        List<Outcome> outcomes = meeting.outcomes();
        for (int position = 0; position < outcomes.size(); position++) {
            put(meeting.id(), position, outcomes.get(position));
        }
        return find(meeting.id()).orElseThrow();
    }

    private void put(MeetingId meeting, int position, Outcome outcome) {
        Outcome.Owner owner = outcome.owner();
        Outcome.Link became = outcome.became();
        MemberId member = outcome.member();
        LocalDate dueOn = outcome.dueOn();
        sql.update(
                PUT_OUTCOME,
                outcome.id(),
                meeting.value(),
                position,
                outcome.kind(),
                outcome.text(),
                outcome.topic(),
                member == null ? null : member.value(),
                owner == null ? null : owner.kind(),
                owner == null ? null : reference(owner),
                dueOn == null ? null : dueOn.toString(),
                outcome.done(),
                became == null ? null : became.kind(),
                became == null ? null : became.id());
    }

    private static String reference(Outcome.Owner owner) {
        return owner.reference().isEmpty() ? WHOEVER : owner.reference();
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        return read(ONE, id.value()).stream().findFirst();
    }

    @Override
    public Optional<Meeting> lock(MeetingId id) {
        return read(LOCK, id.value()).stream().findFirst();
    }

    @Override
    public List<Meeting> ofPlan(PlanId plan, int atMost) {
        return read(OF_PLAN, plan.value(), atMost);
    }

    @Override
    public List<Meeting> calling(AgencyId agency, int atMost) {
        return read(CALLING, agency.value(), atMost);
    }

    @Override
    public List<Meeting> openBefore(Collection<PlanId> plans, Instant before) {
        return plans.isEmpty() ? List.of() : read(OPEN_BEFORE, ids(plans), before);
    }

    @Override
    public List<Meeting> withActionsDueBefore(Collection<PlanId> plans, LocalDate day) {
        return plans.isEmpty() ? List.of() : read(WITH_ACTIONS_DUE, ids(plans), day.toString());
    }

    private static List<String> ids(Collection<PlanId> plans) {
        return plans.stream().map(PlanId::toString).toList();
    }

    @Override
    public List<Note> notes(MeetingId meeting) {
        return sql.list(NOTES, SqlMeetings::note, meeting.value());
    }

    @Override
    public Optional<Note> note(MeetingId meeting, NoteSection section) {
        return sql.one(NOTE, SqlMeetings::note, meeting.value(), section);
    }

    @Override
    public void write(MeetingId meeting, Note note) {
        sql.update(WRITE, meeting.value(), note.section(), note.text(), note.by(), note.at());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                NoteSection.valueOf(row.getString("section")),
                row.getString("text"),
                row.getString("written_by"),
                Columns.instant(row, "written_at"));
    }

    private List<Meeting> read(String query, @Nullable Object... parameters) {
        List<Row> rows = sql.list(query, SqlMeetings::row, parameters);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Outcome>> outcomes = new HashMap<>();
        sql.list(
                        OUTCOMES,
                        OfMeeting::read,
                        rows.stream().map(row -> row.id().toString()).toList())
                .forEach(one -> outcomes.computeIfAbsent(one.meeting(), first -> new ArrayList<>())
                        .add(one.outcome()));
        return rows.stream()
                .map(row -> row.meeting(outcomes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new Row(
                Columns.uuid(row, "id"),
                new PlanId(Columns.uuid(row, "plan_id")),
                row.getInt("version"),
                row.getString("called_by"),
                new MeetingCall(
                        row.getString("title"),
                        row.getString("purpose"),
                        PlaceKind.valueOf(row.getString("place")),
                        Columns.instant(row, "starts_at"),
                        Duration.ofMinutes(row.getInt("minutes")),
                        value(row.getString("participants"), PARTICIPANTS),
                        value(row.getString("agenda"), AGENDA)),
                MeetingState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                Columns.instant(row, "changed_at"),
                Columns.instantOrNull(row, "closed_at"),
                step == null ? null : ConsultStep.valueOf(step));
    }

    /** All but what came out of it. */
    private record Row(
            UUID id,
            PlanId plan,
            int version,
            String calledBy,
            MeetingCall call,
            MeetingState state,
            int sequence,
            Instant changedAt,
            @Nullable Instant closedAt,
            @Nullable ConsultStep step) {

        Meeting meeting(List<Outcome> outcomes) {
            return new Meeting(
                    new MeetingId(id),
                    plan,
                    version,
                    calledBy,
                    call,
                    state,
                    sequence,
                    changedAt,
                    closedAt,
                    step,
                    outcomes);
        }
    }

    /** What came out of one. */
    private record OfMeeting(UUID meeting, Outcome outcome) {

        static OfMeeting read(ResultSet row) throws SQLException {
            UUID member = Columns.uuidOrNull(row, "member_id");
            String owner = row.getString("owner_kind");
            String reference = row.getString("owner_reference");
            String became = row.getString("became_kind");
            return new OfMeeting(
                    Columns.uuid(row, "meeting_id"),
                    new Outcome(
                            Columns.uuid(row, "id"),
                            Outcome.Kind.valueOf(row.getString("kind")),
                            row.getString("text"),
                            Topic.valueOf(row.getString("topic")),
                            member == null ? null : new MemberId(member),
                            owner == null
                                    ? null
                                    : new Outcome.Owner(
                                            Outcome.OwnerKind.valueOf(owner),
                                            reference.equals(WHOEVER) ? "" : reference),
                            row.getObject("due_on", LocalDate.class),
                            row.getBoolean("done"),
                            became == null
                                    ? null
                                    : new Outcome.Link(
                                            Outcome.LinkKind.valueOf(became), Columns.uuid(row, "became_id"))));
        }
    }

    private static String members(MeetingCall call) {
        return call.members().stream().map(MemberId::toString).collect(Collectors.joining(","));
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
