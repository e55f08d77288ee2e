package dk.familiensplan.grid;

import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that was answered and asked in the grids. Every call is part of the caller's transaction. */
public interface NetworkViews {

    void add(NetworkView view);

    /** All views of these plans, the superseded ones too, oldest first. */
    Map<PlanId, List<NetworkView>> ofPlans(Collection<PlanId> plans);

    void add(ViewAsk ask);

    /** All that these plans have asked and not taken back, oldest first. */
    Map<PlanId, List<ViewAsk>> asksOfPlans(Collection<PlanId> plans);

    /** The message was stopped before it left: nobody was asked. */
    void withdraw(NotificationId notification, Instant now);

    /** What the interventions of these plans take of the days, by intervention. */
    Map<UUID, DayUse> dayUses(Collection<PlanId> plans);

    void setDayUse(PlanId plan, UUID intervention, DayUse use, String by, Instant now);

    void clearDayUse(PlanId plan, UUID intervention);
}
