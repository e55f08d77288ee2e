package dk.familiensplan.report;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.report.Comparison.Municipality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Steering groups agree to see each other's numbers, and see them. Both have to have said yes; either takes it back at any
 * time, and then neither sees anything more. Nothing is worked out for a comparison: what was not given to a municipality's
 * own readers is given to nobody (ADR 0040).
 */
@ApplicationScoped
@Transactional
public class ComparingMunicipalities {

    private static final Set<Relation> OF_NO_PLAN = Set.of(Relation.NONE);

    private final ComparisonYeses yeses;
    private final GivenMeasures given;
    private final Authorities authorities;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ComparingMunicipalities(
            ComparisonYeses yeses,
            GivenMeasures given,
            Authorities authorities,
            PlanAccess access,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.yeses = yeses;
        this.given = given;
        this.authorities = authorities;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The other municipalities, by name. */
    public List<Neighbour> neighbours() {
        access.require(Operation.READ_REPORTS, OF_NO_PLAN);
        String own = user.authority();
        List<ComparisonYes> standing = yeses.standing(own);
        return authorities.municipalities().stream()
                .filter(one -> !one.code().equals(own))
                .map(one -> Neighbour.of(own, one.code(), one.name(), standing))
                .toList();
    }

    /** The quarters that the caller's own municipality has been given anything of, newest first. */
    public List<Quarter> periods() {
        access.require(Operation.READ_REPORTS, OF_NO_PLAN);
        return given.quarters(user.authority());
    }

    /**
     * The caller's own municipality beside those that it is agreed with.
     *
     * @param period one of {@link #periods}
     */
    public Comparison compare(Quarter period) {
        List<Neighbour> agreed =
                neighbours().stream().filter(Neighbour::isAgreed).toList();
        audit.record(Deed.REPORT_READ, null, Purpose.STEERING, "comparison " + period);
        if (agreed.isEmpty()) {
            return new Comparison(List.of());
        }
        String own = user.authority();
        String ownName = authorities.byCode(own).map(Authority::name).orElse(own);
        return Comparison.of(Stream.concat(
                        Stream.of(municipality(own, ownName, period)),
                        agreed.stream().map(one -> municipality(one.code(), one.name(), period)))
                .toList());
    }

    private Municipality municipality(String code, String name, Quarter period) {
        return new Municipality(code, name, given.of(code, List.of(period)));
    }

    /**
     * Says yes for the caller's own municipality. Said twice, it stands as it was said first.
     *
     * @throws dk.familiensplan.access.AccessRefused where no other municipality has the code
     */
    public void say(String withCode) {
        refuseUnlessNeighbour(withCode);
        yeses.say(new ComparisonYes(user.authority(), withCode, user.subject(), clock.instant()));
        audit.record(Deed.COMPARISON_CHANGED, null, Purpose.STEERING, "yes to " + withCode);
    }

    /**
     * Takes back what {@link #say} said, where it was said.
     *
     * @throws dk.familiensplan.access.AccessRefused where no other municipality has the code
     */
    public void takeBack(String withCode) {
        refuseUnlessNeighbour(withCode);
        yeses.takeBack(user.authority(), withCode, user.subject(), clock.instant());
        audit.record(Deed.COMPARISON_CHANGED, null, Purpose.STEERING, "no to " + withCode);
    }

    private void refuseUnlessNeighbour(String code) {
        access.require(Operation.AGREE_TO_COMPARE, OF_NO_PLAN);
        if (neighbours().stream().noneMatch(one -> one.code().equals(code))) {
            throw access.unknown(Operation.AGREE_TO_COMPARE);
        }
    }
}
