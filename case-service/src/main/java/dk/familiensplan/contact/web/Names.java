package dk.familiensplan.contact.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the plans, members and agencies of one answer are called; each plan and agency is read once. */
final class Names {

    private final Map<PlanId, PlanSnapshot> plans;
    private final Agencies agencies;
    private final Map<AgencyId, AgencyView> seen = new HashMap<>();

    private Names(Map<PlanId, PlanSnapshot> plans, Agencies agencies) {
        this.plans = plans;
        this.agencies = agencies;
    }

    static Names of(Collection<PlanId> wanted, Plans plans, Agencies agencies) {
        return new Names(plans.readAll(wanted), agencies);
    }

    String family(PlanId plan) {
        return plan(plan).familyName();
    }

    String member(PlanId plan, MemberId member) {
        return plan(plan).member(member).map(PlanSnapshot.OfMember::name).orElse("");
    }

    AgencyView agency(AgencyId agency) {
        return seen.computeIfAbsent(agency, id -> agencies.byId(id.value())
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency that took part is not known")));
    }

    PlanSnapshot plan(PlanId plan) {
        PlanSnapshot read = plans.get(plan);
        if (read == null) {
            throw new IllegalStateException("a plan that was asked about is gone");
        }
        return read;
    }
}
