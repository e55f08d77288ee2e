package dk.familiensplan.plan;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All plans. Every call is part of the caller's transaction.
 *
 * <p>A plan is changed through {@link #find} and {@link #keep}; it is read through its newest snapshot.
 */
public interface Plans {

    /** The plan itself, to be changed. */
    Optional<FamilyPlan> find(PlanId plan);

    /** The plan itself, to be changed by nobody else until the transaction ends. */
    Optional<FamilyPlan> lock(PlanId plan);

    /**
     * Writes a new or changed plan with its revision. Constraints are checked here and now: a person who is in another
     * active plan, or an id that is used, ends it. The answer is the plan as it now stands.
     */
    PlanSnapshot keep(FamilyPlan plan, PlanChange change, String by, Instant at);

    /**
     * Moves people from one plan to another with what is theirs: goals, interventions, consents, hospital stays, open
     * requests and appointments, and the parts of the agencies that these need. Nobody sees more of them than before:
     * what was kept from somebody is kept from everybody whom they join. Both plans are locked by the caller and must be
     * found again afterwards.
     *
     * @param everything also what is the whole family's
     */
    void movePeople(PlanId from, PlanId to, Collection<MemberId> members, boolean everything);

    /** The plan as it stands. */
    Optional<PlanSnapshot> read(PlanId plan);

    /** The plan as it stands, with what happened lately, in one round trip. */
    Optional<PlanReading> readWithEvents(PlanId plan);

    /** The plan as it stood then, with what was known then of what had happened; nothing when it did not exist yet. */
    Optional<PlanReading> readAsOf(PlanId plan, Instant then);

    /** Several plans as they stand, in one round trip; one that does not exist is left out. */
    Map<PlanId, PlanSnapshot> readAll(Collection<PlanId> plans);

    /** What was changed, newest first, before the given number where there is one. */
    List<Revision> revisions(PlanId plan, Optional<Integer> before, int atMost);

    /** The active or paused plan that holds the person. */
    Optional<PlanOfPerson> holding(PersonNumber person);

    /** The active or paused plan that the member is in. */
    Optional<PlanId> holding(MemberId member);

    /** The person numbers of members that have one, opened; for what leaves to an agency that may know the member. */
    Map<MemberId, PersonNumber> personNumbers(Collection<MemberId> members);

    /** Up to so many plans of a coordinator, last changed first. */
    List<PlanSummary> search(PlanSearch search, int atMost);

    /** Up to so many plans in use or closed, in which time alone may have ended what is shared, and nobody has looked. */
    List<PlanId> withSharingEndedBy(LocalDate today, int atMost);

    /** The first day on which time alone may have ended what is shared of a plan, or may do so, and nobody has looked. */
    Optional<LocalDate> sharingEndsOn(PlanId plan);

    /** Everything that time has ended of what is shared of a plan has been looked at, up to now. */
    void sharingLookedAt(PlanSnapshot plan, Instant now);

    /** Keeps others from changing these plans until the transaction ends; they can still be read. In one fixed order. */
    void holdAll(Collection<PlanId> plans);

    /** A person's plan, and who the person is in it. */
    record PlanOfPerson(PlanId plan, MemberId member) {}

    /** Who holds each of the plans now. */
    Map<PlanId, String> coordinators(Collection<PlanId> plans);
}
