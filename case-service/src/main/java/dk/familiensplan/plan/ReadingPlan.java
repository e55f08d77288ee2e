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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The coordinator reads a plan; that it was read is written in the same transaction. */
@ApplicationScoped
@Transactional
public class ReadingPlan {

    private final Plans plans;
    private final Deputies deputies;
    private final PlanAccess access;
    private final CurrentUser reader;
    private final AuditLog audit;

    @Inject
    ReadingPlan(Plans plans, Deputies deputies, PlanAccess access, CurrentUser reader, AuditLog audit) {
        this.plans = plans;
        this.deputies = deputies;
        this.access = access;
        this.reader = reader;
        this.audit = audit;
    }

    /** The whole plan, as it stands or as it stood then. */
    public PlanReading read(PlanId id, @Nullable Instant asOf) {
        return asOf == null ? readNow(id) : readAsOf(id, asOf);
    }

    private PlanReading readNow(PlanId id) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.PLAN_READ, id.value(), Purpose.COORDINATION);
        return plans.readWithEvents(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
    }

    private PlanReading readAsOf(PlanId id, Instant then) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.PLAN_READ_AS_OF, id.value(), Purpose.COORDINATION, then.toString());
        return plans.readAsOf(id, then).orElseThrow(PlanRule.PLAN_EXISTS::broken);
    }

    /** What was changed, newest first. */
    public List<Revision> revisions(PlanId id, Optional<Integer> before, int atMost) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.REVISIONS_READ, id.value(), Purpose.COORDINATION);
        return plans.revisions(id, before, atMost);
    }

    /** The reader's own plans, and those of the colleagues for whom the reader acts today. */
    public List<PlanSummary> search(
            @Nullable PlanStatus status, @Nullable String name, PlanSearch.@Nullable Place after, int atMost) {
        audit.record(Deed.PLANS_SEARCHED, null, Purpose.COORDINATION, criterion(status, name));
        return plans.search(
                new PlanSearch(deputies.workOf(new CoordinatorId(reader.subject())), status, name, after), atMost);
    }

    private static String criterion(@Nullable PlanStatus status, @Nullable String name) {
        return "status=" + (status == null ? "any" : status) + (name == null ? "" : " q=" + name);
    }
}
