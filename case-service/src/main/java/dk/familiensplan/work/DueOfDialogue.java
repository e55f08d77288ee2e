package dk.familiensplan.work;

import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.leadership.Dialogues;
import dk.familiensplan.leadership.LeaderAction;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** What a leader took on among other leaders, on the day it is to be done and until they say what came of it; it is of no plan. */
@ApplicationScoped
@Transactional
class DueOfDialogue implements DueSource {

    private final Dialogues dialogues;
    private final CurrentUser user;

    @Inject
    DueOfDialogue(Dialogues dialogues, CurrentUser user) {
        this.dialogues = dialogues;
        this.user = user;
    }

    @Override
    public List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now) {
        return dialogues.dueOf(user.subject(), LocalDate.ofInstant(now, zone)).stream()
                .map(action -> of(action, zone))
                .toList();
    }

    static WorkItem of(LeaderAction action, ZoneId zone) {
        return new WorkItem(
                "leadership-action-" + action.id(),
                new Urgency(
                        WorkKind.LEADERSHIP_ACTION,
                        false,
                        action.dueOn().atStartOfDay(zone).toInstant(),
                        action.dueOn().plusDays(1).atStartOfDay(zone).toInstant()),
                null,
                null,
                null,
                new WorkItem.InPlan(action.what(), null));
    }
}
