package dk.familiensplan.home;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A hospital asks whether a patient can be treated at home, says who it is once, and takes the question back if it must.
 * The law lets it refer a patient for treatment without a plan; who the patient is goes to the team that says yes, and to
 * a coordinator only where the patient has said yes to that.
 */
@ApplicationScoped
@Transactional
public class AskingHomeTeams {

    private final HomeReferrals referrals;
    private final HomeTeams teams;
    private final HomeTermsSource terms;
    private final ChangingReferral changing;
    private final JoiningPlan joining;
    private final ReferralNews news;
    private final OurDesk desk;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AskingHomeTeams(
            HomeReferrals referrals,
            HomeTeams teams,
            HomeTermsSource terms,
            ChangingReferral changing,
            JoiningPlan joining,
            ReferralNews news,
            OurDesk desk,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.teams = teams;
        this.terms = terms;
        this.changing = changing;
        this.joining = joining;
        this.news = news;
        this.desk = desk;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A caseworker asks on screen.
     *
     * @param chosen the teams to ask; empty for all that can and are open
     * @param patient who it is, where the hospital says so at once; kept from everybody until a team says yes
     */
    public HomeTreatmentReferral onScreen(AskedFor askedFor, Collection<AgencyId> chosen, @Nullable Patient patient) {
        Agency hospital = desk.hospital();
        HomeTreatmentReferral asked = ask(hospital, askedFor, chosen);
        return patient == null ? asked : givePatient(asked.id(), patient);
    }

    private HomeTreatmentReferral ask(Agency hospital, AskedFor askedFor, Collection<AgencyId> chosen) {
        if (!hospital.worksWith(askedFor.municipality())) {
            throw HomeRule.HOSPITAL_SERVES_THERE.brokenAt("/municipality");
        }
        HomeTreatmentReferral referral = HomeTreatmentReferral.asked(
                new AgencyId(hospital.id()),
                user.subject(),
                askedFor,
                chosen,
                new TeamDirectory(teams.all()),
                terms.terms(),
                clock.instant());
        referrals.add(referral);
        audit.record(
                Deed.HOME_TEAMS_ASKED,
                null,
                Purpose.AGENCY_CASEWORK,
                referral.id().toString());
        news.of(referral);
        return referral;
    }

    /** The hospital says who the patient is, once. */
    public HomeTreatmentReferral givePatient(ReferralId id, Patient patient) {
        HomeTreatmentReferral given = changing.change(ours(id), (referral, directory, within, at) -> {
            referral.patientGiven(at);
            referrals.addPatient(id, patient, user.subject(), at);
            joining.joinIfAllowed(referral, patient, at);
        });
        audit(Deed.HOME_PATIENT_GIVEN, given);
        return given;
    }

    /** The hospital asks once more, after nobody has answered. */
    public HomeTreatmentReferral askAgain(ReferralId id, Collection<AgencyId> chosen) {
        HomeTreatmentReferral asked = changing.change(
                ours(id), (referral, directory, within, now) -> referral.askAgain(chosen, directory, within, now));
        audit(Deed.HOME_TEAMS_ASKED, asked);
        return asked;
    }

    /** The hospital takes the question back; a team that holds the place is told, and no longer knows who it is. */
    public HomeTreatmentReferral cancel(ReferralId id, String reason) {
        HomeTreatmentReferral cancelled =
                changing.change(ours(id), (referral, directory, within, now) -> referral.cancel(reason, now));
        audit(Deed.HOME_REFERRAL_CHANGED, cancelled);
        return cancelled;
    }

    /** @throws AccessRefused when the caller's hospital has asked no such thing */
    private ReferralId ours(ReferralId id) {
        String hospital = desk.hospital().id();
        return referrals
                .find(id)
                .filter(referral -> referral.hospital().value().equals(hospital))
                .map(HomeTreatmentReferral::id)
                .orElseThrow(() -> desk.unknown(Operation.ASK_HOME_TEAMS));
    }

    private void audit(Deed deed, HomeTreatmentReferral referral) {
        audit.record(
                deed,
                referral.plan().map(PlanId::value).orElse(null),
                Purpose.AGENCY_CASEWORK,
                referral.id().toString());
    }
}
