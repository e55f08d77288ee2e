package dk.familiensplan.contact;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Looks at what a coordinator has written to an agency before it is sent, while the one who wrote it can mend it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WordsForAgency {

    private final Plans plans;
    private final Agencies agencies;
    private final Matters matters;

    @Inject
    WordsForAgency(Plans plans, Agencies agencies, Matters matters) {
        this.plans = plans;
        this.agencies = agencies;
        this.matters = matters;
    }

    /** Refuses words that tell of another agency's matter (invariant 22). */
    public void refuseWhereTheyTellOfAnotherMatter(PlanId id, AgencyId agency, String text) {
        if (tellOfAnotherMatter(id, agency, text)) {
            throw ContactRule.TELLS_NO_OTHER_MATTER.brokenAt("/text");
        }
    }

    /** Whether words tell of another agency's matter (invariant 22). */
    public boolean tellOfAnotherMatter(PlanId id, AgencyId agency, String text) {
        PlanSnapshot plan = plans.read(id).orElseThrow(ContactRule.PLAN_IS_ACTIVE::broken);
        Map<String, Collection<String>> asked = matters.ofPlan(id);
        plan.interventions()
                .forEach(intervention -> asked.computeIfAbsent(intervention.agencyId(), does -> new TreeSet<>())
                        .add(intervention.title()));
        List<Agency> taking = plan.participations().stream()
                .map(participation -> agencies.byId(participation.agency()))
                .flatMap(Optional::stream)
                .toList();
        Agency reader = agencies.byId(agency)
                .orElseThrow(() -> new IllegalStateException("an agency that takes part is not known"));
        return OtherMatters.than(reader, taking, asked).areToldIn(text);
    }
}
