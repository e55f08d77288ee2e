package dk.familiensplan.contact;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coordinator reads what agencies ask, and an agency's caseworkers what they have asked; it is logged. */
@ApplicationScoped
@Transactional
public class ReadingContactRequests {

    private static final int MOST_FOR_COORDINATOR = 200;
    private static final int MOST_FOR_AGENCY = 100;

    private final ContactRequests requests;
    private final Attachments attachments;
    private final Deputies deputies;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;

    @Inject
    ReadingContactRequests(
            ContactRequests requests,
            Attachments attachments,
            Deputies deputies,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit) {
        this.requests = requests;
        this.attachments = attachments;
        this.deputies = deputies;
        this.user = user;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Requests about the caller's families, most urgent first.
     *
     * @param plan only in this plan, or in all when null
     * @param state only these, or all when null
     */
    public List<ContactRequest> ofCoordinator(@Nullable PlanId plan, @Nullable RequestState state) {
        if (plan != null) {
            access.require(Operation.READ_PLAN, plan.value());
        }
        return logged(
                requests.ofCoordinator(
                        deputies.workOf(new CoordinatorId(user.subject())), plan, state, MOST_FOR_COORDINATOR),
                Purpose.COORDINATION);
    }

    /** One request. */
    public ContactRequest one(ContactRequestId id) {
        ContactRequest request = requests.find(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        access.require(Operation.READ_PLAN, request.plan().value());
        audit.recordOf(Deed.CONTACT_REQUESTS_READ, request.plan().value(), id.value(), Purpose.COORDINATION);
        return request;
    }

    /** Opens a file that came with a request; who opened which is in the log. */
    public OpenedAttachment attachment(ContactRequestId id, UUID attachment) {
        ContactRequest request = requests.find(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        access.require(Operation.READ_PLAN, request.plan().value());
        Attachment found =
                attachments.find(id, attachment).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        audit.recordOf(Deed.CONTACT_REQUESTS_READ, request.plan().value(), attachment, Purpose.COORDINATION);
        return new OpenedAttachment(found, attachments.content(attachment));
    }

    /** A file and what is in it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record OpenedAttachment(Attachment attachment, byte[] content) {}

    /** What the caller's agency has asked, newest first. */
    public List<ContactRequest> ofOurAgency() {
        return logged(requests.ofAgency(OurAgency.of(user), MOST_FOR_AGENCY), Purpose.AGENCY_CASEWORK);
    }

    private List<ContactRequest> logged(List<ContactRequest> read, Purpose purpose) {
        audit.recordAll(
                Deed.CONTACT_REQUESTS_READ,
                read.stream().map(request -> request.plan().value()).distinct().toList(),
                purpose);
        return read;
    }
}
