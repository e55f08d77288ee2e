package dk.familiensplan.architecture.bad.platform;

import dk.familiensplan.architecture.bad.plan.store.PlanTable;

class KnowsFeature {
    PlanTable table = new PlanTable();
}
