package dk.familiensplan.contact;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;

/** Where the caseworker who asks works. */
public final class OurAgency {

    private OurAgency() {}

    /** @throws AccessRefused when the caller works at none */
    public static AgencyId of(CurrentUser user) {
        String agency = user.agencyId();
        if (agency == null) {
            throw new AccessRefused(AccessRefused.Why.FORBIDDEN);
        }
        return new AgencyId(agency);
    }
}
