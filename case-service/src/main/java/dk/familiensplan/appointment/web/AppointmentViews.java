package dk.familiensplan.appointment.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.appointment.Appointment;
import dk.familiensplan.appointment.AppointmentId;
import dk.familiensplan.appointment.Appointments;
import dk.familiensplan.appointment.FamilyCalendar;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.appointment.ReadingAppointments;
import dk.familiensplan.appointment.ReadingFamilyWeek;
import dk.familiensplan.appointment.ReadingOwnWeek;
import dk.familiensplan.appointment.web.AppointmentView.FitView;
import dk.familiensplan.appointment.web.AppointmentView.NamedMember;
import dk.familiensplan.appointment.web.AppointmentView.StatutoryDay;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.ContactRequests;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows appointments and weeks with the names of plans, members and agencies. */
@ApplicationScoped
class AppointmentViews {

    private final Plans plans;
    private final Agencies agencies;
    private final Appointments appointments;
    private final ContactRequests requests;
    private final ReadingAppointments reading;
    private final ReadingFamilyWeek weeks;
    private final FamilyCalendar calendar;
    private final Clock clock;

    @Inject
    AppointmentViews(
            Plans plans,
            Agencies agencies,
            Appointments appointments,
            ContactRequests requests,
            ReadingAppointments reading,
            ReadingFamilyWeek weeks,
            FamilyCalendar calendar,
            Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.appointments = appointments;
        this.requests = requests;
        this.reading = reading;
        this.weeks = weeks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All there is to an appointment, with what each proposed time would do while it waits. */
    AppointmentView forCoordinator(Appointment appointment) {
        Instant now = clock.instant();
        List<Instant> open = appointment.state().waitsForCoordinator()
                ? appointment.times().stream().filter(time -> time.isAfter(now)).toList()
                : List.of();
        Map<Instant, FamilyWeek.Fit> fits = weeks.fits(appointment, open);
        PlanSnapshot plan = plan(appointment.plan());
        return view(
                appointment,
                plan,
                true,
                fits.entrySet().stream()
                        .map(fit -> fit(fit.getKey(), fit.getValue(), plan))
                        .toList());
    }

    /** As the agency knows it: while the coordinator can still stop the message, as it was before. */
    List<AppointmentView> forAgency(List<Appointment> shown) {
        Map<PlanId, PlanSnapshot> snapshots =
                plans.readAll(shown.stream().map(Appointment::plan).distinct().toList());
        Set<AppointmentId> told = reading.told(shown);
        return shown.stream()
                .map(appointment -> view(
                        appointment,
                        Objects.requireNonNull(snapshots.get(appointment.plan())),
                        told.contains(appointment.id()),
                        List.of()))
                .toList();
    }

    private AppointmentView view(Appointment appointment, PlanSnapshot plan, boolean told, List<FitView> fits) {
        return new AppointmentView(
                appointment.id().value(),
                appointment.version(),
                plan.id(),
                plan.familyName(),
                agency(appointment.agency()),
                named(appointment.members(), plan),
                appointment.what(),
                appointment.topic(),
                appointment.place(),
                (int) appointment.length().toMinutes(),
                (int) appointment.travel().toMinutes(),
                appointment.times(),
                statutory(appointment),
                told ? appointment.state() : appointment.stateUntilTold(),
                (told ? appointment.startsAt() : appointment.startUntilTold()).orElse(null),
                told ? appointment.answerText().orElse(null) : null,
                told ? appointment.calledOffBy().orElse(null) : null,
                appointment.proposedAt(),
                appointment.changedAt(),
                told ? appointment.notification().map(NotificationId::value).orElse(null) : null,
                fits);
    }

    private static @Nullable StatutoryDay statutory(Appointment appointment) {
        return appointment
                .statutory()
                .flatMap(law -> appointment.keepBy().map(day -> new StatutoryDay(law.law(), law.section(), day)))
                .orElse(null);
    }

    FitView fit(Instant time, FamilyWeek.Fit fit, PlanSnapshot plan) {
        return new FitView(
                time,
                fit.isGood(),
                fit.clashes().stream().map(this::ref).toList(),
                minutes(fit.taken()),
                fit.dayIsOver(),
                named(fit.over(), plan),
                named(fit.cannotCome(), plan));
    }

    FitView fit(Appointment appointment, Instant time) {
        return fit(
                time,
                Objects.requireNonNull(weeks.fits(appointment, List.of(time)).get(time)),
                plan(appointment.plan()));
    }

    /** A week with all that stands in it. */
    WeekView week(PlanId id, FamilyWeek week) {
        PlanSnapshot plan = plan(id);
        List<FamilyWeek.Clash> clashes = week.clashes();
        return new WeekView(
                week.monday(),
                minutes(week.limits().aDay()),
                minutes(week.taken()),
                week.occurrences().stream()
                        .map(occurrence -> entry(occurrence, week, clashes, plan))
                        .toList(),
                week.days().stream()
                        .map(day -> new WeekView.DayView(day, minutes(week.takenOn(day)), week.isOverloaded(day)))
                        .toList(),
                week.agencies().stream()
                        .map(agency -> new WeekView.RowView(
                                agency(agency),
                                week.days().stream()
                                        .map(day -> minutes(week.taken(agency, day)))
                                        .toList(),
                                minutes(week.taken(agency))))
                        .toList(),
                plan.members().stream()
                        .map(member -> new WeekView.MemberView(
                                member.id(),
                                member.name(),
                                minutes(week.taken(member.memberId())),
                                minutes(week.limits().aWeekOf(member.memberId())),
                                week.limits().aWeek().containsKey(member.memberId()),
                                week.isOverloaded(member.memberId())))
                        .toList(),
                clashes.stream()
                        .map(clash -> new WeekView.ClashView(
                                ref(clash.first()),
                                ref(clash.second()),
                                named(
                                        clash.first().members().stream()
                                                .filter(clash.second().members()::contains)
                                                .toList(),
                                        plan)))
                        .toList());
    }

    private WeekView.EntryView entry(
            Occurrence occurrence, FamilyWeek week, List<FamilyWeek.Clash> clashes, PlanSnapshot plan) {
        boolean isAppointment =
                appointments.find(new AppointmentId(occurrence.id())).isPresent();
        return new WeekView.EntryView(
                occurrence.id(),
                isAppointment,
                agency(occurrence.agency()),
                what(occurrence),
                named(occurrence.members(), plan),
                occurrence.start(),
                minutes(occurrence.length()),
                minutes(occurrence.travel()),
                occurrence.tentative(),
                week.cannotBeKept(occurrence),
                clashes.stream().anyMatch(clash -> clash.isOf(occurrence)));
    }

    /** As a member of the family reads it: no more names than the reader may know. */
    MyWeekResource.OwnEntryView own(Occurrence occurrence, ReadingOwnWeek.OwnWeek ours) {
        return new MyWeekResource.OwnEntryView(
                occurrence.id(),
                occurrence.isNetworkMeeting()
                        ? null
                        : agency(occurrence.agency()).name(),
                what(occurrence),
                ours.at(occurrence)
                        .map(member -> new NamedMember(member.id(), member.name()))
                        .toList(),
                occurrence.start(),
                minutes(occurrence.length()),
                occurrence.tentative(),
                ours.week().cannotBeKept(occurrence));
    }

    private WeekView.EntryRef ref(Occurrence occurrence) {
        return new WeekView.EntryRef(
                occurrence.id(), agency(occurrence.agency()), what(occurrence), occurrence.start());
    }

    /** Each is found once in a transaction, and a week holds few. */
    private String what(Occurrence occurrence) {
        return appointments
                .find(new AppointmentId(occurrence.id()))
                .map(Appointment::what)
                .or(() -> requests.find(new ContactRequestId(occurrence.id()))
                        .map(request -> request.ask().what()))
                .or(() -> calendar.networkMeeting(occurrence.id()))
                .orElse("");
    }

    private static List<NamedMember> named(Collection<MemberId> members, PlanSnapshot plan) {
        return members.stream()
                .map(member -> new NamedMember(
                        member.value(),
                        plan.member(member).map(PlanSnapshot.OfMember::name).orElse("")))
                .toList();
    }

    private PlanSnapshot plan(PlanId id) {
        return plans.read(id).orElseThrow(() -> new IllegalStateException("a plan that was asked about is gone"));
    }

    private AgencyView agency(AgencyId id) {
        if (id.equals(FamilyCalendar.COORDINATOR)) {
            return AgencyView.ofCoordinator();
        }
        return agencies.byId(id)
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency that took part is not known"));
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }
}
