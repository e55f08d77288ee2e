package dk.familiensplan.access;

import static dk.familiensplan.access.AccessDecision.ALLOWED;
import static dk.familiensplan.access.AccessDecision.FORBIDDEN;
import static dk.familiensplan.access.AccessDecision.UNKNOWN;
import static dk.familiensplan.access.AccessDecision.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccessDecisionTest {

    @Test
    void letsTheCoordinatorReadTheirOwnPlan() {
        assertThat(decide(Set.of(Role.COORDINATOR), Operation.READ_PLAN, Relation.COORDINATES))
                .isEqualTo(ALLOWED);
    }

    @Test
    void hidesAnotherCoordinatorsPlan() {
        assertThat(decide(Set.of(Role.COORDINATOR), Operation.READ_PLAN, Relation.NONE))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void tellsACaseworkerThatTheWholePlanIsNotForThem() {
        assertThat(decide(Set.of(Role.AGENCY_CASEWORKER), Operation.READ_PLAN, Relation.TAKES_PART))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void hidesAPlanThatTheAgencyTakesNoPartIn() {
        assertThat(decide(Set.of(Role.AGENCY_CASEWORKER), Operation.READ_CONSENTED_PART, Relation.NONE))
                .isEqualTo(UNKNOWN);
    }

    @Property
    void opensNothingWithoutTheRole(@ForAll Set<Role> roles, @ForAll Operation operation, @ForAll Relation relation) {
        var decision = decide(roles, operation, relation);

        assertThat(decision == FORBIDDEN).isEqualTo(!roles.contains(operation.role()));
    }

    @Property
    void opensNoPlanWithoutTheRelation(
            @ForAll Set<Role> roles, @ForAll Operation operation, @ForAll Relation relation) {
        var decision = decide(roles, operation, relation);

        if (decision == ALLOWED) {
            assertThat(operation.relation().orElse(relation)).isEqualTo(relation);
        }
    }

    @Property
    void opensNoPlanToSteeringGroupsAndAdministrators(@ForAll Operation operation, @ForAll Relation relation) {
        var decision = decide(Set.of(Role.STEERING_MEMBER, Role.ADMINISTRATOR), operation, relation);

        if (operation.relation().isPresent()) {
            assertThat(decision).isEqualTo(FORBIDDEN);
        }
    }

    @Property
    void givesTheRoutesNothingButTheirOwn(@ForAll Operation operation, @ForAll Relation relation) {
        var decision = decide(Set.of(Role.SYSTEM), operation, relation);

        assertThat(decision == ALLOWED)
                .isEqualTo(operation == Operation.CLAIM_NOTIFICATIONS || operation == Operation.SUBMIT_EVENTS);
    }
}
