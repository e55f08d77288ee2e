package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.meeting.Meeting;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.meeting.Meetings;
import dk.familiensplan.meeting.Outcome;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a network meeting asks of the coordinator: that it is near, that nothing of it was sent, what is to be done after it. */
@ApplicationScoped
@Transactional
class DueOfMeeting implements DueSource {

    private final Meetings meetings;

    @Inject
    DueOfMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Those that are near or not closed, and those after which something is to be done soon; each once. */
    @Override
    public List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone).plusDays(Urgency.ACTION_DAYS_AHEAD + 1L);
        Map<MeetingId, Meeting> found = new LinkedHashMap<>();
        meetings.openBefore(plans, now.plus(Urgency.MEETING_AHEAD)).forEach(one -> found.put(one.id(), one));
        meetings.withActionsDueBefore(plans, day).forEach(one -> found.putIfAbsent(one.id(), one));
        return found.values().stream()
                .flatMap(meeting -> of(meeting, zone, now).stream())
                .toList();
    }

    static List<WorkItem> of(Meeting meeting, ZoneId zone, Instant now) {
        List<WorkItem> items = new ArrayList<>();
        if (meeting.state().isOpen()) {
            addMeeting(items, meeting, now);
        }
        meeting.outcomes().stream()
                .filter(Outcome::isOpenAction)
                .forEach(action -> addAction(items, meeting, action, zone, now));
        return items;
    }

    private static void addMeeting(List<WorkItem> items, Meeting meeting, Instant now) {
        boolean isOver = !meeting.endsAt().isAfter(now);
        if (isOver || meeting.call().startsAt().isBefore(now.plus(Urgency.MEETING_AHEAD))) {
            Instant due = isOver ? null : meeting.call().startsAt();
            items.add(new WorkItem(
                    "meeting-" + meeting.id(),
                    new Urgency(
                            isOver ? WorkKind.MEETING_MINUTES : WorkKind.MEETING_COMING,
                            false,
                            meeting.changedAt(),
                            due),
                    meeting.plan(),
                    null,
                    null,
                    new WorkItem.OfMeeting(meeting.id(), meeting.call().title())));
        }
    }

    private static void addAction(List<WorkItem> items, Meeting meeting, Outcome action, ZoneId zone, Instant now) {
        LocalDate dueOn = action.dueOn();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (dueOn == null || dueOn.isAfter(today.plusDays(Urgency.ACTION_DAYS_AHEAD))) {
            return;
        }
        items.add(new WorkItem(
                "action-" + action.id(),
                new Urgency(
                        WorkKind.MEETING_ACTION,
                        false,
                        meeting.changedAt(),
                        dueOn.plusDays(1).atStartOfDay(zone).toInstant()),
                meeting.plan(),
                action.member(),
                doer(action.owner()),
                new WorkItem.OfMeeting(meeting.id(), action.text())));
    }

    private static @Nullable AgencyId doer(Outcome.@Nullable Owner owner) {
        return owner != null && owner.kind() == Outcome.OwnerKind.AGENCY ? new AgencyId(owner.reference()) : null;
    }
}
