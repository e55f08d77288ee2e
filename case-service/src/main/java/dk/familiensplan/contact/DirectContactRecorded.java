package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;

/** It was written down that an agency had contacted the family past the coordinator. */
public record DirectContactRecorded(
        DirectContactId contact, PlanId plan, AgencyId agency, RecordedBy recordedBy, Instant at) {}
