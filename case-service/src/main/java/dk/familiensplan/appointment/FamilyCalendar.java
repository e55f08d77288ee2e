package dk.familiensplan.appointment;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What stands in the families' calendars. Every call is part of the caller's transaction. */
public interface FamilyCalendar {

    /** Who asks for the family's time where no agency does: the coordinator, who calls a network meeting. */
    AgencyId COORDINATOR = new AgencyId("coordinator");

    /** What takes the family's time from one instant to another: appointments, meetings that answered a request, and network meetings. */
    List<Occurrence> between(PlanId plan, Instant from, Instant until);

    /** The same of several families at once, each in the order of time; one with nothing is left out. */
    Map<PlanId, List<Occurrence>> between(Collection<PlanId> plans, Instant from, Instant until);

    /** What takes the time of several families, what each can do with, and who cannot come; in a fixed number of readings. */
    Map<PlanId, FamilyTime> timeOf(Collection<PlanId> plans, Instant from, Instant until);
    /** What the network meeting with this id is called; nothing when it is no network meeting. */
    Optional<String> networkMeeting(UUID id);

    /** Members who cannot come to anything for now. */
    Set<MemberId> away(PlanId plan);

    /** What the family has said that it can do with. */
    WeekLimits limits(PlanId plan);

    /**
     * Writes down what the family can do with.
     *
     * @param expected the version that it builds on
     * @return false when somebody else has written in the meantime
     */
    boolean limit(PlanId plan, WeekLimits limits, int expected, Instant now);
}
