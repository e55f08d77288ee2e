package dk.familiensplan.meeting;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.WordsForAgency;
import dk.familiensplan.notification.AgencyNames;
import dk.familiensplan.notification.Composing;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each agency gets of a meeting: shown to the coordinator before, and then sent, by the same code. */
@ApplicationScoped
@Transactional
public class TellingOfMeeting {

    private final Meetings meetings;
    private final Plans plans;
    private final WordsForAgency words;
    private final AgencyNames agencyNames;
    private final MakingNotification making;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TellingOfMeeting(
            Meetings meetings,
            Plans plans,
            WordsForAgency words,
            AgencyNames agencyNames,
            MakingNotification making,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.words = words;
        this.agencyNames = agencyNames;
        this.making = making;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be told of a meeting. */
    public enum What {
        CALL,
        CALLING_OFF,
        MINUTES
    }

    /** What each agency that is called to it would get now. */
    public List<Preview> preview(MeetingId id, What what) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> access.unknown(Operation.READ_PLAN));
        access.require(Operation.READ_PLAN, meeting.plan().value());
        audit.record(Deed.PREVIEW_READ, meeting.plan().value(), Purpose.COORDINATION);
        PlanSnapshot plan = plan(meeting);
        Instant now = clock.instant();
        MeetingTellings tellings = tellings(plan, meeting, now);
        Composing composing = new Composing(plan, agencyNames::of);
        return meeting.call().agencies().stream()
                .map(agency -> new Preview(
                        agency,
                        of(tellings, agency, what).stream()
                                .map(telling -> new Previewed(telling, composing.preview(telling, now)))
                                .toList(),
                        what == What.MINUTES ? tellings.keptBack(agency) : List.of()))
                .toList();
    }

    /** Sends what the preview shows; what may not leave is left out, and stands as such in the preview. */
    void send(Meeting meeting, What what) {
        PlanSnapshot plan = plan(meeting);
        if (plan.status() != PlanStatus.ACTIVE) {
            throw MeetingRule.PLAN_IS_ACTIVE.broken();
        }
        Instant now = clock.instant();
        MeetingTellings tellings = tellings(plan, meeting, now);
        Composing composing = new Composing(plan, agencyNames::of);
        @Nullable Instant meetingAt = what == What.CALLING_OFF ? null : meeting.call().startsAt();
        meeting.call().agencies().stream()
                .flatMap(agency -> of(tellings, agency, what).stream())
                .filter(telling -> composing.compose(telling, now) instanceof Composition.Content)
                .forEach(telling ->
                        making.ofMeeting(meeting.plan(), telling, meeting.id().value(), meetingAt));
    }

    private static List<Telling> of(MeetingTellings tellings, AgencyId agency, What what) {
        return switch (what) {
            case CALL -> tellings.call(agency).stream().toList();
            case CALLING_OFF -> tellings.callingOff(agency).stream().toList();
            case MINUTES -> tellings.minutes(agency);
        };
    }

    private MeetingTellings tellings(PlanSnapshot plan, Meeting meeting, Instant now) {
        return new MeetingTellings(
                plan,
                meeting,
                agencyNames::of,
                (agency, text) -> words.tellOfAnotherMatter(meeting.plan(), agency, text),
                now);
    }

    private PlanSnapshot plan(Meeting meeting) {
        return plans.read(meeting.plan()).orElseThrow(MeetingRule.MEETING_EXISTS::broken);
    }

    /** What one agency would get; {@code keptBack} is what came out of the meeting that it may not have. */
    public record Preview(AgencyId agency, List<Previewed> messages, List<Outcome> keptBack) {}

    /** One message, and what would become of it. */
    public record Previewed(Telling telling, Composition composition) {}
}
