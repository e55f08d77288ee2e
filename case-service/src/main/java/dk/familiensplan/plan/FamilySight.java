package dk.familiensplan.plan;

import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.Item;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a family may see of the family's plan (invariant 14). The only place where that is decided: for the
 * member's own pages, and for whatever is printed to lie on the table.
 *
 * <ul>
 *   <li>What is the whole family's, everybody sees.
 *   <li>What is one member's own, that member sees.
 *   <li>What is a child's own, the custody holders see as well, until the child is {@value #OF_AGE}.
 *   <li>What is another adult's own, nobody else sees.
 *   <li>What is kept from a member, that member does not see, whatever else is said here.
 * </ul>
 *
 * <p>What is not seen is not there: no count, no gap and no reason tells of it.
 */
public final class FamilySight {

    /** Værgemålsloven § 1: who is under 18 is a minor. */
    public static final int OF_AGE = 18;

    private final PlanSnapshot plan;
    private final Predicate<MemberId> knowsOf;
    private final Predicate<Item> mayRead;

    private FamilySight(PlanSnapshot plan, Predicate<MemberId> knowsOf, Predicate<Item> mayRead) {
        this.plan = plan;
        this.knowsOf = knowsOf;
        this.mayRead = mayRead;
    }

    /** What the member sees; nothing at all, where there is no such member. */
    public static FamilySight of(MemberId reader, PlanSnapshot plan, Confidentiality confidentiality, LocalDate today) {
        return plan.member(reader)
                .map(member -> of(member, plan, confidentiality, today))
                .orElseGet(() -> nothing(plan));
    }

    private static FamilySight of(
            PlanSnapshot.OfMember reader, PlanSnapshot plan, Confidentiality confidentiality, LocalDate today) {
        return new FamilySight(
                plan,
                other -> confidentiality.mayKnowOf(reader.memberId(), other),
                item -> isTheirs(reader, item.about(), plan, today)
                        && confidentiality.mayRead(reader.memberId(), item));
    }

    /** What every single member may see: for paper that is for all of them. */
    public static FamilySight ofEverybody(PlanSnapshot plan, Confidentiality confidentiality, LocalDate today) {
        List<FamilySight> each = plan.members().stream()
                .map(member -> of(member, plan, confidentiality, today))
                .toList();
        return each.isEmpty()
                ? nothing(plan)
                : new FamilySight(
                        plan, other -> each.stream().allMatch(sight -> sight.knowsOf.test(other)), item -> each.stream()
                                .allMatch(sight -> sight.mayRead.test(item)));
    }

    /** What the coordinator can lay on a table: each member's own too, but nothing that is kept from anybody. */
    public static FamilySight atTheTable(PlanSnapshot plan, Confidentiality confidentiality) {
        List<MemberId> members =
                plan.members().stream().map(PlanSnapshot.OfMember::memberId).toList();
        return new FamilySight(
                plan,
                other -> members.stream().allMatch(member -> confidentiality.mayKnowOf(member, other)),
                item -> members.stream().allMatch(member -> confidentiality.mayRead(member, item)));
    }

    private static FamilySight nothing(PlanSnapshot plan) {
        return new FamilySight(plan, other -> false, item -> false);
    }

    /** The people of the plan, without anybody who is protected from the reader. */
    public List<PlanSnapshot.OfMember> members() {
        return plan.members().stream()
                .filter(member -> knowsOf.test(member.memberId()))
                .toList();
    }

    public List<PlanSnapshot.OfGoal> goals() {
        return plan.goals().stream()
                .filter(goal -> sees(PlanSnapshot.itemOf(goal)))
                .toList();
    }

    public List<PlanSnapshot.OfIntervention> interventions() {
        return plan.interventions().stream()
                .filter(one -> sees(PlanSnapshot.itemOf(one)))
                .toList();
    }

    public List<PlanSnapshot.OfConsent> consents() {
        return plan.consents().stream()
                .filter(consent -> sees(PlanSnapshot.itemOf(consent)))
                .toList();
    }

    /** Whether something that is about the family, or about one member, is to be seen. */
    public boolean sees(Item item) {
        return mayRead.test(item);
    }

    private static boolean isTheirs(
            PlanSnapshot.OfMember reader, @Nullable MemberId whose, PlanSnapshot plan, LocalDate today) {
        return whose == null
                || whose.equals(reader.memberId())
                || plan.household().hasCustody(reader.memberId(), whose)
                        && plan.member(whose)
                                .filter(member -> isMinor(member, today))
                                .isPresent();
    }

    /** Whose birthday nobody has written down is a minor where they are a child of the family. */
    private static boolean isMinor(PlanSnapshot.OfMember member, LocalDate today) {
        LocalDate born = member.birthDate();
        return born == null
                ? member.relation() == Relation.CHILD
                : born.plusYears(OF_AGE).isAfter(today);
    }
}
