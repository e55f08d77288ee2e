package dk.familiensplan.work.web;

import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.coordination.Absence;
import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.work.MyDay;
import dk.familiensplan.work.Told;
import dk.familiensplan.work.WorkItem;
import dk.familiensplan.work.web.MyDayView.FamilyView;
import dk.familiensplan.work.web.MyDayView.GapView;
import dk.familiensplan.work.web.MyDayView.HomeView;
import dk.familiensplan.work.web.MyDayView.HospitalStatus;
import dk.familiensplan.work.web.MyDayView.ItemView;
import dk.familiensplan.work.web.MyDayView.OfferView;
import dk.familiensplan.work.web.MyDayView.PointView;
import dk.familiensplan.work.web.MyDayView.TakenView;
import dk.familiensplan.work.web.MyDayView.ToldView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts names to what waits. */
@ApplicationScoped
class MyDayViews {

    private static final double HUNDREDTHS = 100;

    private final Agencies agencies;
    private final People people;
    private final CurrentUser user;

    @Inject
    MyDayViews(Agencies agencies, People people, CurrentUser user) {
        this.agencies = agencies;
        this.people = people;
        this.user = user;
    }

    MyDayView of(MyDay day) {
        Map<PlanId, PlanSnapshot> plans = day.families().stream()
                .map(MyDay.Family::plan)
                .collect(Collectors.toMap(PlanSnapshot::planId, plan -> plan));
        // What is still open of a plan that is closed meanwhile waits for nobody.
        List<ItemView> items = day.items().stream()
                .filter(item -> item.plan() == null
                        || item.about() instanceof WorkItem.Offered
                        || plans.containsKey(item.plan()))
                .map(item -> item(item, plans, day.now()))
                .toList();
        return new MyDayView(
                day.now(),
                items,
                day.families().stream().map(this::family).toList(),
                day.today().stream().map(this::taken).toList());
    }

    private TakenView taken(MyDay.Taken taken) {
        Occurrence by = taken.by();
        return new TakenView(
                taken.plan().id(),
                taken.plan().familyName(),
                by.start(),
                by.ends(),
                by.isNetworkMeeting() ? null : agency(by.agency()),
                by.tentative());
    }

    private ItemView item(WorkItem item, Map<PlanId, PlanSnapshot> plans, Instant now) {
        PlanSnapshot plan = plan(item, plans);
        Details details = Details.of(item.about());
        MemberId member = item.member();
        AgencyId agency = item.agency();
        return new ItemView(
                item.id(),
                item.urgency().kind(),
                item.urgency().group(now, TimeSource.DANISH),
                plan == null ? null : plan.id(),
                plan == null ? null : plan.familyName(),
                member == null || plan == null
                        ? null
                        : plan.member(member).map(PlanSnapshot.OfMember::name).orElse(null),
                agency == null ? null : agency(agency),
                item.urgency().since(),
                item.urgency().due(),
                details.statutory(),
                details.text(),
                details.hospitalStatus(),
                details.directContactType(),
                details.told().stream()
                        .map(told -> new ToldView(agency(told.agency()), told.kind(), told.text(), told.state()))
                        .toList(),
                details.eventId(),
                details.contactRequestId(),
                details.notificationId(),
                plan == null || item.about() instanceof WorkItem.Offered ? null : onBehalfOf(plan),
                item.about() instanceof WorkItem.Offered offer ? offer(offer) : null,
                item.about() instanceof WorkItem.Uncovered gap ? gap(gap) : null,
                home(item.about()),
                item.about() instanceof WorkItem.PullsApart apart ? apart.how() : null,
                item.about() instanceof WorkItem.OfMeeting of ? of.meeting().value() : null);
    }

    /** A plan that is offered is not yet among the coordinator's own. */
    private static @Nullable PlanSnapshot plan(WorkItem item, Map<PlanId, PlanSnapshot> plans) {
        PlanId id = item.plan();
        if (id == null) {
            return null;
        }
        if (item.about() instanceof WorkItem.Offered offer) {
            return offer.plan();
        }
        if (item.about() instanceof WorkItem.Climbed climbed) {
            return climbed.plan();
        }
        PlanSnapshot plan = plans.get(id);
        if (plan == null) {
            throw new IllegalStateException("an item of a plan that is not the coordinator's");
        }
        return plan;
    }

    /** The name of the coordinator for whom the reader acts, where the plan is not the reader's own. */
    private @Nullable String onBehalfOf(PlanSnapshot plan) {
        return plan.coordinator().equals(user.subject())
                ? null
                : people.bySubject(plan.coordinator()).map(Person::name).orElse(plan.coordinator());
    }

