package dk.familiensplan.contact;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationStopped;
import dk.familiensplan.notification.RequestAnswer;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator answers an agency. The answer stands prepared for a while before it leaves; stopped in time, the
 * request is open again.
 */
@ApplicationScoped
@Transactional
public class AnsweringContactRequest {

    private final ContactRequests requests;
    private final Plans plans;
    private final Deputies deputies;
    private final WordsForAgency words;
    private final MakingNotification making;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    AnsweringContactRequest(
            ContactRequests requests,
            Plans plans,
            Deputies deputies,
            WordsForAgency words,
            MakingNotification making,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.requests = requests;
        this.plans = plans;
        this.deputies = deputies;
        this.words = words;
        this.making = making;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @param expected the version that the coordinator has read
     * @param text word for word what the agency receives
     * @param handedTo to whom, where it is handed on; the leader when nothing is said
     * @param combinedWith which other request it is dealt with in, where that is the answer and it is one
     */
    public ContactRequest answer(
            ContactRequestId id,
            VersionTag expected,
            ContactAnswer answer,
            String text,
            @Nullable Instant meetingAt,
            @Nullable HandedTo handedTo,
            @Nullable ContactRequestId combinedWith) {
        ContactRequest request = requests.lock(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        access.require(Operation.ANSWER_REQUEST, request.plan().value());
        expected.requireSameAs(request.version());
        words.refuseWhereTheyTellOfAnotherMatter(request.plan(), request.agency(), text);
        refuseUnlessAnotherOfThePlan(request, combinedWith);
        var onward = new Onward(deputy(request, answer, handedTo), combinedWith);
        request.answer(answer, text, meetingAt, onward, clock.instant(), TimeSource.DANISH);
        request.answerIsCarriedBy(making.ofAnswer(
                request.plan(),
                request.agency(),
                request.member(),
                request.ask().topic(),
                id.value(),
                new RequestAnswer(
                        request.requestReference().orElseGet(id::toString),
                        RequestAnswer.Kind.valueOf(answer.name()),
                        text,
                        meetingAt)));
        requests.keep(request);
        audit.recordOf(Deed.CONTACT_REQUEST_ANSWERED, request.plan().value(), id.value(), Purpose.COORDINATION);
        tellCoordinator(id);
        request.deputy().ifPresent(deputy -> live.tell(List.of(deputy), "my-day", null));
        return request;
    }

    private @Nullable String deputy(ContactRequest request, ContactAnswer answer, @Nullable HandedTo handedTo) {
        if (answer != ContactAnswer.HANDED_ON || handedTo != HandedTo.DEPUTY) {
            return null;
        }
        return plans.read(request.plan())
                .map(plan -> new CoordinatorId(plan.coordinator()))
                .flatMap(deputies::deputyOf)
                .filter(deputy -> !deputy.equals(user.subject()))
                .orElseThrow(() -> ContactRule.DEPUTY_IS_SET.brokenAt("/handedTo"));
    }

    private void refuseUnlessAnotherOfThePlan(ContactRequest request, @Nullable ContactRequestId other) {
        if (other != null
                && requests.find(other)
                        .filter(found -> found.plan().equals(request.plan()))
                        .filter(found -> found.state() != RequestState.WITHDRAWN)
                        .isEmpty()) {
            throw ContactRule.COMBINED_WITH_ANOTHER.brokenAt("/combinedWith");
        }
    }

    /** The coordinator took the answer back before it left. */
    void reopen(@Observes NotificationStopped stopped) {
        Notification notification = stopped.notification();
        notification.cause().map(ContactRequestId::new).flatMap(requests::lock).ifPresent(request -> {
            if (request.notification().filter(notification.id()::equals).isPresent()) {
                request.answerWasStopped();
                requests.keep(request);
                tellCoordinator(request.id());
            }
        });
    }

    /** Also in the coordinator's other windows. */
    private void tellCoordinator(ContactRequestId request) {
        List<String> coordinator = List.of(user.subject());
        live.tell(coordinator, "contact-request", request.value());
        live.tell(coordinator, "my-day", null);
    }
}
