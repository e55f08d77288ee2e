package dk.familiensplan.meeting;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All meetings. Every call is part of the caller's transaction. */
public interface Meetings {

    /** Writes a new one, constraints checked here and now. */
    void add(Meeting meeting);

    /** Writes a changed one and gives it back as it now stands; the row is locked by {@link #lock}. */
    Meeting keep(Meeting meeting);

    /** As it stands. */
    Optional<Meeting> find(MeetingId id);

    /** As it stands, locked until the transaction ends. */
    Optional<Meeting> lock(MeetingId id);

    /** A family's meetings, the latest first. */
    List<Meeting> ofPlan(PlanId plan, int atMost);

    /** Those that an agency was called to, the latest first. */
    List<Meeting> calling(AgencyId agency, int atMost);

    /** What waits in these plans: meetings that begin before an instant and are not closed. */
    List<Meeting> openBefore(Collection<PlanId> plans, Instant before);

    /** Meetings of these plans with an action that is not done and is due before a day. */
    List<Meeting> withActionsDueBefore(Collection<PlanId> plans, LocalDate day);

    /** What is written in a meeting. */
    List<Note> notes(MeetingId meeting);

    /** What stands in one place, locked with its meeting until the transaction ends. */
    Optional<Note> note(MeetingId meeting, NoteSection section);

    /** Writes one place. */
    void write(MeetingId meeting, Note note);
}
