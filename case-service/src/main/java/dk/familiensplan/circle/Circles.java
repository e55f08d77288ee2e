package dk.familiensplan.circle;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All circles. Every call is part of the caller's transaction. */
public interface Circles {

    /** Writes a new one, constraints checked here and now. */
    void add(Circle circle);

    /** Writes a changed one and gives it back as it now stands; the row is locked by {@link #lock}. */
    Circle keep(Circle circle);

    /** As it stands. */
    Optional<Circle> find(CircleId id);

    /** As it stands, locked until the transaction ends. */
    Optional<Circle> lock(CircleId id);

    /** A family's circles: those at work first, and of them the latest. */
    List<Circle> ofPlan(PlanId plan, int atMost);

    /** Those of a plan in which a member of the family sits or has sat. */
    List<Circle> ofMember(PlanId plan, MemberId member, int atMost);

    /** Circles of these plans with something decided that is to be looked at again before a day. */
    List<Circle> withReviewsBefore(Collection<PlanId> plans, LocalDate day);
}
