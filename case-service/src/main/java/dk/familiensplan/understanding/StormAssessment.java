package dk.familiensplan.understanding;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How it stands in five parts, as the family and the professionals see it together on a day. A dated fact: it is never
 * edited, and a newer one follows it.
 *
 * @param about null for the whole family
 * @param withMembers at least one: nobody is assessed behind their back
 * @param withAgencies beside the coordinator
 */
public record StormAssessment(
        UUID id,
        PlanId plan,
        @Nullable MemberId about,
        LocalDate madeOn,
        List<MemberId> withMembers,
        List<AgencyId> withAgencies,
        List<Part> parts) {

    /**
     * One of the five.
     *
     * @param score from 1, very hard, to 10, as good as it can be
     * @param goal where they want to go; null where nothing is to change
     */
    public record Part(
            StormPart part,
            int score,
            String words,
            @Nullable Goal goal) {

        @Override
        public String toString() {
            return "Part[" + part + "]";
        }
    }

    /** Where they want to go, in words and on the scale. */
    public record Goal(String words, int score) {

        @Override
        public String toString() {
            return "Goal[" + score + "]";
        }
    }

    public StormAssessment {
        withMembers = List.copyOf(withMembers);
        withAgencies = List.copyOf(withAgencies);
        parts = List.copyOf(parts);
    }

    /** Refuses one that is not whole, not made with the family of the plan, or not made yet. */
    void require(PlanSnapshot family, LocalDate today) {
        Set<StormPart> each = parts.stream().map(Part::part).collect(Collectors.toSet());
        if (parts.size() != StormPart.values().length || each.size() != parts.size()) {
            throw UnderstandingRule.EACH_PART_ONCE.brokenAt("/parts");
        }
        if (about != null && !isIn(family, about)) {
            throw UnderstandingRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        if (withMembers.isEmpty() || !withMembers.stream().allMatch(member -> isIn(family, member))) {
            throw UnderstandingRule.MEMBER_IN_PLAN.brokenAt("/withMembers");
        }
        if (!withAgencies.stream().allMatch(family::isJoinedBy)) {
            throw UnderstandingRule.AGENCY_IN_PLAN.brokenAt("/withAgencies");
        }
        if (madeOn.isAfter(today)) {
            throw UnderstandingRule.HAS_HAPPENED.brokenAt("/madeOn");
        }
    }

    private static boolean isIn(PlanSnapshot family, MemberId member) {
        return family.member(member).filter(one -> one.leftOn() == null).isPresent();
    }

    /** What confidentiality is asked about: the person, for it is about nothing else. */
    public Item item() {
        return about == null ? Item.of(ItemKind.MEMBER, id, null) : Item.of(about);
    }

    @Override
    public String toString() {
        return "StormAssessment[" + id + "]";
    }
}
