package dk.familiensplan.report;

import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.People;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.CompilingOverview.NamedAgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Works quarters out before anybody asks for them, so that whoever reads waits for nothing. All of a quarter is of one
 * instant: what is written down meanwhile is in no measure or in all.
 */
@ApplicationScoped
public class GivingQuarters {

    private static final String OF_ONE_INSTANT = "set transaction isolation level repeatable read";

    private final SteeringFigures figures;
    private final GivenMeasures given;
    private final People people;
    private final Agencies agencies;
    private final Sql sql;
    private final Clock clock;

    @Inject
    GivingQuarters(
            SteeringFigures figures, GivenMeasures given, People people, Agencies agencies, Sql sql, Clock clock) {
        this.figures = figures;
        this.given = given;
        this.people = people;
        this.agencies = agencies;
        this.sql = sql;
        this.clock = clock;
    }

    /** The authorities whose figures somebody reads. */
    @Transactional
    public List<String> authorities() {
        return people.authoritiesWith(Role.STEERING_MEMBER);
    }

    /**
     * Gives one quarter that has ended and waits no more for late facts, in a transaction of its own.
     *
     * @return whether anything of it was missing
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean giveNext(String authorityCode) {
        sql.update(OF_ONE_INSTANT);
        List<NamedAgency> named = agencies.workingWith(authorityCode).stream()
                .map(agency -> new NamedAgency(agency.id(), agency.name()))
                .toList();
        return new CompilingOverview(figures, given, TimeSource.DANISH).giveNext(authorityCode, named, clock.instant());
    }
}
