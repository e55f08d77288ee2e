package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has changed in a plan since a revision, since a moment, or since the reader last looked (invariant 7). */
@ApplicationScoped
@Transactional
public class ReadingChanges {

    /** As many as a person reads at once. */
    private static final int MOST = 50;

    private final Plans plans;
    private final PlanHistory history;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingChanges(Plans plans, PlanHistory history, PlanAccess access, CurrentUser user, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.history = history;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The changes, oldest first, each with what is different field by field; the newest ones where there are too many.
     *
     * @param from the revision that the reader knows
     * @param since a moment instead; neither of the two means since the reader last looked
     */
    public Changes read(PlanId id, @Nullable Integer from, @Nullable Instant since) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.REVISIONS_READ, id.value(), Purpose.COORDINATION);
        PlanSnapshot now = plans.read(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        int known = Math.min(now.version(), from != null ? from : since != null ? at(id, since) : lastLook(id));
        int first = Math.max(known, now.version() - MOST);
        List<Change> changes = new ArrayList<>();
        Optional<PlanSnapshot> before = history.at(id, first);
        for (PlanHistory.Step step : history.steps(id, first, now.version(), MOST)) {
            List<PlanDifference.Line> lines =
                    before.map(old -> PlanDifference.between(old, step.plan())).orElse(List.of());
            changes.add(new Change(step.revision(), lines));
            before = Optional.of(step.plan());
        }
        return new Changes(now, first, changes, history.looks(id));
    }

    /** The reader has seen everything up to a revision. */
    public void looked(PlanId id, int number) {
        access.require(Operation.READ_PLAN, id.value());
        PlanSnapshot now = plans.read(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        history.saw(id, user.subject(), Math.min(number, now.version()), clock.instant());
        audit.record(Deed.PLAN_LOOKED, id.value(), Purpose.COORDINATION);
    }

    private int at(PlanId id, Instant since) {
        return history.newestAt(id, since).orElse(0);
    }

    private int lastLook(PlanId id) {
        return history.seenBy(id, user.subject()).orElse(0);
    }

    /**
     * What has changed.
     *
     * @param plan as it stands now
     * @param from the revision before the first change
     * @param looks up to where others have seen it
     */
    public record Changes(PlanSnapshot plan, int from, List<Change> changes, List<PlanHistory.Look> looks) {

        public Changes {
            changes = List.copyOf(changes);
            looks = List.copyOf(looks);
        }
    }

    /** One change, field by field. */
    public record Change(Revision revision, List<PlanDifference.Line> lines) {

        public Change {
            lines = List.copyOf(lines);
        }
    }
}
