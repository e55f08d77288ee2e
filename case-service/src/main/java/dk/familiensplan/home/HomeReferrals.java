package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All referrals. Every call is part of the caller's transaction. */
public interface HomeReferrals {

    void add(HomeTreatmentReferral referral);

    /** The referral, which nobody else can change until the transaction ends. */
    Optional<HomeTreatmentReferral> lock(ReferralId id);

    /** The referral as it stands, without a lock. */
    Optional<HomeTreatmentReferral> find(ReferralId id);

    /**
     * Writes how a locked referral now stands, and what happened with it. The database itself refuses a second team that
     * holds the place.
     */
    void keep(HomeTreatmentReferral referral);

    /** Those that time does something to by now; read without a lock, so look again under one. */
    List<ReferralId> due(Instant now, int atMost);

    /**
     * Those that are not over and follow no plan, while the patient is in one that is in use. Whether the patient has said
     * yes to that is not looked at; read without a lock, so look again under one.
     */
    List<ReferralId> withAPlanMeanwhile(int atMost);

    /** What the hospital asked: all that is not over, and what ended since then; newest first. */
    List<HomeTreatmentReferral> ofHospital(AgencyId hospital, Instant endedSince, int atMost);

    /** What the team was asked and is not over for it, holds, treats, or lost or ended since then. */
    List<HomeTreatmentReferral> ofTeam(AgencyId team, Instant endedSince, int atMost);

    /** What home care was handed since then, newest first. */
    List<HomeTreatmentReferral> handedTo(AgencyId homeCare, Instant since, int atMost);

    /** Those of the members of a plan, newest first. */
    List<HomeTreatmentReferral> ofPlan(PlanId plan, int atMost);

    /** Those of the coordinators' active plans with something that nobody has said to have seen. */
    List<HomeTreatmentReferral> unseenBy(Collection<CoordinatorId> coordinators);

    /** Everything that happened with each, oldest first. */
    Map<ReferralId, List<Step>> steps(Collection<ReferralId> referrals);

    /** How many places the teams have in use, by team and treatment. */
    List<PlacesInUse> placesInUse();

    /** Keeps who the patient is, once. */
    void addPatient(ReferralId referral, Patient patient, String by, Instant at);

    /** Who the patients are, for those who may know: the caller has made sure. */
    Map<ReferralId, Patient> patients(Set<ReferralId> referrals);

    void addNote(TreatmentNote note);

    /** The daily log of each, oldest first. */
    Map<ReferralId, List<TreatmentNote>> notes(Set<ReferralId> referrals);

    /** What became of the referrals that a team said yes to in a period. */
    HomeFigures figures(AgencyId team, Instant from, Instant until);

    /**
     * @param reserved places held for patients who have not come yet
     * @param atHome patients who are treated now
     */
    record PlacesInUse(AgencyId team, Treatment treatment, int reserved, int atHome) {}
}
