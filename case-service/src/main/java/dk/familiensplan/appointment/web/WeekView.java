package dk.familiensplan.appointment.web;

import dk.familiensplan.agency.AgencyView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A family's week on screen: what stands in it, and how much it takes of whom. */
public record WeekView(
        LocalDate monday,
        int dayLimitMinutes,
        int minutes,
        List<EntryView> entries,
        List<DayView> days,
        List<RowView> agencies,
        List<MemberView> members,
        List<ClashView> clashes) {

    /** One thing in the week. */
    public record EntryView(
            UUID id,
            boolean appointment,
            AgencyView agency,
            String what,
            List<AppointmentView.NamedMember> members,
            Instant startsAt,
            int minutes,
            int travelMinutes,
            boolean tentative,
            boolean cannotBeKept,
            boolean clashes) {}

    /** One thing, by name. */
    public record EntryRef(UUID id, AgencyView agency, String what, Instant startsAt) {}

    /** A day for the whole family. */
    public record DayView(LocalDate day, int minutes, boolean over) {}

    /** What one agency takes, by day from Monday, and in all. */
    public record RowView(AgencyView agency, List<Integer> minutes, int total) {}

    /** What a member's week takes, and what the member has said to manage. */
    public record MemberView(UUID id, String name, int minutes, int limitMinutes, boolean agreed, boolean over) {}

    /** Two that somebody cannot do both of. */
    public record ClashView(EntryRef first, EntryRef second, List<AppointmentView.NamedMember> who) {}
}
