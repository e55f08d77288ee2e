package dk.familiensplan.access;

import static dk.familiensplan.access.AccessDecision.ALLOWED;
import static dk.familiensplan.access.AccessDecision.FORBIDDEN;
import static dk.familiensplan.access.AccessDecision.UNKNOWN;
import static dk.familiensplan.access.AccessDecision.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessDecisionTest {

    private static final Set<Relation> STRANGER = Set.of(Relation.NONE);

    @Test
    void letsTheCoordinatorReadTheirOwnPlan() {
        assertThat(decide(Set.of(Role.COORDINATOR), Operation.READ_PLAN, Set.of(Relation.COORDINATES)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void hidesAnotherCoordinatorsPlan() {
        assertThat(decide(Set.of(Role.COORDINATOR), Operation.READ_PLAN, STRANGER))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void tellsACaseworkerThatTheWholePlanIsNotForThem() {
        assertThat(decide(Set.of(Role.AGENCY_CASEWORKER), Operation.READ_PLAN, Set.of(Relation.TAKES_PART)))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void hidesAPlanThatTheAgencyTakesNoPartIn() {
        assertThat(decide(Set.of(Role.AGENCY_CASEWORKER), Operation.READ_CONSENTED_PART, STRANGER))
                .isEqualTo(UNKNOWN);
    }

    /** The role and the relation must go together: a leader who also is a coordinator does not answer by the wrong one. */
    @Test
    void doesNotMixOneRoleWithAnothersRelation() {
        assertThat(decide(Set.of(Role.COORDINATOR), Operation.READ_PLAN, Set.of(Relation.LEADS_UNIT)))
                .isEqualTo(UNKNOWN);
        assertThat(decide(
                        Set.of(Role.COORDINATOR, Role.UNIT_LEADER), Operation.LEAD_UNIT, Set.of(Relation.COORDINATES)))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void letsALeaderOfTheUnitWhoAlsoCoordinatesLeadItToo() {
        assertThat(decide(
                        Set.of(Role.COORDINATOR, Role.UNIT_LEADER),
                        Operation.LEAD_UNIT,
                        Set.of(Relation.COORDINATES, Relation.LEADS_UNIT)))
                .isEqualTo(ALLOWED);
    }

    /** Who breaks the glass may look, and that is all. */
    @ParameterizedTest
    @EnumSource(Operation.class)
    void opensOnlyReadingThePlanInAnEmergency(Operation operation) {
        var byEmergency = operation.grants().stream().anyMatch(grant -> grant.relation() == Relation.EMERGENCY);

        assertThat(byEmergency).isEqualTo(operation == Operation.READ_PLAN || operation == Operation.END_EMERGENCY);
    }

    @Property
    void opensNothingWithoutTheRole(
            @ForAll Set<Role> roles, @ForAll Operation operation, @ForAll Set<Relation> relations) {
        var decision = decide(roles, operation, relations);

        assertThat(decision == FORBIDDEN).isEqualTo(Collections.disjoint(roles, operation.roles()));
    }

    @Property
    void opensNoPlanWithoutARelation(
            @ForAll Set<Role> roles, @ForAll Operation operation, @ForAll Set<Relation> relations) {
        var decision = decide(roles, operation, relations);

        if (decision == ALLOWED) {
            assertThat(operation.grants())
                    .anyMatch(grant -> roles.contains(grant.role())
                            && (grant.relation() == null || relations.contains(grant.relation())));
        }
        assertThat(decide(roles, operation, STRANGER) == ALLOWED && operation.isAboutAPlan())
                .isFalse();
    }

    @Property
    void opensNoPlanToThoseWhoOnlyCountAndKeepAndOversee(@ForAll Operation operation, @ForAll Set<Relation> relations) {
        var roles = Set.of(Role.STEERING_MEMBER, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER);

        if (operation.isAboutAPlan()) {
            assertThat(decide(roles, operation, relations)).isEqualTo(FORBIDDEN);
        }
    }

    @Property
    void givesTheRoutesNothingButTheirOwn(@ForAll Operation operation, @ForAll Set<Relation> relations) {
        var decision = decide(Set.of(Role.SYSTEM), operation, relations);

        assertThat(decision == ALLOWED)
                .isEqualTo(operation == Operation.KNOW_AGENCIES
                        || operation == Operation.CLAIM_NOTIFICATIONS
                        || operation == Operation.SUBMIT_EVENTS);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void isAboutAPlanByEachOfItsGrantsOrByNone(Operation operation) {
        assertThat(operation.grants())
                .isNotEmpty()
                .allMatch(grant -> grant.isAboutAPlan() == operation.isAboutAPlan())
                .noneMatch(grant -> grant.relation() == Relation.NONE);
        assertThat(operation.roles()).isSubsetOf(EnumSet.allOf(Role.class));
    }
}
