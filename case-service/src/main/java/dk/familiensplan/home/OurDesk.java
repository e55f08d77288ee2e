package dk.familiensplan.home;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Relation;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * As what the caller meets a referral: the hospital that asks, a team that treats, or the home care that goes on. Which of
 * them somebody is follows from where they work, and the one access decision says what they may.
 */
@ApplicationScoped
public class OurDesk {

    private final CurrentUser user;
    private final Agencies agencies;
    private final HomeTeams teams;
    private final PlanAccess access;

    @Inject
    OurDesk(CurrentUser user, Agencies agencies, HomeTeams teams, PlanAccess access) {
        this.user = user;
        this.agencies = agencies;
        this.teams = teams;
        this.access = access;
    }

    /** @throws AccessRefused when the caller works at no hospital */
    Agency hospital() {
        return ours(Operation.ASK_HOME_TEAMS);
    }

    /** @throws AccessRefused when the caller works at no team */
    HomeTeam team() {
        return teams.find(atHome()).orElseThrow(() -> access.unknown(Operation.TREAT_AT_HOME));
    }

    /** The team or home care where the caller works. @throws AccessRefused when it is neither */
    AgencyId atHome() {
        return new AgencyId(ours(Operation.TREAT_AT_HOME).id());
    }

    /** Where the caller works, when it has to do with treatment at home. @throws AccessRefused when it has not */
    AgencyId concerned() {
        return new AgencyId(ours(Operation.FOLLOW_HOME_REFERRAL).id());
    }

    /** For a referral that is none of the caller's, or not to be. */
    AccessRefused unknown(Operation operation) {
        return access.unknown(operation);
    }

    private Agency ours(Operation operation) {
        Optional<Agency> agency = Optional.ofNullable(user.agencyId()).flatMap(agencies::byId);
        access.require(operation, Set.of(agency.map(OurDesk::relation).orElse(Relation.NONE)));
        return agency.orElseThrow(() -> access.unknown(operation));
    }

    private static Relation relation(Agency agency) {
        return switch (agency.kind()) {
            case HOSPITAL -> Relation.REFERS_HOME;
            case SHS_TEAM, HOME_CARE -> Relation.TREATS_AT_HOME;
            case JOB_CENTRE, FAMILY_DEPARTMENT, PSYCHIATRY, EDUCATION_GUIDANCE -> Relation.NONE;
        };
    }
}
