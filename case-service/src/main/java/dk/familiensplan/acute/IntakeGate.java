package dk.familiensplan.acute;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;

/**
 * Whether what a hospital reports may be taken in: the law lets only certain services have it without a consent, and we
 * are none of them. Decided at the time of hearing, whenever it happened.
 */
final class IntakeGate {

    private IntakeGate() {}

    static boolean lets(PlanSnapshot plan, MemberId member, AgencyId hospital, Topic topic, Instant now) {
        return plan.consentDecision()
                .decide(member, hospital, topic, Purpose.INTAKE, now)
                .allows();
    }
}
