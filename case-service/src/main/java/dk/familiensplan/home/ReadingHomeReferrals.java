package dk.familiensplan.home;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A hospital follows what it has asked, and a team its board. Who the patient is is read only where the reader may know,
 * and each such reading is written in the log of the patient's plan, or of the reader where there is no plan.
 */
@ApplicationScoped
@Transactional
public class ReadingHomeReferrals {

    private static final int MOST = 200;

    /** A hospital sees for so long what became of a question. */
    private static final Duration HOSPITAL_LOOKS_BACK = Duration.ofDays(14);

    /** Home care sees for so long what it was handed. */
    private static final Duration HOME_CARE_LOOKS_BACK = Duration.ofDays(30);

    private final HomeReferrals referrals;
    private final HomeTeams teams;
    private final Plans plans;
    private final ContactPoints contactPoints;
    private final OurDesk desk;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingHomeReferrals(
            HomeReferrals referrals,
            HomeTeams teams,
            Plans plans,
            ContactPoints contactPoints,
            OurDesk desk,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.teams = teams;
        this.plans = plans;
        this.contactPoints = contactPoints;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** The teams, and how many of their places are in use; for a hospital that is about to ask. */
    public Directory directory() {
        desk.hospital();
        return new Directory(clock.instant(), teams.all(), referrals.placesInUse());
    }

    /**
     * Who could be asked.
     *
     * @param inUse places by team and treatment
     */
    public record Directory(Instant now, List<HomeTeam> teams, List<HomeReferrals.PlacesInUse> inUse) {}

    /** What the caller's hospital has asked. */
    public List<KnownReferral> ofOurHospital() {
        AgencyId hospital = new AgencyId(desk.hospital().id());
        return known(hospital, referrals.ofHospital(hospital, clock.instant().minus(HOSPITAL_LOOKS_BACK), MOST));
    }

    /** One referral, for the hospital that asked and for who was asked or took over. */
    public KnownReferral one(ReferralId id) {
        AgencyId ours = desk.concerned();
        HomeTreatmentReferral referral = referrals
                .find(id)
                .filter(found -> isOfInterestTo(ours, found))
                .orElseThrow(() -> desk.unknown(Operation.FOLLOW_HOME_REFERRAL));
        return known(ours, List.of(referral)).get(0);
    }

    private static boolean isOfInterestTo(AgencyId agency, HomeTreatmentReferral referral) {
        return referral.hospital().equals(agency) || referral.ask(agency).isPresent() || wasHanded(agency, referral);
    }

    private static boolean wasHanded(AgencyId agency, HomeTreatmentReferral referral) {
        HomeTreatmentReferral.Ending ending = referral.current().ending();
        return ending != null && agency.equals(ending.handedOverTo());
    }

    /** The board of the caller's team, or of home care. */
    public HomeBoard board() {
        AgencyId ours = desk.atHome();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        Instant midnight = today.atStartOfDay(TimeSource.DANISH).toInstant();
        Instant monthBegan =
                YearMonth.from(today).atDay(1).atStartOfDay(TimeSource.DANISH).toInstant();
        Optional<HomeTeam> team = teams.find(ours);
        return new HomeBoard(
                now,
                ours,
                team,
                referrals.placesInUse().stream()
                        .filter(places -> places.team().equals(ours))
                        .toList(),
                team.isPresent() ? known(ours, referrals.ofTeam(ours, midnight, MOST)) : List.of(),
                known(ours, referrals.handedTo(ours, now.minus(HOME_CARE_LOOKS_BACK), MOST)),
                monthBegan,
                team.map(known -> referrals.figures(ours, monthBegan, now)));
    }

    private List<KnownReferral> known(AgencyId reader, List<HomeTreatmentReferral> found) {
        Set<ReferralId> all = found.stream().map(HomeTreatmentReferral::id).collect(Collectors.toUnmodifiableSet());
        Set<ReferralId> identified = found.stream()
                .filter(referral -> mayKnowPatient(reader, referral))
                .map(HomeTreatmentReferral::id)
                .collect(Collectors.toUnmodifiableSet());
        Map<ReferralId, Patient> patients = referrals.patients(identified);
        Map<ReferralId, List<TreatmentNote>> notes = referrals.notes(identified);
        Map<ReferralId, List<Step>> steps = referrals.steps(all);
        Map<PlanId, PlanSnapshot> ofPlans = plans.readAll(found.stream()
                .filter(referral -> identified.contains(referral.id()))
                .flatMap(referral -> referral.plan().stream())
                .distinct()
                .toList());
        TeamDirectory directory = new TeamDirectory(teams.all());
        Instant now = clock.instant();
        auditReading(found, patients.keySet());
        return found.stream()
                .map(referral -> new KnownReferral(
                        reader,
                        referral,
                        Optional.ofNullable(patients.get(referral.id())),
                        referral.plan().map(ofPlans::get).flatMap(plan -> coordinator(reader, referral, plan, now)),
                        referral.hospital().equals(reader) ? steps.getOrDefault(referral.id(), List.of()) : List.of(),
                        notes.getOrDefault(referral.id(), List.of()),
                        next(referral, directory, now)))
                .toList();
    }

    /** The hospital knows whom it refers; otherwise who holds the place, treats, has treated or took over. */
    private static boolean mayKnowPatient(AgencyId reader, HomeTreatmentReferral referral) {
        return referral.hospital().equals(reader) || referral.mayKnowPatient(reader) || wasHanded(reader, referral);
    }

    private Optional<ContactPoint> coordinator(
            AgencyId reader, HomeTreatmentReferral referral, PlanSnapshot plan, Instant now) {
        return referral.member()
                .filter(member -> plan.isJoinedBy(reader))
                .filter(member -> plan.consentDecision()
                        .decide(member, reader, Topic.PHYSICAL_HEALTH, dk.familiensplan.consent.Purpose.SHARE, now)
                        .allows())
                .map(member -> contactPoints.of(plan));
    }

    private static List<AgencyId> next(HomeTreatmentReferral referral, TeamDirectory directory, Instant now) {
        if (!referral.state().isLooking()) {
            return List.of();
        }
        AskedFor askedFor = referral.askedFor();
        return directory
                .next(
                        askedFor.municipality(),
                        askedFor.treatment(),
                        referral.asks().stream().map(TeamAsk::team).toList(),
                        now)
                .stream()
                .map(HomeTeam::id)
                .toList();
    }

    private void auditReading(List<HomeTreatmentReferral> found, Set<ReferralId> identified) {
        audit.record(Deed.HOME_REFERRALS_READ, null, Purpose.AGENCY_CASEWORK);
        Set<UUID> ofPlans = found.stream()
                .filter(referral -> identified.contains(referral.id()))
                .flatMap(referral -> referral.plan().stream())
                .map(PlanId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        audit.recordAll(Deed.HOME_PATIENT_READ, ofPlans, Purpose.AGENCY_CASEWORK);
        found.stream()
                .filter(referral ->
                        identified.contains(referral.id()) && referral.plan().isEmpty())
                .forEach(referral -> audit.record(
                        Deed.HOME_PATIENT_READ,
                        null,
                        Purpose.AGENCY_CASEWORK,
                        referral.id().toString()));
    }
}
