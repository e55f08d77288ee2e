package dk.familiensplan.meeting;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.Ask;
import dk.familiensplan.contact.AskingCoordinator;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.WantedForm;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written while a meeting goes on, what comes out of it, and its end. Notes are merged and need no version; what comes
 * out of it builds on the version that was read.
 */
@ApplicationScoped
@Transactional
public class WritingMinutes {

    private final Meetings meetings;
    private final Plans plans;
    private final TellingOfMeeting telling;
    private final AskingCoordinator asking;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    WritingMinutes(
            Meetings meetings,
            Plans plans,
            TellingOfMeeting telling,
            AskingCoordinator asking,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.telling = telling;
        this.asking = asking;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Writes in one place. What somebody else has written there in the meantime stays.
     *
     * @param base what stood there when the writer began
     * @return what stands there now
     */
    public Note write(MeetingId id, NoteSection section, String base, String text) {
        Meeting meeting = locked(id);
        if (meeting.state() == MeetingState.CALLED_OFF) {
            throw MeetingRule.MEETING_IS_OPEN.broken();
        }
        String kept = meetings.note(id, section).map(Note::text).orElse("");
        String merged = MergedNote.of(base, kept, text);
        if (merged.length() > Note.LONGEST) {
            throw MeetingRule.NOTE_FITS.brokenAt("/text");
        }
        Note note = new Note(section, merged, user.subject(), clock.instant());
        meetings.write(id, note);
        changed(meeting, Deed.MEETING_CHANGED);
        return note;
    }

    /** Says where the thinking together is; null ends it. */
    public Meeting stand(MeetingId id, @Nullable ConsultStep step) {
        Meeting meeting = locked(id);
        meeting.stand(step, clock.instant());
        return kept(meeting, Deed.MEETING_CHANGED);
    }

    /** Adds what came out of it, or writes it anew. */
    public Meeting put(MeetingId id, VersionTag expected, Outcome outcome) {
        Meeting meeting = locked(id);
        expected.requireSameAs(meeting.version());
        refuseUnlessInPlan(meeting, outcome);
        meeting.put(outcome, clock.instant());
        return kept(meeting, Deed.MEETING_CHANGED);
    }

    /** What an agency is to do becomes that agency's request to the family, with the action's words and day. */
    public Meeting askFamily(MeetingId id, VersionTag expected, UUID outcomeId, MemberId about, String why) {
        Meeting meeting = locked(id);
        expected.requireSameAs(meeting.version());
        Outcome action = meeting.outcome(outcomeId).orElseThrow(MeetingRule.OUTCOME_EXISTS::broken);
        Outcome.Owner owner = action.owner();
        LocalDate dueOn = action.dueOn();
        if (owner == null || dueOn == null || owner.kind() != Outcome.OwnerKind.AGENCY) {
            throw MeetingRule.AGENCY_ASKS.broken();
        }
        if (action.became() != null) {
            throw MeetingRule.BECOMES_ONE_THING.broken();
        }
        ContactRequest request = asking.atMeeting(
                meeting.plan(),
                new AgencyId(owner.reference()),
                about,
                new Ask(action.text(), why, action.topic(), dueOn, null, WantedForm.MEETING));
        meeting.put(
                action.becoming(new Outcome.Link(
                        Outcome.LinkKind.CONTACT_REQUEST, request.id().value())),
                clock.instant());
        return kept(meeting, Deed.MEETING_CHANGED);
    }

    /** Ends it, and sends what was decided to those who may have it, as the preview shows. */
    public Meeting close(MeetingId id, VersionTag expected) {
        Meeting meeting = locked(id);
        expected.requireSameAs(meeting.version());
        meeting.close(clock.instant());
        telling.send(meeting, TellingOfMeeting.What.MINUTES);
        return kept(meeting, Deed.MEETING_TOLD);
    }

    private Meeting locked(MeetingId id) {
        Meeting meeting = meetings.lock(id).orElseThrow(() -> access.unknown(Operation.CHANGE_PLAN));
        access.require(Operation.CHANGE_PLAN, meeting.plan().value());
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
    }

    private void refuseUnlessInPlan(Meeting meeting, Outcome outcome) {
        PlanSnapshot plan = plans.read(meeting.plan()).orElseThrow(MeetingRule.MEETING_EXISTS::broken);
        MemberId about = outcome.member();
        if (about != null && plan.member(about).isEmpty()) {
            throw MeetingRule.IS_OF_THIS_PLAN.brokenAt("/memberId");
        }
        Outcome.Owner owner = outcome.owner();
        if (owner != null && !isInPlan(plan, owner)) {
            throw MeetingRule.IS_OF_THIS_PLAN.brokenAt("/owner");
        }
        Outcome.Link link = outcome.became();
        boolean isNew = meeting.outcome(outcome.id()).map(Outcome::became).isEmpty();
        if (link != null && isNew && !isIntervention(plan, link)) {
            throw MeetingRule.IS_OF_THIS_PLAN.brokenAt("/became");
        }
    }

    private static boolean isInPlan(PlanSnapshot plan, Outcome.Owner owner) {
        return switch (owner.kind()) {
            case COORDINATOR -> true;
            case MEMBER ->
                plan.members().stream()
                        .anyMatch(member -> member.id().toString().equals(owner.reference()));
            case AGENCY -> plan.isJoinedBy(new AgencyId(owner.reference()));
        };
    }

    /** A request is made by {@link #askFamily}; what is only linked to is an intervention of this plan. */
    private static boolean isIntervention(PlanSnapshot plan, Outcome.Link link) {
        return link.kind() == Outcome.LinkKind.INTERVENTION
                && plan.interventions().stream()
                        .anyMatch(intervention -> intervention.id().equals(link.id()));
    }
}
