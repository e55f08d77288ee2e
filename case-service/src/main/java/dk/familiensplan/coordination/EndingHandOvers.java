package dk.familiensplan.coordination;

import dk.familiensplan.plan.ChangingPlanStatus.Turn;
import dk.familiensplan.plan.PlanTurned;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** A closed plan has nobody to go to: what was under way lapses with it. */
@ApplicationScoped
class EndingHandOvers {

    private final HandOvers handOvers;
    private final LiveEvents live;

    @Inject
    EndingHandOvers(HandOvers handOvers, LiveEvents live) {
        this.handOvers = handOvers;
        this.live = live;
    }

    void of(@Observes PlanTurned turned) {
        if (turned.turn() == Turn.CLOSE) {
            handOvers.lockUnderWay(turned.plan().planId()).ifPresent(underWay -> {
                underWay.lapse(turned.at());
                handOvers.keep(underWay);
                live.tell(List.of(underWay.to().subject()), "my-day", null);
            });
        }
    }
}
