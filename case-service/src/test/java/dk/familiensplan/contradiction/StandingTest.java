package dk.familiensplan.contradiction;

import static dk.familiensplan.contradiction.Around.JOB;
import static dk.familiensplan.contradiction.Around.NOW;
import static dk.familiensplan.contradiction.Around.PSY;
import static dk.familiensplan.contradiction.Around.theFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.grid.Pull;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a contradiction from when it is found until it is settled, and after. */
class StandingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final Around around = theFamily()
            .says(JOB)
            .pulls(Pull.MORE)
            .does(JOB)
            .so()
            .says(PSY)
            .pulls(Pull.LESS)
            .does(PSY)
            .so();
    private final PlanId plan = around.plan().planId();

    @Test
    void isNewUntilSomebodyTakesItUpAndKeepsItsIdThen() {
        Standing found = only(List.of());
        Contradiction taken = takeUp(found);

        Standing standing = only(List.of(taken));

        assertThat(found.isNew()).isTrue();
        assertThat(standing.isNew()).isFalse();
        assertThat(standing.id()).isEqualTo(found.id());
    }

    @Test
    void staysSettledWhileItRestsOnTheSameAnswers() {
        Contradiction accepted =
                takeUp(only(List.of())).settled(ContradictionState.ACCEPTED, "Begge ved det.", null, "karen", NOW);

        Standing standing = only(List.of(accepted));

        assertThat(standing.isNew()).isFalse();
        assertThat(standing.isSettled()).isTrue();
    }

    @Test
    void comesUpAsANewOneWhenSomebodyAnswersAgainAndItPullsStill() {
        Contradiction accepted =
                takeUp(only(List.of())).settled(ContradictionState.ACCEPTED, "Begge ved det.", null, "karen", NOW);
        around.says(JOB).pulls(Pull.MORE).does(JOB).so();

        List<Standing> standing = standing(List.of(accepted));

        assertThat(standing).hasSize(2);
        assertThat(standing.get(0).isNew()).isTrue();
        assertThat(standing.get(0).id()).isNotEqualTo(accepted.id());
    }

    @Test
    void staysOpenForWhoFollowsItUpWhenNoRuleFindsItAnyMore() {
        Contradiction taken = takeUp(only(List.of()));
        around.says(JOB).pulls(Pull.LESS).does(JOB).so();

        Standing standing = only(List.of(taken));

        assertThat(standing.finding()).isNull();
        assertThat(standing.isSettled()).isFalse();
    }

    @Test
    void takesThreeConversationsAndNoFourth() {
        Contradiction three = takeUp(only(List.of())).with(talk()).with(talk()).with(talk());

        assertThatThrownBy(() -> three.with(talk()))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo(ContradictionFault.AT_MOST_THREE));
    }

    @Test
    void isSettledOnce() {
        Contradiction settled =
                takeUp(only(List.of())).settled(ContradictionState.RESOLVED, "De har aftalt det.", null, "karen", NOW);

        assertThatThrownBy(() -> settled.settled(ContradictionState.NOT_ONE, "Nej.", null, "karen", NOW))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo(ContradictionFault.SETTLED_ONCE));
    }

    @Test
    void writesOnceWhatCameOfAConversation() {
        Conversation talk = talk();
        Contradiction held = takeUp(only(List.of())).with(talk).held(talk.id(), FRIDAY, "De vil tale sammen igen.");

        assertThatThrownBy(() -> held.held(talk.id(), FRIDAY, "Noget andet."))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ContradictionFault.HELD_ONCE));
    }

    private static Conversation talk() {
        return Conversation.planned(UUID.randomUUID(), "Jobcentret og psykiatrien", "Karen", FRIDAY);
    }

    private Contradiction takeUp(Standing found) {
        Finding finding = found.finding();
        assertThat(finding).isNotNull();
        return Contradiction.takeUp(found.id(), plan, finding, "karen", NOW);
    }

    private Standing only(List<Contradiction> followedUp) {
        List<Standing> all = standing(followedUp);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Standing> standing(List<Contradiction> followedUp) {
        return Standing.of(plan, FindingContradictions.in(around.situation()), followedUp);
    }
}
