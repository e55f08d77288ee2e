package dk.familiensplan.appointment;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.VisibleMembers;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the family's weeks: the coordinator all there is, an agency whether there is room. */
@ApplicationScoped
@Transactional
public class ReadingFamilyWeek {

    /** For so many weeks an agency sees whether there is room. */
    private static final int WEEKS_AHEAD = 8;

    /** Nobody plans further from today than this, and no calendar is asked for the end of time. */
    private static final int FURTHEST_WEEKS = 260;

    private final FamilyCalendar calendar;
    private final Plans plans;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingFamilyWeek(
            FamilyCalendar calendar, Plans plans, CurrentUser user, PlanAccess access, AuditLog audit, Clock clock) {
        this.calendar = calendar;
        this.plans = plans;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The week that a day lies in, for the coordinator. */
    public FamilyWeek week(PlanId plan, LocalDate day) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.COORDINATION);
        return weekOf(plan, day);
    }

    /**
     * What a member of the family is to be at, in the week that a day lies in: their own, and what a child of theirs is to be
     * at, without what is kept from them.
     *
     * @param sight what the member may see
     */
    public FamilyWeek ownWeek(PlanId plan, FamilySight sight, LocalDate day) {
        access.require(Operation.READ_OUR_PLAN, plan.value());
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.OWN_PLAN);
        FamilyWeek whole = weekOf(plan, day);
        List<Occurrence> seen = whole.occurrences().stream()
                .filter(occurrence ->
                        occurrence.members().stream().anyMatch(member -> isSeen(occurrence, member, sight)))
                .toList();
        return FamilyWeek.of(whole.monday(), TimeSource.DANISH, whole.limits(), seen, calendar.away(plan));
    }

    /** It may be an appointment or a request; either may be kept from the reader. */
    private static boolean isSeen(Occurrence occurrence, MemberId member, FamilySight sight) {
        return sight.sees(Item.of(ItemKind.APPOINTMENT, occurrence.id(), member))
                && sight.sees(Item.of(ItemKind.CONTACT_REQUEST, occurrence.id(), member));
    }

    /** What an appointment would do to the family's week at each of some times. */
    public Map<Instant, FamilyWeek.Fit> fits(Appointment appointment, List<Instant> times) {
        access.require(Operation.READ_PLAN, appointment.plan().value());
        Map<Instant, FamilyWeek.Fit> fits = new LinkedHashMap<>();
        for (Instant time : times) {
            LocalDate day = LocalDate.ofInstant(time, TimeSource.DANISH);
            fits.put(time, weekOf(appointment.plan(), day).fit(appointment.occurrenceAt(time)));
        }
        return fits;
    }

    /** Whether the coming weeks have room for some members, for the caller's agency, which may know of them. */
    public Map<LocalDate, WeekRoom> room(PlanId plan, List<MemberId> members) {
        access.require(Operation.ASK_COORDINATOR, plan.value());
        PlanSnapshot asked = plans.read(plan).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        Set<MemberId> visible = VisibleMembers.of(asked, OurAgency.of(user), clock.instant());
        if (!visible.containsAll(members)) {
            throw AppointmentRule.MEMBERS_IN_PLAN.brokenAt("/memberId");
        }
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.AGENCY_CASEWORK);
        LocalDate monday = FamilyWeek.mondayOf(LocalDate.now(clock));
        List<Occurrence> ahead = between(plan, monday, monday.plusWeeks(WEEKS_AHEAD));
        WeekLimits limits = calendar.limits(plan);
        Map<LocalDate, WeekRoom> room = new LinkedHashMap<>();
        for (int i = 0; i < WEEKS_AHEAD; i++) {
            LocalDate week = monday.plusWeeks(i);
            // Who is away for now is not told by a week that suddenly has room.
            room.put(
                    week,
                    FamilyWeek.of(week, TimeSource.DANISH, limits, ahead, Set.of())
                            .roomFor(members));
        }
        return room;
    }

    /** The week from a Monday on, to find a time in that the family can do with. */
    public FamilyWeek weekToMeetIn(PlanId plan, LocalDate monday) {
        access.require(Operation.READ_PLAN, plan.value());
        return weekOf(plan, monday);
    }

    private FamilyWeek weekOf(PlanId plan, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today.minusWeeks(FURTHEST_WEEKS)) || day.isAfter(today.plusWeeks(FURTHEST_WEEKS))) {
            throw AppointmentRule.WEEK_EXISTS.brokenAt("/day");
        }
        LocalDate monday = FamilyWeek.mondayOf(day);
        return FamilyWeek.of(
                monday,
                TimeSource.DANISH,
                calendar.limits(plan),
                between(plan, monday, monday.plusWeeks(1)),
                calendar.away(plan));
    }

    private List<Occurrence> between(PlanId plan, LocalDate from, LocalDate until) {
        return calendar.between(
                plan,
                from.atStartOfDay(TimeSource.DANISH).toInstant(),
                until.atStartOfDay(TimeSource.DANISH).toInstant());
    }
}
