package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The members of a plan that an agency may know of at all: those who have said yes to anything with it, be it only that
 * they cannot attend.
 */
public final class VisibleMembers {

    private VisibleMembers() {}

    /** In the order of the plan. */
    public static Set<MemberId> of(PlanSnapshot plan, AgencyId agency, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        Set<MemberId> visible = new LinkedHashSet<>();
        for (PlanSnapshot.OfMember member : plan.members()) {
            MemberId id = member.memberId();
            if (!consent.topics(id, agency, Purpose.SHARE, at).isEmpty()
                    || !consent.topics(id, agency, Purpose.ATTENDANCE, at).isEmpty()) {
                visible.add(id);
            }
        }
        return visible;
    }
}
