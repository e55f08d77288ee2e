package dk.familiensplan.print;

import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.LocalDate;

/** Whose yes counts for a member: from 15 with the custody holders, from 18 alone. */
enum WhoSigns {
    MEMBER,
    MEMBER_AND_CUSTODY_HOLDERS,
    CUSTODY_HOLDERS;

    private static final int TAKES_PART = 15;
    private static final int DECIDES_ALONE = 18;

    static WhoSigns at(PlanSnapshot.OfMember member, LocalDate day) {
        LocalDate born = member.birthDate();
        if (born == null) {
            return member.relation() == Relation.CHILD ? CUSTODY_HOLDERS : MEMBER;
        }
        if (!born.plusYears(DECIDES_ALONE).isAfter(day)) {
            return MEMBER;
        }
        return born.plusYears(TAKES_PART).isAfter(day) ? CUSTODY_HOLDERS : MEMBER_AND_CUSTODY_HOLDERS;
    }
}
