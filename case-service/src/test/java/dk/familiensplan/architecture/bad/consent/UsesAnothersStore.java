package dk.familiensplan.architecture.bad.consent;

import dk.familiensplan.architecture.bad.plan.store.PlanTable;

class UsesAnothersStore {
    PlanTable table = new PlanTable();
}
