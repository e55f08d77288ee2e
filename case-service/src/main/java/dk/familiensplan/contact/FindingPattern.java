package dk.familiensplan.contact;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.obstacle.NewObstacle;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.obstacle.ObstacleOwner;
import dk.familiensplan.obstacle.ObstacleSource;
import dk.familiensplan.obstacle.RaisingObstacle;
import dk.familiensplan.platform.settings.Settings;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;

/**
 * A unit that reaches families past their coordinators again and again in one month has something in its way (invariant
 * 11): its leader gets an obstacle, once for the month. It names no family, and blames nobody.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FindingPattern {

    private final DirectContactPatterns patterns;
    private final RaisingObstacle raising;
    private final Agencies agencies;
    private final Clock clock;
    private final int threshold;

    @Inject
    FindingPattern(
            DirectContactPatterns patterns,
            RaisingObstacle raising,
            Agencies agencies,
            Clock clock,
            Settings settings) {
        this.patterns = patterns;
        this.raising = raising;
        this.agencies = agencies;
        this.clock = clock;
        this.threshold = settings.directContactsMonthly();
    }

    /** Looks at the month of a contact that was just written down. */
    void after(DirectContact contact, String authority, String recordedBy) {
        LocalDate month =
                LocalDate.ofInstant(contact.happenedAt(), TimeSource.DANISH).withDayOfMonth(1);
        AgencyId unit = contact.agency();
        int contacts = patterns.contacts(authority, unit, month);
        if (contacts < threshold || !patterns.found(authority, unit, month, contacts, clock.instant())) {
            return;
        }
        String name = agencies.byId(unit).map(Agency::name).orElse(unit.value());
        raising.raise(new NewObstacle(
                null,
                authority,
                ObstacleKind.CULTURE,
                ObstacleSource.DIRECT_CONTACTS,
                null,
                name + " har på en måned kontaktet familier direkte " + contacts + " gange i stedet for koordinatoren.",
                "Familierne fortæller det samme flere steder, og koordinatoren mister overblikket.",
                ObstacleOwner.leaderOf(unit),
                recordedBy,
                null,
                "direct-contacts/" + unit + "/" + month));
    }
}
