package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;

/** The coordinator answered an agency. */
public record ContactRequestAnswered(
        ContactRequestId request, PlanId plan, AgencyId agency, MemberId member, ContactAnswer answer, Instant at) {}
