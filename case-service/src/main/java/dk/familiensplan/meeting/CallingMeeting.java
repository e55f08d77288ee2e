package dk.familiensplan.meeting;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The coordinator puts a meeting together, calls agencies to it, moves it and calls it off. */
@ApplicationScoped
@Transactional
public class CallingMeeting {

    private final Meetings meetings;
    private final Plans plans;
    private final TellingOfMeeting telling;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    CallingMeeting(
            Meetings meetings,
            Plans plans,
            TellingOfMeeting telling,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.telling = telling;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Prepares one; it stands in the family's calendar from now on, and no agency knows of it. */
    public Meeting prepare(MeetingId id, PlanId plan, MeetingCall call) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        refuseUnlessInPlan(plan, call);
        Meeting meeting = Meeting.prepare(id, plan, user.subject(), call, clock.instant());
        meetings.add(meeting);
        changed(meeting, Deed.MEETING_CHANGED);
        return meeting;
    }

    /** Changes what it is called for. Agencies that were called before are told by calling again. */
    public Meeting change(MeetingId id, VersionTag expected, MeetingCall call) {
        Meeting meeting = locked(id, expected);
        refuseUnlessInPlan(meeting.plan(), call);
        meeting.change(call, clock.instant());
        return kept(meeting, Deed.MEETING_CHANGED);
    }

    /** Calls the agencies that may know of it; each gets what the preview shows. */
    public Meeting callAgencies(MeetingId id, VersionTag expected) {
        Meeting meeting = locked(id, expected);
        meeting.callAgencies(clock.instant());
        telling.send(meeting, TellingOfMeeting.What.CALL);
        return kept(meeting, Deed.MEETING_TOLD);
    }

    /** Calls it off, and tells those who were called. */
    public Meeting callOff(MeetingId id, VersionTag expected) {
        Meeting meeting = locked(id, expected);
        boolean isKnown = meeting.state() == MeetingState.CALLED;
        meeting.callOff(clock.instant());
        if (isKnown) {
            telling.send(meeting, TellingOfMeeting.What.CALLING_OFF);
        }
        return kept(meeting, isKnown ? Deed.MEETING_TOLD : Deed.MEETING_CHANGED);
    }

    private Meeting locked(MeetingId id, VersionTag expected) {
        Meeting meeting = meetings.lock(id).orElseThrow(() -> access.unknown(Operation.CHANGE_PLAN));
        access.require(Operation.CHANGE_PLAN, meeting.plan().value());
        expected.requireSameAs(meeting.version());
        return meeting;
    }

    private Meeting kept(Meeting meeting, Deed deed) {
        Meeting kept = meetings.keep(meeting);
        changed(kept, deed);
        return kept;
    }

    private void changed(Meeting meeting, Deed deed) {
        audit.record(deed, meeting.plan().value(), Purpose.COORDINATION);
        live.tell(List.of(user.subject()), "plan", meeting.plan().value());
        live.tell(List.of(user.subject()), "my-day", null);
    }

    private void refuseUnlessInPlan(PlanId id, MeetingCall call) {
        PlanSnapshot plan = plans.read(id).orElseThrow(MeetingRule.MEETING_EXISTS::broken);
        if (plan.status() == PlanStatus.CLOSED) {
            throw MeetingRule.PLAN_IS_ACTIVE.broken();
        }
        boolean areThere =
                call.members().stream().allMatch(member -> plan.member(member).isPresent())
                        && call.agencies().stream().allMatch(plan::isJoinedBy);
        if (!areThere) {
            throw MeetingRule.IS_OF_THIS_PLAN.brokenAt("/participants");
        }
    }
}
