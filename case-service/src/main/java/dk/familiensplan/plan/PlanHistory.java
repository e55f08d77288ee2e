package dk.familiensplan.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a plan said at each of its revisions, and who has seen which. Every call is part of the caller's transaction. */
public interface PlanHistory {

    /** The plan as one revision left it. */
    Optional<PlanSnapshot> at(PlanId plan, int number);

    /** These revisions and the plan as each left it, oldest first; at most so many. */
    List<Step> steps(PlanId plan, int after, int upTo, int atMost);

    /** The newest revision that had been made then. */
    Optional<Integer> newestAt(PlanId plan, Instant then);

    /** The newest revision that a person has marked as seen. */
    Optional<Integer> seenBy(PlanId plan, String subject);

    /** Marks everything up to a revision as seen; never backwards. */
    void saw(PlanId plan, String subject, int number, Instant now);

    /** Who has seen the plan up to which revision, by subject. */
    List<Look> looks(PlanId plan);

    /** A revision, and the plan as it left it. */
    record Step(Revision revision, PlanSnapshot plan) {}

    /** Up to where somebody has seen the plan. */
    record Look(String subject, int number, Instant at) {}
}
