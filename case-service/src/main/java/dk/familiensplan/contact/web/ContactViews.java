package dk.familiensplan.contact.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.contact.Attachment;
import dk.familiensplan.contact.Attachments;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.ContactRequests;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.RequestState;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shows contact requests and direct contacts with the names of plans, members and agencies. */
@ApplicationScoped
class ContactViews {

    private final Plans plans;
    private final Agencies agencies;
    private final ContactRequests requests;
    private final Attachments attachments;
    private final Clock clock;

    @Inject
    ContactViews(Plans plans, Agencies agencies, ContactRequests requests, Attachments attachments, Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.requests = requests;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** All there is to a request, for the coordinator. */
    List<ContactRequestView> forCoordinator(List<ContactRequest> shown) {
        Names names = names(shown, ContactRequest::plan);
        Map<ContactRequestId, List<Attachment>> files =
                attachments.of(shown.stream().map(ContactRequest::id).toList());
        return shown.stream()
                .map(request -> ContactRequestView.whole(request, names, files.getOrDefault(request.id(), List.of())))
                .toList();
    }

    /** An agency reads an answer once it has left, and its words for as long as it may know of the matter. */
    List<ContactRequestView> forAgency(List<ContactRequest> shown) {
        Names names = names(shown, ContactRequest::plan);
        Set<NotificationId> released = requests.released(shown.stream()
                .map(ContactRequest::notification)
                .flatMap(Optional::stream)
                .toList());
        Instant now = clock.instant();
        return shown.stream()
                .map(request -> {
                    if (request.state() == RequestState.WITHDRAWN) {
                        return ContactRequestView.withoutWords(request, names);
                    }
                    if (request.notification().filter(released::contains).isEmpty()) {
                        return ContactRequestView.unanswered(request, names);
                    }
                    return mayKnow(request, names, now)
                            ? ContactRequestView.answered(request, names)
                            : ContactRequestView.withoutWords(request, names);
                })
                .toList();
    }

    List<DirectContactView> directContacts(List<DirectContact> shown) {
        Names names = names(shown, DirectContact::plan);
        return shown.stream()
                .map(contact -> DirectContactView.of(contact, names.agency(contact.agency())))
                .toList();
    }

    private <T> Names names(List<T> shown, Function<T, PlanId> plan) {
        return Names.of(shown.stream().map(plan).distinct().toList(), plans, agencies);
    }

    private static boolean mayKnow(ContactRequest request, Names names, Instant now) {
        return names.plan(request.plan())
                .consentDecision()
                .decide(request.member(), request.agency(), request.ask().topic(), Purpose.SHARE, now)
                .allows();
    }
}
