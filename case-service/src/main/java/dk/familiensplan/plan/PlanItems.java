package dk.familiensplan.plan;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import java.util.Optional;
import java.util.UUID;

/** What belongs to a plan beside the plan itself: messages, requests, appointments. */
public interface PlanItems {

    /**
     * Whom the item is about; nothing when it is about the whole family, and for what the plan knows by itself.
     *
     * @throws dk.familiensplan.platform.rule.RuleBroken when there is no such item of the plan
     */
    Optional<MemberId> about(PlanId plan, ItemKind kind, UUID item);
}
