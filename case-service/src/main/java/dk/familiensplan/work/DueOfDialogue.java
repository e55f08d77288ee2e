package dk.familiensplan.work;

import dk.familiensplan.leadership.Dialogues;
import dk.familiensplan.leadership.LeaderAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a leader took on among other leaders, on the day it is to be done and until they say what came of it. */
@ApplicationScoped
@Transactional
class DueOfDialogue implements OwnDueSource {

    private final Dialogues dialogues;

    @Inject
    DueOfDialogue(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    @Override
    public List<WorkItem> dueOf(String subject, ZoneId zone, Instant now) {
        return dialogues.dueOf(subject, LocalDate.ofInstant(now, zone)).stream()
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
