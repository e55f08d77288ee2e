package dk.familiensplan.relocation;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a coordinator has asked other municipalities, and what others ask this one. */
@ApplicationScoped
@Transactional
public class ReadingRelocations {

    private static final int ADULT_FROM = 18;

    private final Relocations relocations;
    private final Plans plans;
    private final Deputies deputies;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingRelocations(
            Relocations relocations, Plans plans, Deputies deputies, CurrentUser user, AuditLog audit, Clock clock) {
        this.relocations = relocations;
        this.plans = plans;
        this.deputies = deputies;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** A family as another municipality may know of it before it has said yes: how many they are, and nobody's name. */
    public record Nameless(Relocation relocation, PlanSnapshot plan, int adults, int children) {}

    /** That wait for an answer of the caller's municipality. */
    public List<Nameless> asked() {
        return nameless(relocations.waitingAt(user.authority()));
    }

    /** Of the caller's own plans. */
    public List<Nameless> ours() {
        return nameless(relocations.ofCoordinators(deputies.workOf(new CoordinatorId(user.subject()))));
    }

    /** One that was just made or decided. */
    public Nameless with(Relocation relocation) {
        return nameless(List.of(relocation)).get(0);
    }

    private List<Nameless> nameless(List<Relocation> some) {
        Map<PlanId, PlanSnapshot> ofPlans =
                plans.readAll(some.stream().map(Relocation::plan).toList());
        audit.recordAll(
                Deed.RELOCATION_READ,
                some.stream().map(one -> one.plan().value()).distinct().toList(),
                Purpose.COORDINATION);
        LocalDate grownUpSince = LocalDate.now(clock).minusYears(ADULT_FROM);
        return some.stream()
                .map(relocation -> {
                    PlanSnapshot plan =
                            Objects.requireNonNull(ofPlans.get(relocation.plan()), "a relocation without its plan");
                    int adults = (int) plan.members().stream()
                            .filter(member -> Relocating.isAdult(member, grownUpSince))
                            .count();
                    return new Nameless(relocation, plan, adults, plan.members().size() - adults);
                })
                .toList();
    }
}
