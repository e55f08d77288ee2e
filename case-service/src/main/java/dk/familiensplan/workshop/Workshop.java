package dk.familiensplan.workshop;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A workshop in three spaces. The family speaks first and alone; the professionals' side is opened when there is a wish to
 * answer, and the border land after that. Everything is written in the space it belongs to while that is open.
 */
public final class Workshop {

    private final WorkshopId id;
    private final PlanId plan;
    private final int version;
    private final String about;
    private final LocalDate heldOn;
    private final boolean familyPresent;
    private final List<Entry> entries;
    private Space space;

    public Workshop(
            WorkshopId id,
            PlanId plan,
            int version,
            String about,
            LocalDate heldOn,
            boolean familyPresent,
            Space space,
            List<Entry> entries) {
        this.id = id;
        this.plan = plan;
        this.version = version;
        this.about = about;
        this.heldOn = heldOn;
        this.familyPresent = familyPresent;
        this.space = space;
        this.entries = new ArrayList<>(entries);
    }

    /** Prepares one: the family's space is open, so that wishes can be gathered before the day. */
    public static Workshop prepare(WorkshopId id, PlanId plan, String about, LocalDate heldOn, boolean familyPresent) {
        return new Workshop(id, plan, 1, about, heldOn, familyPresent, Space.FAMILY, List.of());
    }

    /** Writes down what was said. */
    public void write(Entry entry) {
        if (space == Space.OVER) {
            throw WorkshopRule.WORKSHOP_IS_ON.broken();
        }
        if (entry.kind().space() != space) {
            throw WorkshopRule.SPACE_IS_OPEN.broken();
        }
        if (entry.agency() != null && space == Space.FAMILY || entry.member() != null && space == Space.PROFESSIONAL) {
            throw WorkshopRule.SAID_BY_ITS_SIDE.brokenAt(space == Space.FAMILY ? "/agencyId" : "/memberId");
        }
        boolean servesWish = wishes().stream().anyMatch(wish -> wish.id().equals(entry.serves()));
        if ((entry.kind() == EntryKind.IDEA) != servesWish) {
            throw WorkshopRule.IDEA_SERVES_WISH.brokenAt("/serves");
        }
        add(entry);
    }

    /**
     * Takes in what one side prepares alone: the family while its space is open, the professionals until theirs is shut. No
     * one sees what the professionals prepared before their space is opened: no answers before the questions.
     */
    public void prepareAlone(Entry entry) {
        refuseShut(entry.kind().space());
        if ((entry.kind().space() == Space.FAMILY) != (entry.member() != null)) {
            throw WorkshopRule.SAID_BY_ITS_SIDE.brokenAt("/kind");
        }
        add(entry);
    }

    /**
     * Those who prepared something take it back, until their space is shut.
     *
     * @param own whether an entry is theirs
     */
    public void takeBack(UUID id, Predicate<Entry> own) {
        Entry entry = entries.stream()
                .filter(one -> one.id().equals(id) && one.alone() && own.test(one))
                .findFirst()
                .orElseThrow(WorkshopRule.OWN_WORDS_ARE_TAKEN_BACK::broken);
        refuseShut(entry.kind().space());
        entries.remove(entry);
    }

    private void add(Entry entry) {
        if (entries.stream().anyMatch(one -> one.id().equals(entry.id()))) {
            throw WorkshopRule.ID_USED_ONCE.broken();
        }
        entries.add(entry);
    }

    private void refuseShut(Space side) {
        if (side == Space.BORDER || space.compareTo(side) > 0) {
            throw space == Space.OVER ? WorkshopRule.WORKSHOP_IS_ON.broken() : WorkshopRule.SPACE_IS_OPEN.broken();
        }
    }

    /** Whether one side can still prepare alone. */
    public boolean canPrepare(Space side) {
        return side != Space.BORDER && space.compareTo(side) <= 0;
    }

    /** Opens the next space, or ends the last. */
    public void openNext() {
        if (space == Space.OVER) {
            throw WorkshopRule.WORKSHOP_IS_ON.broken();
        }
        if (space == Space.FAMILY && wishes().isEmpty()) {
            throw WorkshopRule.FAMILY_SPEAKS_FIRST.broken();
        }
        space = space.next();
    }

    /** An idea became something in the plan; also after the workshop, and in its stead something else later. */
    public void became(UUID idea, Became what) {
        int index = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(idea) && entries.get(i).kind() == EntryKind.IDEA) {
                index = i;
            }
        }
        if (index < 0) {
            throw WorkshopRule.IDEA_EXISTS.broken();
        }
        entries.set(index, entries.get(index).becoming(what));
    }

    /** Ideas that are nothing in the plan yet. */
    public List<Entry> openIdeas() {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == EntryKind.IDEA && entry.whatItBecame().isEmpty())
                .toList();
    }

    private List<Entry> wishes() {
        return entries.stream().filter(entry -> entry.kind() == EntryKind.WISH).toList();
    }

    public WorkshopId id() {
        return id;
    }

    public PlanId plan() {
        return plan;
    }

    /** Counts the changes; the ETag. */
    public int version() {
        return version;
    }

    /** What it is held about. */
    public String about() {
        return about;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    /** Whether the family is there; where not, their words speak for them. */
    public boolean isFamilyPresent() {
        return familyPresent;
    }

    /** The one that is open. */
    public Space space() {
        return space;
    }

    /** All that was said or prepared, in the order in which it was. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What lies on the table: of the spaces that have been opened. */
    public List<Entry> atTheTable() {
        return entries.stream()
                .filter(entry -> entry.kind().space().compareTo(space) <= 0)
                .toList();
    }

    /** The agencies whose part waits for its space to be opened. */
    public Set<AgencyId> ready() {
        return entries.stream()
                .filter(entry -> entry.kind().space().compareTo(space) > 0)
                .map(Entry::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
