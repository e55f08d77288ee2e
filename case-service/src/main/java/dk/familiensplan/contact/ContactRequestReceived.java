package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;

/** An agency asked the coordinator to bring something to the family. */
public record ContactRequestReceived(
        ContactRequestId request, PlanId plan, AgencyId agency, MemberId member, Instant at) {}
