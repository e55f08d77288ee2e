package dk.familiensplan.supervision;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.util.List;
import java.util.UUID;

/** What lies about one person outside of the plan itself. Every call is part of the caller's transaction. */
public interface PersonRecords {

    /** The plans of a municipality, in use or not, that a person is in, and as which member. */
    List<Membership> of(byte[] personKey, String authority);

    List<About<Extract.Told>> told(PlanId plan, MemberId member);

    List<About<Extract.Asked>> asked(PlanId plan, MemberId member);

    List<About<Extract.Contacted>> contacted(PlanId plan, MemberId member);

    /** A person as a member of a plan. */
    record Membership(PlanId plan, MemberId member) {}

    /** Something with an id, by which it can be kept from somebody. */
    record About<T>(UUID id, T what) {}
}
