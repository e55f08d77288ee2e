package dk.familiensplan.acute;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.acute.HospitalStays.Known;
import dk.familiensplan.acute.HospitalStays.StayKey;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanEvents;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.Plans.PlanOfPerson;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital reports that something happened with a stay. It is taken in only for a person in an active plan who has said
 * yes to that; for everybody else the answer is the same and nothing is kept, so that the hospital cannot learn who has a
 * plan.
 */
@ApplicationScoped
class FollowingHospitalStay implements EventHandler {

    private static final Verdict NO_HOSPITAL =
            new Verdict.Rejected("sender-is-no-hospital", "Afsenderen kan ikke melde indlæggelser.", null);

    private final Plans plans;
    private final Agencies agencies;
    private final HospitalStays stays;
    private final PlanEvents events;
    private final TellingOfStay telling;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    FollowingHospitalStay(
            Plans plans,
            Agencies agencies,
            HospitalStays stays,
            PlanEvents events,
            TellingOfStay telling,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.stays = stays;
        this.events = events;
        this.telling = telling;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "dk.familiensplan.acute.hospital-stay-reported.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        AgencyId hospital = event.agency();
        Optional<Topic> topic =
                agencies.byId(hospital.value()).map(Agency::kind).flatMap(HealthTopic::of);
        if (topic.isEmpty()) {
            return NO_HOSPITAL;
        }
        Instant now = clock.instant();
        PersonNumber.parse(data.personNumber()).stream()
                .flatMap(number -> concerned(number).stream())
                .forEach(person -> plans.read(person.plan())
                        .filter(plan -> IntakeGate.lets(plan, person.member(), hospital, topic.get(), now))
                        .ifPresent(plan -> follow(
                                plan,
                                new StayKey(person.member(), hospital, data.episode()),
                                data.report(),
                                topic.get(),
                                now)));
        return Verdict.ACCEPTED;
    }

    /** The plan that holds the person, and one that was closed during a stay: who was told of it hears how it ends. */
    private Set<PlanOfPerson> concerned(PersonNumber number) {
        Set<PlanOfPerson> concerned = new LinkedHashSet<>(stays.underWay(number));
        plans.holding(number).ifPresent(concerned::add);
        return concerned;
    }

    private void follow(PlanSnapshot plan, StayKey key, HospitalReport report, Topic topic, Instant now) {
        stays.takeTurns(key.member());
        Optional<Known> before = stays.known(key);
        stays.add(key, plan.planId(), report, now);
        audit.record(Deed.EVENT_TAKEN_IN, plan.id(), Purpose.COORDINATION, type());
        Optional<HospitalStay> after = HospitalStay.derive(stays.reports(key));
        if (after.isEmpty()) {
            return;
        }
        UUID stay = stays.keep(key, plan.planId(), after.get());
        Optional<StayStatus> was = before.map(Known::stay).map(HospitalStay::status);
        StayStatus is = after.get().status();
        if (was.filter(status -> status == is).isEmpty()) {
            StayChange.between(was, is).ifPresent(kind -> happened(kind, plan, key, after.get(), now));
            telling.tell(plan, key, stay, was, is, topic, now);
        }
    }

    private void happened(PlanEvent.Kind kind, PlanSnapshot plan, StayKey key, HospitalStay stay, Instant now) {
        events.happened(
                new PlanEvent(
                        UUID.randomUUID(), plan.planId(), kind, stay.since(), key.member(), key.hospital(), false),
                now);
        List<String> coordinator = List.of(plan.coordinator());
        live.tell(coordinator, "my-day", null);
        live.tell(coordinator, "plan", plan.id());
    }

    /** See {@code docs/schemas/hospital-stay-reported.v1.schema.json}. */
    private record Data(
            String personNumber,
            String code,
            Instant occurredAt,
            @Nullable String episodeId,
            @Nullable Instant encounterStart,
            @Nullable Instant encounterEnd) {

        Data {
            Objects.requireNonNull(personNumber);
            Objects.requireNonNull(occurredAt);
            if (ReportCode.parse(code).isEmpty()) {
                throw new IllegalArgumentException("unknown code");
            }
        }

        String episode() {
            return episodeId == null ? "" : episodeId;
        }

        HospitalReport report() {
            return new HospitalReport(ReportCode.parse(code).orElseThrow(), occurredAt, encounterStart, encounterEnd);
        }

        @Override
        public String toString() {
            return "Data[" + code + "]";
        }
    }
}
