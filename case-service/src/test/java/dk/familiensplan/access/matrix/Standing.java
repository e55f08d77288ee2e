package dk.familiensplan.access.matrix;

import dk.familiensplan.access.AccessDecision;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Relation;
import dk.familiensplan.access.Role;
import java.util.Set;

/** A role with a relation to the plan that the matrix is about: a column of the matrix, by its heading. */
enum Standing {
    NOBODY("nobody", Set.of(), Relation.NONE),
    COORDINATOR("coordinator", Set.of(Role.COORDINATOR), Relation.COORDINATES),
    DEPUTY("deputy", Set.of(Role.COORDINATOR), Relation.DEPUTISES),
    COORDINATOR_IN_EMERGENCY("coordinator in emergency", Set.of(Role.COORDINATOR), Relation.EMERGENCY),
    OTHER_COORDINATOR("other coordinator", Set.of(Role.COORDINATOR), Relation.NONE),
    NEIGHBOUR("other municipality's coordinator", Set.of(Role.COORDINATOR), Relation.NONE),
    LEADER("unit's leader", Set.of(Role.UNIT_LEADER), Relation.LEADS_UNIT),
    LEADER_IN_EMERGENCY("leader in emergency", Set.of(Role.UNIT_LEADER), Relation.EMERGENCY),
    OTHER_LEADER("other unit's leader", Set.of(Role.UNIT_LEADER), Relation.NONE),
    NEIGHBOUR_LEADER("other municipality's leader", Set.of(Role.UNIT_LEADER), Relation.NONE),
    CASEWORKER("caseworker", Set.of(Role.AGENCY_CASEWORKER), Relation.TAKES_PART),
    OTHER_CASEWORKER("other agency's caseworker", Set.of(Role.AGENCY_CASEWORKER), Relation.NONE),
    REGION_CASEWORKER("region's caseworker", Set.of(Role.AGENCY_CASEWORKER), Relation.NONE),
    AGENCY_LEADER("agency's leader", Set.of(Role.AGENCY_LEADER), Relation.TAKES_PART),
    OTHER_AGENCY_LEADER("other agency's leader", Set.of(Role.AGENCY_LEADER), Relation.NONE),
    MEMBER("family member", Set.of(Role.FAMILY_MEMBER), Relation.IS_MEMBER),
    OTHER_MEMBER("other family's member", Set.of(Role.FAMILY_MEMBER), Relation.NONE),
    STEERING("steering member", Set.of(Role.STEERING_MEMBER), Relation.NONE),
    ADMINISTRATOR("administrator", Set.of(Role.ADMINISTRATOR), Relation.NONE),
    OFFICER("data protection officer", Set.of(Role.DATA_PROTECTION_OFFICER), Relation.NONE),
    ROUTES("routes", Set.of(Role.SYSTEM), Relation.NONE);

    private final String heading;
    private final Set<Role> roles;
    private final Relation relation;

    Standing(String heading, Set<Role> roles, Relation relation) {
        this.heading = heading;
        this.roles = roles;
        this.relation = relation;
    }

    String heading() {
        return heading;
    }

    /** What the one decision says. */
    Cell decided(Operation operation) {
        if (this == NOBODY) {
            return Cell.NOT_SIGNED_IN;
        }
        return switch (AccessDecision.decide(roles, operation, Set.of(relation))) {
            case ALLOWED -> Cell.ALLOWED;
            case FORBIDDEN -> Cell.FORBIDDEN;
            case UNKNOWN -> Cell.UNKNOWN;
        };
    }
}
