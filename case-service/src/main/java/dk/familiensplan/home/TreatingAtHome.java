package dk.familiensplan.home;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.home.HomeTreatmentReferral.Ending;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The team that treats writes its daily log, changes the treatment as the hospital has said, and ends it: for good, with
 * the patient in hospital again, or with home care that goes on.
 */
@ApplicationScoped
@Transactional
public class TreatingAtHome {

    private final HomeReferrals referrals;
    private final ChangingReferral changing;
    private final Agencies agencies;
    private final OurDesk desk;
    private final CurrentUser user;
    private final AuditLog audit;

    @Inject
    TreatingAtHome(
            HomeReferrals referrals,
            ChangingReferral changing,
            Agencies agencies,
            OurDesk desk,
            CurrentUser user,
            AuditLog audit) {
        this.referrals = referrals;
        this.changing = changing;
        this.agencies = agencies;
        this.desk = desk;
        this.user = user;
        this.audit = audit;
    }

    /** Writes in the daily log; what the hospital must look at, it is told of at once. */
    public HomeTreatmentReferral write(ReferralId id, TreatmentNote.Kind kind, String text) {
        AgencyId team = desk.team().id();
        return audited(changing.change(treatedBy(id, team), (referral, directory, terms, now) -> {
            if (referral.state() != ReferralState.AT_HOME) {
                throw HomeRule.TREATED_AT_HOME.broken();
            }
            referrals.addNote(new TreatmentNote(UUID.randomUUID(), id, team, now, kind, text, user.name()));
        }));
    }

    /**
     * The treatment is another, lasts another time, or is answered for by somebody else.
     *
     * @param why who at the hospital said so, and why
     */
    public HomeTreatmentReferral change(
            ReferralId id,
            Treatment treatment,
            String details,
            @Nullable LocalDate expectedEnd,
            String responsible,
            String responsiblePhone,
            String why) {
        AgencyId team = desk.team().id();
        return audited(changing.change(treatedBy(id, team), (referral, directory, terms, now) -> {
            referral.change(treatment, details, expectedEnd, responsible, responsiblePhone, now);
            referrals.addNote(new TreatmentNote(
                    UUID.randomUUID(), id, team, now, TreatmentNote.Kind.TREATMENT_CHANGED, why, user.name()));
        }));
    }

    /** Ends the treatment at home. */
    public HomeTreatmentReferral close(ReferralId id, Ending ending) {
        AgencyId team = desk.team().id();
        AgencyId homeCare = ending.handedOverTo();
        return audited(changing.change(treatedBy(id, team), (referral, directory, terms, now) -> {
            if (homeCare != null && !goesOnThere(homeCare, referral.askedFor().municipality())) {
                throw HomeRule.HANDED_TO_HOME_CARE.brokenAt("/handedOverTo");
            }
            referral.close(team, ending, now);
        }));
    }

    private boolean goesOnThere(AgencyId homeCare, String municipality) {
        return agencies.workingWith(municipality).stream()
                .anyMatch(agency ->
                        agency.kind() == AgencyKind.HOME_CARE && agency.id().equals(homeCare.value()));
    }

    /** @throws AccessRefused when the team does not treat, and has not treated, such a patient */
    private ReferralId treatedBy(ReferralId id, AgencyId team) {
        return referrals
                .find(id)
                .filter(referral -> referral.mayKnowPatient(team))
                .map(HomeTreatmentReferral::id)
                .orElseThrow(() -> desk.unknown(Operation.TREAT_AT_HOME));
    }

    private HomeTreatmentReferral audited(HomeTreatmentReferral referral) {
        audit.record(
                Deed.HOME_REFERRAL_CHANGED,
                referral.plan().map(PlanId::value).orElse(null),
                Purpose.AGENCY_CASEWORK,
                referral.id().toString());
        return referral;
    }
}
