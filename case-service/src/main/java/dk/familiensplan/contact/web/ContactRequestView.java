package dk.familiensplan.contact.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Ask;
import dk.familiensplan.contact.Attachment;
import dk.familiensplan.contact.ContactAnswer;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.HandedTo;
import dk.familiensplan.contact.RequestState;
import dk.familiensplan.contact.WantedForm;
import dk.familiensplan.notification.NotificationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact request on screen. */
public record ContactRequestView(
        UUID id,
        int version,
        UUID planId,
        String familyName,
        AgencyView agency,
        UUID memberId,
        String memberName,
        String what,
        String why,
        Topic topic,
        LocalDate dueBy,
        @Nullable StatutoryView statutory,
        WantedForm wantedForm,
        RequestState state,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable ContactAnswer answer,
        @Nullable String answerText,
        @Nullable Instant meetingAt,
        @Nullable UUID notificationId,
        @Nullable Instant escalatedAt,
        @Nullable HandedTo handedTo,
        @Nullable UUID combinedWith,
        @Nullable Instant withdrawnAt,
        List<AttachmentView> attachments) {

    /** All of it, for the coordinator. */
    static ContactRequestView whole(ContactRequest request, Names names, List<Attachment> attachments) {
        return shown(
                request,
                names,
                request.handedTo().orElse(null),
                request.combinedWith().map(ContactRequestId::value).orElse(null),
                attachments);
    }

    /** For the agency: the answer, and nothing of whose request it is dealt with in. */
    static ContactRequestView answered(ContactRequest request, Names names) {
        return shown(request, names, null, null, List.of());
    }

    private static ContactRequestView shown(
            ContactRequest request,
            Names names,
            @Nullable HandedTo handedTo,
            @Nullable UUID combinedWith,
            List<Attachment> attachments) {
        return view(
                request,
                names,
                request.state(),
                request.answeredAt().orElse(null),
                request.answer().orElse(null),
                request.answerText().orElse(null),
                request.meetingAt().orElse(null),
                request.notification().map(NotificationId::value).orElse(null),
                handedTo,
                combinedWith,
                attachments);
    }

    /** For the agency while the coordinator can still stop the answer: as if there were none. */
    static ContactRequestView unanswered(ContactRequest request, Names names) {
        return view(request, names, RequestState.OPEN, null, null, null, null, null, null, null, List.of());
    }

    /** For the agency when it may not know the words: that there is an answer. */
    static ContactRequestView withoutWords(ContactRequest request, Names names) {
        return view(
                request,
                names,
                request.state(),
                request.answeredAt().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static ContactRequestView view(
            ContactRequest request,
            Names names,
            RequestState state,
            @Nullable Instant answeredAt,
            @Nullable ContactAnswer answer,
            @Nullable String answerText,
            @Nullable Instant meetingAt,
            @Nullable UUID notificationId,
            @Nullable HandedTo handedTo,
            @Nullable UUID combinedWith,
            List<Attachment> attachments) {
        Ask ask = request.ask();
        return new ContactRequestView(
                request.id().value(),
                request.version(),
                request.plan().value(),
                names.family(request.plan()),
                names.agency(request.agency()),
                request.member().value(),
                names.member(request.plan(), request.member()),
                ask.what(),
                ask.why(),
                ask.topic(),
                ask.dueBy(),
                request.statutory().map(StatutoryView::of).orElse(null),
                ask.wantedForm(),
                state,
                request.receivedAt(),
                answeredAt,
                answer,
                answerText,
                meetingAt,
                notificationId,
                request.escalatedAt().orElse(null),
                handedTo,
                combinedWith,
                request.withdrawnAt().orElse(null),
                attachments.stream().map(AttachmentView::of).toList());
    }
}
