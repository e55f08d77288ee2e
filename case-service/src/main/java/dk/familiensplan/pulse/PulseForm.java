package dk.familiensplan.pulse;

import dk.familiensplan.plan.PlanSnapshot;
import java.time.LocalDate;
import java.time.Period;

/** Which version of the questions a member meets. Pure. */
public enum PulseForm {
    ORDINARY,
    /** With pictures. */
    CHILDREN;

    /** By the age on the day; whose birthday nobody has written down meets the ordinary one. */
    public static PulseForm of(PlanSnapshot.OfMember member, LocalDate today, int childrenBelow) {
        LocalDate born = member.birthDate();
        return born != null && Period.between(born, today).getYears() < childrenBelow ? CHILDREN : ORDINARY;
    }
}
