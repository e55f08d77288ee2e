package dk.familiensplan.print;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.promise.KeptPromise;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way to paper.
 *
 * @param sight all that may be on the paper
 * @param promises to the young person, where the plan makes them and this reader may see them
 * @param printedOn the day that it is printed
 */
record Printable(
        PlanSnapshot plan,
        FamilySight sight,
        ContactPoint coordinator,
        Function<AgencyId, String> agencyNames,
        List<KeptPromise> promises,
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