    private static OfferView offer(WorkItem.Offered offer) {
        HandOver handOver = offer.handOver();
        return new OfferView(
                handOver.id().value(),
                handOver.version(),
                offer.from(),
                offer.plan().members().size(),
                handOver.effectiveAt().orElse(null),
                handOver.note());
    }

    private static GapView gap(WorkItem.Uncovered gap) {
        Absence absence = gap.absence();
        return new GapView(
                absence.id().value(), absence.version(), absence.coordinator().subject(), gap.who(), absence.until());
    }

    private static @Nullable HomeView home(WorkItem.About about) {
        if (about instanceof WorkItem.TreatedAtHome treated) {
            HomeTreatmentReferral referral = treated.referral();
            return new HomeView(
                    referral.id().value(),
                    referral.state(),
                    referral.askedFor().treatment(),
                    referral.askedFor().responsible());
        }
        return null;
    }

    /** What only some kinds of things have. */
    private record Details(
            @Nullable Statutory statutory,
            @Nullable String text,
            @Nullable HospitalStatus hospitalStatus,
            @Nullable DirectContactType directContactType,
            List<Told> told,
            @Nullable UUID eventId,
            @Nullable UUID contactRequestId,
            @Nullable UUID notificationId) {

        private static final Details NONE = new Details(null, null, null, null, List.of(), null, null, null);

        static Details of(WorkItem.About about) {
            if (about instanceof WorkItem.HospitalEvent stay) {
                return new Details(null, null, status(stay.kind()), null, stay.told(), stay.event(), null, null);
            }
            if (about instanceof WorkItem.PastTheCoordinator contact) {
                return new Details(null, contact.what(), null, contact.type(), List.of(), contact.event(), null, null);
            }
            if (about instanceof WorkItem.Asked asked) {
                return new Details(
                        asked.statutory(),
                        asked.what(),
                        null,
                        null,
                        List.of(),
                        null,
                        asked.request().value(),
                        null);
            }
            if (about instanceof WorkItem.Message message) {
                return new Details(
                        null,
                        message.title(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        message.notification().value());
            }
            if (about instanceof WorkItem.Climbed climbed) {
                return new Details(
                        climbed.request().statutory().orElse(null),
                        climbed.request().ask().what(),
                        null,
                        null,
                        List.of(),
                        null,
                        climbed.request().id().value(),
                        null);
            }
            if (about instanceof WorkItem.TimeAsked asked) {
                return new Details(asked.statutory(), asked.what(), null, null, List.of(), null, null, null);
            }
            if (about instanceof WorkItem.TellFamily told) {
                return new Details(null, null, null, null, List.of(), told.event(), null, null);
            }
            if (about instanceof WorkItem.InPlan due) {
                return new Details(due.statutory(), due.text(), null, null, List.of(), null, null, null);
            }
            if (about instanceof WorkItem.PullsApart apart) {
                return new Details(null, apart.conversation(), null, null, List.of(), null, null, null);
            }
            if (about instanceof WorkItem.OfMeeting of) {
                return new Details(null, of.text(), null, null, List.of(), null, null, null);
            }
            if (about instanceof WorkItem.Written written) {
                return new Details(null, written.text(), null, null, List.of(), null, null, null);
            }
            return NONE;
        }

        private static HospitalStatus status(PlanEvent.Kind kind) {
            return switch (kind) {
                case ADMITTED, RETURNED -> HospitalStatus.ADMITTED;
                case ON_LEAVE -> HospitalStatus.ON_LEAVE;
                case DISCHARGED -> HospitalStatus.DISCHARGED;
                case DECEASED -> HospitalStatus.DECEASED;
                case DIRECT_CONTACT, COORDINATOR_CHANGED ->
                    throw new IllegalArgumentException("not told by a hospital");
            };
        }
    }

    private AgencyView agency(AgencyId id) {
        return agencies.byId(id.value())
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency in a plan is not known"));
    }

    private FamilyView family(MyDay.Family family) {
        PlanSnapshot plan = family.plan();
        List<PointView> curve = family.curve().stream()
                .map(point ->
                        new PointView(point.month().toString(), Math.round(point.mean() * HUNDREDTHS) / HUNDREDTHS))
                .toList();
        return new FamilyView(plan.id(), plan.familyName(), plan.status(), family.waiting(), curve, onBehalfOf(plan));
    }
}
