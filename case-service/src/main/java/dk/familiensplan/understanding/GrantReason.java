package dk.familiensplan.understanding;

import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Item;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.Agreeing;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/**
 * Why an intervention was granted, as it is worded now, and who has said that it is right.
 *
 * @param version from 1; other words are another version, and ask everybody again
 * @param signOffs of this version only
 */
public record GrantReason(
        UUID intervention, int version, PlanId plan, String words, Instant writtenAt, List<SignOff> signOffs) {

    /** A member's yes to the words. */
    public record SignOff(MemberId member, LocalDate signedOn, HowGiven how) {}

    public GrantReason {
        signOffs = List.copyOf(signOffs);
    }

    /** Other words: nobody has said yes to them yet. */
    public GrantReason reworded(String next, Instant at) {
        return new GrantReason(intervention, version + 1, plan, next, at, List.of());
    }

    /**
     * Who is asked: whose own it is, or else every member who is old enough to be asked; never anybody from whom it is kept.
     */
    public List<MemberId> asked(PlanSnapshot family, LocalDate today) {
        return family.interventions().stream()
                .filter(one -> one.id().equals(intervention))
                .findFirst()
                .map(one -> family.members().stream()
                        .filter(member -> member.leftOn() == null)
                        .filter(member -> one.memberId() == null
                                ? isOldEnough(member, today)
                                : one.memberId().equals(member.id()))
                        .map(PlanSnapshot.OfMember::memberId)
                        .filter(member -> mayRead(family, member, PlanSnapshot.itemOf(one)))
                        .toList())
                .orElse(List.of());
    }

    /** Whose yes is still missing. */
    public List<MemberId> missing(PlanSnapshot family, LocalDate today) {
        return asked(family, today).stream()
                .filter(member ->
                        signOffs.stream().noneMatch(one -> one.member().equals(member)))
                .toList();
    }

    private static boolean mayRead(PlanSnapshot family, MemberId member, Item item) {
        return family.confidentiality().mayRead(member, item);
    }

    private static boolean isOldEnough(PlanSnapshot.OfMember member, LocalDate today) {
        LocalDate born = member.birthDate();
        return born == null || Period.between(born, today).getYears() >= Agreeing.ASKED_FROM_AGE;
    }

    @Override
    public String toString() {
        return "GrantReason[" + intervention + ", " + version + "]";
    }
}
