package dk.familiensplan.understanding;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;

/** All assessments, reasons and sign-offs. Every call is part of the caller's transaction. */
public interface Understandings {

    /** Says whether it was added; an id that is used is not. */
    boolean add(StormAssessment assessment, String by, Instant at);

    /** Newest first. */
    List<StormAssessment> assessments(PlanId plan);

    /** Writes a version; says whether it did: somebody else may have been faster. */
    boolean add(GrantReason reason, String by);

    /** The reasons as they are worded now. */
    List<GrantReason> reasons(PlanId plan);

    /** A member's yes; said twice it stands once, as it was said first. */
    void sign(GrantReason reason, GrantReason.SignOff signOff, String by, Instant at);
}
