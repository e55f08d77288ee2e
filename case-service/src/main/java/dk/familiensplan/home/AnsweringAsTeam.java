package dk.familiensplan.home;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** A team answers what hospitals ask: yes, no, later, or not before it has looked closer. The first yes gets the place. */
@ApplicationScoped
@Transactional
public class AnsweringAsTeam {

    private final HomeReferrals referrals;
    private final HomeTeams teams;
    private final ChangingReferral changing;
    private final JoiningPlan joining;
    private final OurDesk desk;
    private final CurrentUser user;
    private final People people;
    private final LiveEvents live;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AnsweringAsTeam(
            HomeReferrals referrals,
            HomeTeams teams,
            ChangingReferral changing,
            JoiningPlan joining,
            OurDesk desk,
            CurrentUser user,
            People people,
            LiveEvents live,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.teams = teams;
        this.changing = changing;
        this.joining = joining;
        this.desk = desk;
        this.user = user;
        this.people = people;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers one question. */
    public HomeTreatmentReferral answer(ReferralId id, CapacityAnswer answer) {
        AgencyId team = desk.team().id();
        return audited(changing.change(
                asked(id, team),
                (referral, directory, terms, now) -> referral.answer(team, answer, directory, terms, now)));
    }

    /** The patient can come: from here on the team treats. */
    public HomeTreatmentReferral takeHome(ReferralId id) {
        AgencyId team = desk.team().id();
        return audited(changing.change(asked(id, team), (referral, directory, terms, now) -> {
            referral.takeHome(team, now);
            referrals.patients(Set.of(id)).values().forEach(patient -> joining.joinIfAllowed(referral, patient, now));
        }));
    }

    /** The team gives the place back, and the others are asked again. */
    public HomeTreatmentReferral giveBack(ReferralId id) {
        AgencyId team = desk.team().id();
        return audited(changing.change(
                asked(id, team), (referral, directory, terms, now) -> referral.giveBack(team, directory, terms, now)));
    }

    /** What hospitals see before they ask. */
    public void answerForNow(CapacityAnswer answer) {
        AgencyId team = desk.team().id();
        teams.answerFor(team, answer, user.subject(), clock.instant());
        audit.record(Deed.HOME_ANSWERED, null, Purpose.AGENCY_CASEWORK, answer.name());
        live.tell(people.atAgency(team.value()).stream().map(Person::subject).toList(), "home", null);
    }

    /** @throws AccessRefused when the team was never asked it */
    private ReferralId asked(ReferralId id, AgencyId team) {
        return referrals
                .find(id)
                .filter(referral -> referral.ask(team).isPresent())
                .map(HomeTreatmentReferral::id)
                .orElseThrow(() -> desk.unknown(Operation.TREAT_AT_HOME));
    }

    private HomeTreatmentReferral audited(HomeTreatmentReferral referral) {
        audit.record(
                Deed.HOME_ANSWERED,
                referral.plan().map(PlanId::value).orElse(null),
                Purpose.AGENCY_CASEWORK,
                referral.id().toString());
        return referral;
    }
}
