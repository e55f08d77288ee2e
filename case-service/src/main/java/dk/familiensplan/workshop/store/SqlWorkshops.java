package dk.familiensplan.workshop.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.workshop.Became;
import dk.familiensplan.workshop.Entry;
import dk.familiensplan.workshop.EntryKind;
import dk.familiensplan.workshop.Space;
import dk.familiensplan.workshop.Workshop;
import dk.familiensplan.workshop.WorkshopId;
import dk.familiensplan.workshop.Workshops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said is only added to, but for what those who prepared it take back before they meet; of an idea, what it became is
 * written beside it.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlWorkshops implements Workshops {

    private static final String INSERT = """
            insert into workshop (id, version, plan_id, about, held_on, family_present, space)
            values (?, 1, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = "update workshop set version = version + 1, space = ? where id = ?";
    private static final String PUT_ENTRY = """
            insert into workshop_entry (id, workshop_id, position, kind, words, member_id, agency_id, serves, became_kind,
                became_id, alone, at)
            select ?, workshop.id, coalesce(max(entry.position) + 1, 0), ?, ?, ?::uuid, ?, ?::uuid, ?, ?::uuid, ?, ?
            from workshop
            left join workshop_entry entry on entry.workshop_id = workshop.id
            where workshop.id = ?
            group by workshop.id
            """;
    private static final String BECAME = """
            update workshop_entry set became_kind = ?, became_id = ?::uuid
            where id = ? and (became_id is distinct from ?::uuid)
            """;
    private static final String TAKEN_BACK =
            "delete from workshop_entry where workshop_id = ? and not id = any (cast(? as uuid[]))";
    private static final String KNOWN = "select id from workshop_entry where workshop_id = ?";
    private static final String ONE = "select * from workshop where id = ?";
    private static final String LOCK = "select * from workshop where id = ? for update";
    private static final String OF_PLAN = "select * from workshop where plan_id = ? order by held_on desc, id limit ?";
    private static final String OPEN = """
            select * from workshop
            where plan_id = any (cast(? as uuid[]))
              and (space <> 'OVER' or exists (select from workshop_entry
                                              where workshop_id = workshop.id and kind = 'IDEA' and became_id is null))
            order by held_on, id
            """;
    private static final String ENTRIES = """
            select * from workshop_entry where workshop_id = any (cast(? as uuid[])) order by workshop_id, position
            """;

    private final Sql sql;

    @Inject
    SqlWorkshops(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Workshop workshop) {
        sql.update(
                INSERT,
                workshop.id().value(),
                workshop.plan().value(),
                workshop.about(),
                workshop.heldOn(),
                workshop.isFamilyPresent(),
                workshop.space());
    }

    @Override
    public Workshop keep(Workshop workshop) {
        sql.update(UPDATE, workshop.space(), workshop.id().value());
        List<Entry> entries = workshop.entries();
        sql.update(
                TAKEN_BACK,
                workshop.id().value(),
                entries.stream().map(entry -> entry.id().toString()).toList());
        Set<UUID> known = new HashSet<>(
                sql.list(KNOWN, row -> Columns.uuid(row, "id"), workshop.id().value()));
        for (Entry entry : entries) {
            if (known.contains(entry.id())) {
                entry.whatItBecame().ifPresent(became -> write(entry, became));
            } else {
                put(workshop.id(), entry);
            }
        }
        return find(workshop.id()).orElseThrow();
    }

    private void write(Entry entry, Became became) {
        String id = became.id().toString();
        sql.update(BECAME, became.kind(), id, entry.id(), id);
    }

    private void put(WorkshopId workshop, Entry entry) {
        Became became = entry.became();
        MemberId member = entry.member();
        AgencyId agency = entry.agency();
        sql.update(
                PUT_ENTRY,
                entry.id(),
                entry.kind(),
                entry.words(),
                member == null ? null : member.toString(),
                agency == null ? null : agency.value(),
                textOf(entry.serves()),
                became == null ? null : became.kind(),
                became == null ? null : became.id().toString(),
                entry.alone(),
                entry.at(),
                workshop.value());
    }

    private static @Nullable String textOf(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public Optional<Workshop> find(WorkshopId id) {
        return read(ONE, id.value()).stream().findFirst();
    }

    @Override
    public Optional<Workshop> lock(WorkshopId id) {
        return read(LOCK, id.value()).stream().findFirst();
    }

    @Override
    public List<Workshop> ofPlan(PlanId plan, int atMost) {
        return read(OF_PLAN, plan.value(), atMost);
    }

    @Override
    public List<Workshop> open(Collection<PlanId> plans) {
        return plans.isEmpty()
                ? List.of()
                : read(OPEN, plans.stream().map(plan -> plan.value().toString()).toList());
    }

    private List<Workshop> read(String query, @Nullable Object... parameters) {
        List<String> ids = sql.list(query, row -> Columns.uuid(row, "id").toString(), parameters);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Entry>> entries = new HashMap<>();
        sql.list(ENTRIES, row -> Map.entry(Columns.uuid(row, "workshop_id"), entry(row)), ids)
                .forEach(entry -> entries.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return sql.list(query, row -> workshop(row, entries), parameters);
    }

    private static Workshop workshop(ResultSet row, Map<UUID, List<Entry>> entries) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new Workshop(
                new WorkshopId(id),
                new PlanId(Columns.uuid(row, "plan_id")),
                row.getInt("version"),
                row.getString("about"),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("family_present"),
                Space.valueOf(row.getString("space")),
                entries.getOrDefault(id, List.of()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID member = Columns.uuidOrNull(row, "member_id");
        String agency = row.getString("agency_id");
        UUID became = Columns.uuidOrNull(row, "became_id");
        return new Entry(
                Columns.uuid(row, "id"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("words"),
                member == null ? null : new MemberId(member),
                agency == null ? null : new AgencyId(agency),
                Columns.uuidOrNull(row, "serves"),
                became == null ? null : new Became(Became.Kind.valueOf(row.getString("became_kind")), became),
                row.getBoolean("alone"),
                Columns.instant(row, "at"));
    }
}
