package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A term that a law sets begins to run, and is met. */
@ApplicationScoped
@Transactional
public class KeepingDeadlines {

    private final ChangingPlan changing;
    private final LawCatalogue catalogue;

    @Inject
    KeepingDeadlines(ChangingPlan changing, LawCatalogue catalogue) {
        this.changing = changing;
        this.catalogue = catalogue;
    }

    /**
     * It runs from now on, and is shown in time on <i>Min dag</i>. A term of the catalogue is counted by it; one that is in no
     * catalogue is written out.
     */
    public PlanSnapshot start(
            PlanId plan,
            VersionTag expected,
            DeadlineId deadline,
            @Nullable String code,
            @Nullable MemberId member,
            LawCatalogue.Written written,
            LocalDate startsOn) {
        return changing.change(
                plan,
                expected,
                PlanChange.DEADLINE_STARTED,
                Deed.PLAN_CHANGED,
                (changed, now) ->
                        changed.startDeadline(catalogue.deadline(deadline, code, member, written, startsOn), now));
    }

    /** What the law asks for is done. */
    public PlanSnapshot meet(
            PlanId plan, VersionTag expected, DeadlineId deadline, LocalDate on, @Nullable String note) {
        return changing.change(
                plan,
                expected,
                PlanChange.DEADLINE_MET,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.meetDeadline(deadline, on, note, now));
    }
}
