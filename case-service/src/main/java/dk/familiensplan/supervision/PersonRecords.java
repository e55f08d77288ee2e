package dk.familiensplan.supervision;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies about one person outside of the plan itself. Every call is part of the caller's transaction. */
public interface PersonRecords {

    /** The plans of a municipality, in use or not, that a person is in, and as which member. */
    List<Membership> of(byte[] personKey, String authority);

    List<About<Extract.Told>> told(PlanId plan, MemberId member);

    List<About<Extract.Asked>> asked(PlanId plan, MemberId member);

    List<About<Extract.Contacted>> contacted(PlanId plan, MemberId member);

    /**
     * All else that is kept of the member, and of the whole family.
     *
     * @param alsoWordsOnAll also what is written freely about the whole family, where nobody can tell whom it is about
     */
    List<Kept> more(PlanId plan, MemberId member, boolean alsoWordsOnAll);

    /** What is kept of a person's treatments at home: those of a plan, and those that a hospital told the number of. */
    List<Extract.Section> atHome(byte[] personKey, String authority);

    /** What is kept of one kind. @param item as what it can be kept from somebody; null for what is shown to all */
    record Kept(String kind, @Nullable ItemKind item, List<About<Map<String, Object>>> rows) {}

    /** A person as a member of a plan. */
    record Membership(PlanId plan, MemberId member) {}

    /** Something with an id, by which it can be kept from somebody. */
    record About<T>(UUID id, T what) {}
}
