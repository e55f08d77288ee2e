package dk.familiensplan.meeting;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.ReadingFamilyWeek;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who hold the plan read its meetings; a member of the family those that are theirs. It is logged. */
@ApplicationScoped
@Transactional
public class ReadingMeetings {

    private static final int MOST = 200;

    private final Meetings meetings;
    private final Plans plans;
    private final ReadingFamilyWeek weeks;
    private final OwnPlan own;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingMeetings(
            Meetings meetings,
            Plans plans,
            ReadingFamilyWeek weeks,
            OwnPlan own,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.weeks = weeks;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A family's meetings, the latest first. */
    public List<Meeting> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.MEETINGS_READ, plan.value(), Purpose.COORDINATION);
        return meetings.ofPlan(plan, MOST);
    }

    /** One of them. */
    public Meeting one(MeetingId id) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> access.unknown(Operation.READ_PLAN));
        access.require(Operation.READ_PLAN, meeting.plan().value());
        audit.record(Deed.MEETINGS_READ, meeting.plan().value(), Purpose.COORDINATION);
        return meeting;
    }

    /** What is written in one that was read. */
    public List<Note> notes(Meeting meeting) {
        access.require(Operation.READ_PLAN, meeting.plan().value());
        return meetings.notes(meeting.id());
    }

    /** Times that the family can do with, from tomorrow or a later day on. */
    public List<FindingTimes.ProposedTime> times(PlanId plan, List<MemberId> members, Duration length, LocalDate from) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.COORDINATION);
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), TimeSource.DANISH).plusDays(1);
        Map<LocalDate, FamilyWeek> read = new HashMap<>();
        return FindingTimes.find(
                from.isBefore(tomorrow) ? tomorrow : from,
                TimeSource.DANISH,
                members,
                length,
                monday -> read.computeIfAbsent(monday, day -> weeks.weekToMeetIn(plan, day)));
    }

    /** A member's own meetings, and those of a child of theirs, with what was decided that they may know of. */
    public OwnMeetings own() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.MEETINGS_READ, me.plan().value(), Purpose.OWN_PLAN);
        PlanSnapshot plan = plans.read(me.plan()).orElseThrow(MeetingRule.MEETING_EXISTS::broken);
        FamilySight sight = FamilySight.of(
                me.member(), plan, plan.confidentiality(), LocalDate.ofInstant(clock.instant(), TimeSource.DANISH));
        return new OwnMeetings(
                plan,
                meetings.ofPlan(me.plan(), MOST).stream()
                        .filter(meeting -> meeting.state() != MeetingState.PREPARED)
                        .filter(meeting -> isTheirs(meeting, sight))
                        .map(meeting -> new OwnMeeting(
                                meeting,
                                meeting.outcomes().stream()
                                        .filter(outcome -> maySee(outcome, sight))
                                        .toList()))
                        .toList());
    }

    private static boolean isTheirs(Meeting meeting, FamilySight sight) {
        return meeting.call().members().stream()
                .anyMatch(member ->
                        sight.sees(Item.of(ItemKind.APPOINTMENT, meeting.id().value(), member)));
    }

    private static boolean maySee(Outcome outcome, FamilySight sight) {
        MemberId about = outcome.member();
        return about == null || sight.sees(Item.of(ItemKind.APPOINTMENT, outcome.id(), about));
    }

    /** What a member of the family sees of meetings. */
    public record OwnMeetings(PlanSnapshot plan, List<OwnMeeting> meetings) {}

    /** One of them, with what was decided that the reader may know of. */
    public record OwnMeeting(Meeting meeting, List<Outcome> outcomes) {}
}
