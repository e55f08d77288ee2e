package dk.familiensplan.contact;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The coordinator reads when agencies were in touch with the family directly; it is logged. */
@ApplicationScoped
@Transactional
public class ReadingDirectContacts {

    private static final int MOST = 100;

    private final DirectContacts contacts;
    private final PlanAccess access;
    private final AuditLog audit;

    @Inject
    ReadingDirectContacts(DirectContacts contacts, PlanAccess access, AuditLog audit) {
        this.contacts = contacts;
        this.access = access;
        this.audit = audit;
    }

    /** The newest first. */
    public List<DirectContact> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.DIRECT_CONTACTS_READ, plan.value(), Purpose.COORDINATION);
        return contacts.ofPlan(plan, MOST);
    }
}
