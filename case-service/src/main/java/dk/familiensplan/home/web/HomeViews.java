package dk.familiensplan.home.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.home.AskedFor;
import dk.familiensplan.home.HomeReferrals.PlacesInUse;
import dk.familiensplan.home.HomeTeam;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.home.HomeTreatmentReferral.Current;
import dk.familiensplan.home.HomeTreatmentReferral.Ending;
import dk.familiensplan.home.KnownReferral;
import dk.familiensplan.home.Patient;
import dk.familiensplan.home.Step;
import dk.familiensplan.home.TeamAsk;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.home.web.HomeTeamView.PlacesView;
import dk.familiensplan.home.web.ReferralView.AskView;
import dk.familiensplan.home.web.ReferralView.EndingView;
import dk.familiensplan.home.web.ReferralView.MunicipalityView;
import dk.familiensplan.home.web.ReferralView.NoteView;
import dk.familiensplan.home.web.ReferralView.PatientView;
import dk.familiensplan.home.web.ReferralView.StepView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Puts names to referrals and teams. */
@ApplicationScoped
class HomeViews {

    private final Agencies agencies;
    private final Authorities authorities;

    @Inject
    HomeViews(Agencies agencies, Authorities authorities) {
        this.agencies = agencies;
        this.authorities = authorities;
    }

    List<ReferralView> of(List<KnownReferral> known) {
        return known.stream().map(this::of).toList();
    }

    ReferralView of(KnownReferral known) {
        HomeTreatmentReferral referral = known.referral();
        AskedFor askedFor = referral.askedFor();
        Current current = referral.current();
        return new ReferralView(
                referral.id().value(),
                referral.state(),
                agency(referral.hospital()),
                askedFor.ward(),
                municipality(askedFor.municipality()),
                askedFor.treatment(),
                askedFor.details(),
                askedFor.startsAt(),
                askedFor.expectedEnd(),
                askedFor.responsible(),
                askedFor.responsiblePhone(),
                referral.origin().askedAt(),
                orNull(current.team()),
                current.reservedAt(),
                current.expiresAt(),
                current.patientKnown(),
                known.patient().map(HomeViews::patient).orElse(null),
                known.coordinator().orElse(null),
                current.takenHomeAt(),
                ending(known),
                referral.asks().size(),
                referral.asks().stream()
                        .filter(ask -> known.isOurQuestion() || ask.team().equals(known.reader()))
                        .map(this::ask)
                        .toList(),
                known.next().stream().map(this::agency).toList(),
                steps(known.steps()),
                known.notes().stream()
                        .map(note -> new NoteView(note.id(), note.at(), note.kind(), note.text(), note.by()))
                        .toList());
    }

    /** What was written at the end is for those who may know the patient, and the reason of a hospital for who was asked. */
    private @Nullable EndingView ending(KnownReferral known) {
        Current current = known.referral().current();
        Ending ending = current.ending();
        Instant at = current.endedAt();
        if (ending == null || at == null) {
            return null;
        }
        boolean mayRead = known.patient().isPresent() || ending.outcome() == null;
        return new EndingView(
                at,
                ending.outcome(),
                ending.daysSaved(),
                orNull(ending.handedOverTo()),
                mayRead ? ending.note() : null);
    }

    private static PatientView patient(Patient patient) {
        return new PatientView(
                patient.name(),
                patient.birthDate(),
                patient.personNumber() == null ? null : patient.personNumber().unmasked(),
                patient.referral());
    }

    private AskView ask(TeamAsk ask) {
        return new AskView(
                agency(ask.team()), ask.askedAt(), ask.answerBy(), ask.standing(), ask.answer(), ask.settledAt());
    }

    List<StepView> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> new StepView(step.kind(), step.at(), orNull(step.team())))
                .toList();
    }

    HomeTeamView team(HomeTeam team, List<PlacesInUse> inUse, Instant now) {
        boolean open = team.hours().isOpenAt(now);
        return new HomeTeamView(
                agency(team.id()),
                team.municipalities().stream().sorted().toList(),
                team.hours().opensAt().toString(),
                team.hours().closesAt().toString(),
                open,
                open ? team.hours().closesAfter(now) : team.hours().openFrom(now),
                team.answer(),
                team.places().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(place -> new PlacesView(
                                place.getKey(),
                                place.getValue(),
                                used(team, place.getKey(), inUse, PlacesInUse::reserved),
                                used(team, place.getKey(), inUse, PlacesInUse::atHome)))
                        .toList());
    }

    private static int used(
            HomeTeam team, Treatment treatment, List<PlacesInUse> inUse, ToIntFunction<PlacesInUse> which) {
        return inUse.stream()
                .filter(places -> places.team().equals(team.id()) && places.treatment() == treatment)
                .mapToInt(which)
                .sum();
    }

    MunicipalityView municipality(String code) {
        return new MunicipalityView(
                code, authorities.byCode(code).map(Authority::name).orElse(code));
    }

    AgencyView agency(AgencyId id) {
        return agencies.byId(id)
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency that took part is not known"));
    }

    @Nullable AgencyView orNull(@Nullable AgencyId id) {
        return id == null ? null : agency(id);
    }
}
