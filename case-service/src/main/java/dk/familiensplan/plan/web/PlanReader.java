package dk.familiensplan.plan.web;

import dk.familiensplan.access.Relation;
import java.util.Set;

/** As what somebody reads a plan, so that the screen offers nothing that would be refused. The first two may change it. */
enum PlanReader {
    COORDINATOR,
    DEPUTY,
    LEADER,
    EMERGENCY;

    static PlanReader by(Set<Relation> relations) {
        if (relations.contains(Relation.COORDINATES)) {
            return COORDINATOR;
        }
        if (relations.contains(Relation.DEPUTISES)) {
            return DEPUTY;
        }
        return relations.contains(Relation.LEADS_UNIT) ? LEADER : EMERGENCY;
    }
}
