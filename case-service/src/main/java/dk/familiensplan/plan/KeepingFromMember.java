package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.consent.ConsentRules;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The coordinator keeps an item of the plan from named members of the family, or lets them read it again. */
@ApplicationScoped
@Transactional
public class KeepingFromMember {

    private final ChangingPlan changing;
    private final PlanItems items;
    private final ConsentRules rules;

    @Inject
    KeepingFromMember(ChangingPlan changing, PlanItems items, ConsentRules rules) {
        this.changing = changing;
        this.items = items;
        this.rules = rules;
    }

    /** From now on exactly these members may not read it, nor know of it. */
    public PlanSnapshot keep(PlanId plan, VersionTag expected, ItemKind kind, UUID item, Set<MemberId> from) {
        return changing.change(
                plan,
                expected,
                PlanChange.CONFIDENTIALITY_CHANGED,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.keepFrom(
                        kind,
                        item,
                        items.about(plan, kind, item).orElse(null),
                        from,
                        changed.coordinator().subject(),
                        now));
    }

    /**
     * A member keeps what is their own to themself, or shows it again: an adult, or a young person who is old enough to
     * answer for themself together with those who have custody.
     */
    public PlanSnapshot keepOwn(PlanId plan, ItemKind kind, UUID item, Set<MemberId> from) {
        return changing.changeAsMember(
                plan,
                Operation.DECIDE_OWN_CONSENT,
                PlanChange.CONFIDENTIALITY_CHANGED,
                Deed.PLAN_CHANGED,
                (changed, caller, now) -> changed.keepOwnFrom(
                        new MemberId(Objects.requireNonNull(caller.memberId())),
                        kind,
                        item,
                        items.about(plan, kind, item).orElse(null),
                        from,
                        rules.ages(),
                        now));
    }
}
