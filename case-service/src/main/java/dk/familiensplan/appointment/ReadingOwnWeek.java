package dk.familiensplan.appointment;

import dk.familiensplan.access.Operation;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** <i>Vores uge</i>: what a member of the family, and the children of a custody holder, are to be at. */
@ApplicationScoped
@Transactional
public class ReadingOwnWeek {

    private final OwnPlan own;
    private final Plans plans;
    private final ReadingFamilyWeek weeks;
    private final Clock clock;

    @Inject
    ReadingOwnWeek(OwnPlan own, Plans plans, ReadingFamilyWeek weeks, Clock clock) {
        this.own = own;
        this.plans = plans;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** The week, and those of the plan whom the reader may know of. */
    public record OwnWeek(OwnPlan.Membership reader, FamilyWeek week, List<PlanSnapshot.OfMember> members) {

        public OwnWeek {
            members = List.copyOf(members);
        }

        /** Who of those is to be there. */
        public Stream<PlanSnapshot.OfMember> at(Occurrence occurrence) {
            return members.stream().filter(member -> occurrence.members().contains(member.memberId()));
        }
    }

    /** The week that a day lies in; this one, where no day is asked for. */
    public OwnWeek read(@Nullable LocalDate day) {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        PlanSnapshot plan = plans.read(me.plan()).orElseThrow(AppointmentRule.PLAN_IS_ACTIVE::broken);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
        FamilySight sight = FamilySight.of(me.member(), plan, plan.confidentiality(), today);
        return new OwnWeek(me, weeks.ownWeek(me.plan(), sight, day == null ? today : day), sight.members());
    }
}
