package dk.familiensplan.workshop;

import dk.familiensplan.plan.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
        entries.add(entry);
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

    /** All that was said, in the order in which it was. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
