package dk.familiensplan.understanding;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
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
import java.util.UUID;

/** A member reads why each intervention was granted, and says that it is right. */
@ApplicationScoped
@Transactional
public class SigningOff {

    private final OwnPlan own;
    private final SharingUnderstanding sharing;
    private final Understandings understandings;
    private final Plans plans;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    SigningOff(
            OwnPlan own,
            SharingUnderstanding sharing,
            Understandings understandings,
            Plans plans,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.own = own;
        this.sharing = sharing;
        this.understandings = understandings;
        this.plans = plans;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the member may see: of sign-offs only their own, asked or given. */
    public SharingUnderstanding.Shared read() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.UNDERSTANDING_READ, me.plan().value(), Purpose.OWN_PLAN);
        return plans.read(me.plan()).map(family -> seenBy(me.member(), family)).orElseThrow();
    }

    /** The member says yes to the words as they were read. */
    public void sign(UUID intervention, int version) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        sharing.sign(me.plan(), intervention, version, me.member(), HowGiven.DIGITALLY, user.subject());
        audit.record(Deed.UNDERSTANDING_CHANGED, me.plan().value(), Purpose.OWN_PLAN);
    }

    private SharingUnderstanding.Shared seenBy(MemberId reader, PlanSnapshot family) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
        FamilySight sight = FamilySight.of(reader, family, family.confidentiality(), today);
        List<UUID> seen = sight.interventions().stream()
                .map(PlanSnapshot.OfIntervention::id)
                .toList();
        return new SharingUnderstanding.Shared(
                understandings.assessments(family.planId()).stream()
                        .filter(one -> sight.sees(one.item()))
                        .toList(),
                understandings.reasons(family.planId()).stream()
                        .filter(reason -> seen.contains(reason.intervention()))
                        .map(reason -> new SharingUnderstanding.Explained(
                                new GrantReason(
                                        reason.intervention(),
                                        reason.version(),
                                        reason.plan(),
                                        reason.words(),
                                        reason.writtenAt(),
                                        reason.signOffs().stream()
                                                .filter(one -> one.member().equals(reader))
                                                .toList()),
                                reason.missing(family, today).stream()
                                        .filter(reader::equals)
                                        .toList()))
                        .toList());
    }
}
