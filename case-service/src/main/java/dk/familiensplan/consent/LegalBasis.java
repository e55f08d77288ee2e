package dk.familiensplan.consent;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;

/**
 * The law that lets an agency know something without a consent; chosen by the coordinator, with a reason, from the
 * configured list. It opens what it names and nothing else, whatever the member has answered.
 */
public record LegalBasis(
        LegalBasisId id, MemberId member, AgencyId agency, Topic topic, Purpose purpose, Period period) {}
