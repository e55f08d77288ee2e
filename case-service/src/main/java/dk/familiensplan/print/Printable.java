package dk.familiensplan.print;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way to paper.
 *
 * @param sight all that may be on the paper
 * @param printedOn the day that it is printed
 */
record Printable(
        PlanSnapshot plan,
        FamilySight sight,
        ContactPoint coordinator,
        Function<AgencyId, String> agencyNames,
        LocalDate printedOn) {

    String agency(String id) {
        return agencyNames.apply(new AgencyId(id));
    }

    /** The name of whose it is; the given words for the whole family's. */
    String whose(@Nullable UUID member, String wholeFamily) {
        return member == null
                ? wholeFamily
                : plan.member(new MemberId(member))
                        .map(PlanSnapshot.OfMember::name)
                        .orElse(wholeFamily);
    }
}
