package dk.familiensplan.meeting.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.meeting.Meeting;
import dk.familiensplan.meeting.Note;
import dk.familiensplan.meeting.Outcome;
import dk.familiensplan.meeting.Participant;
import dk.familiensplan.meeting.web.MeetingView.LinkView;
import dk.familiensplan.meeting.web.MeetingView.NoteView;
import dk.familiensplan.meeting.web.MeetingView.OutcomeView;
import dk.familiensplan.meeting.web.MeetingView.OwnerView;
import dk.familiensplan.meeting.web.MeetingView.ParticipantView;
import dk.familiensplan.meeting.web.MeetingView.ToldView;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.Notifications;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts names to meetings. */
@ApplicationScoped
class MeetingViews {

    private final Plans plans;
    private final Agencies agencies;
    private final People people;
    private final Notifications notifications;

    @Inject
    MeetingViews(Plans plans, Agencies agencies, People people, Notifications notifications) {
        this.plans = plans;
        this.agencies = agencies;
        this.people = people;
        this.notifications = notifications;
    }

    /** For those who hold the plan. */
    MeetingView of(Meeting meeting, @Nullable List<Note> notes) {
        PlanSnapshot plan = plans.read(meeting.plan()).orElseThrow();
        List<Notification> told = notifications.causedBy(meeting.id().value()).stream()
                .filter(notification -> notification.kind() == NotificationKind.MEETING_CALLED)
                .sorted(Comparator.comparing(Notification::madeAt))
                .toList();
        return new MeetingView(
                meeting.id().value(),
                meeting.version(),
                meeting.plan().value(),
                meeting.call().title(),
                meeting.call().purpose(),
                meeting.call().place(),
                meeting.call().startsAt(),
                (int) meeting.call().length().toMinutes(),
                meeting.call().participants().stream()
                        .map(participant -> participant(participant, plan, told))
                        .toList(),
                meeting.call().agenda(),
                meeting.state(),
                meeting.step().orElse(null),
                meeting.outcomes().stream()
                        .map(outcome -> outcome(outcome, plan))
                        .toList(),
                notes == null ? null : notes.stream().map(this::note).toList(),
                meeting.closedAt().orElse(null));
    }

    private ParticipantView participant(Participant participant, PlanSnapshot plan, List<Notification> told) {
        String name =
                switch (participant.kind()) {
                    case MEMBER ->
                        participant.member().map(id -> member(id, plan)).orElse("");
                    case AGENCY -> agency(participant.reference());
                    case OTHER -> participant.name();
                };
        ToldView last = participant
                .agency()
                .flatMap(agency -> told.stream()
                        .filter(notification -> notification.agency().equals(agency))
                        .reduce((earlier, later) -> later))
                .map(notification -> new ToldView(
                        notification.state(),
                        notification.meetingAt().orElse(null),
                        notification.response().orElse(null),
                        notification.responseReason().orElse(null)))
                .orElse(null);
        return new ParticipantView(participant.kind(), participant.reference(), name, participant.must(), last);
    }

    OutcomeView outcome(Outcome outcome, PlanSnapshot plan) {
        MemberId member = outcome.member();
        Outcome.Owner owner = outcome.owner();
        Outcome.Link became = outcome.became();
        return new OutcomeView(
                outcome.id(),
                outcome.kind(),
                outcome.text(),
                outcome.topic(),
                member == null ? null : member.value(),
                owner == null ? null : new OwnerView(owner.kind(), owner.reference(), ownerName(owner, plan)),
                outcome.dueOn(),
                outcome.done(),
                became == null ? null : new LinkView(became.kind(), became.id()));
    }

    private String ownerName(Outcome.Owner owner, PlanSnapshot plan) {
        return switch (owner.kind()) {
            case COORDINATOR -> person(plan.coordinator());
            case MEMBER -> member(new MemberId(UUID.fromString(owner.reference())), plan);
            case AGENCY -> agency(owner.reference());
        };
    }

    NoteView note(Note note) {
        return new NoteView(note.section(), note.text(), person(note.by()), note.at());
    }

    private static String member(MemberId id, PlanSnapshot plan) {
        return plan.member(id).map(PlanSnapshot.OfMember::name).orElse("");
    }

    private String agency(String id) {
        return agencies.byId(id).map(Agency::name).orElse(id);
    }

    private String person(String subject) {
        return people.bySubject(subject).map(Person::name).orElse(subject);
    }
}
