package dk.familiensplan.myplan;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.plan.Agreeing;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan as one member of the family may see it.
 *
 * @param plan for what is the same for everybody; what is somebody's is asked of the sight
 * @param stays where a hospital says that somebody is, of those whom the reader may know it of
 */
public record OurPlan(
        PlanSnapshot plan,
        PlanSnapshot.OfMember reader,
        FamilySight sight,
        List<PlanEvent> stays,
        ContactPoint coordinator,
        LocalDate today) {

    public OurPlan {
        stays = List.copyOf(stays);
    }

    /** Whether the reader has yet to say yes to a goal as it is worded now. */
    public boolean isAskedAbout(PlanSnapshot.OfGoal goal) {
        return Agreeing.missing(plan, today).contains(new Agreeing.Missing(goal.id(), reader.id()));
    }

    /** From whom the reader keeps what is the reader's own; of what is another's nothing is told. */
    public List<UUID> keptByReader(ItemKind kind, UUID item, @Nullable UUID whose) {
        return !reader.id().equals(whose)
                ? List.of()
                : plan.keptFrom().stream()
                        .filter(kept -> kept.kind() == kind && kept.itemId().equals(item))
                        .map(PlanSnapshot.OfKeptFrom::memberId)
                        .sorted()
                        .toList();
    }
}
