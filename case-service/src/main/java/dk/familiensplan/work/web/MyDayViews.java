package dk.familiensplan.work.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.work.MyDay;
import dk.familiensplan.work.Told;
import dk.familiensplan.work.WorkItem;
import dk.familiensplan.work.web.MyDayView.FamilyView;
import dk.familiensplan.work.web.MyDayView.HospitalStatus;
import dk.familiensplan.work.web.MyDayView.ItemView;
import dk.familiensplan.work.web.MyDayView.PointView;
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

    @Inject
    MyDayViews(Agencies agencies) {
        this.agencies = agencies;
    }

    MyDayView of(MyDay day) {
        Map<PlanId, PlanSnapshot> plans = day.families().stream()
                .map(MyDay.Family::plan)
                .collect(Collectors.toMap(PlanSnapshot::planId, plan -> plan));
        List<ItemView> items = day.items().stream()
                .filter(item -> plans.containsKey(item.plan()))
                .map(item -> item(item, plans, day.now()))
                .toList();
        return new MyDayView(
                day.now(),
                items,
                day.families().stream().map(MyDayViews::family).toList());
    }

    private ItemView item(WorkItem item, Map<PlanId, PlanSnapshot> plans, Instant now) {
        PlanSnapshot plan = plans.get(item.plan());
        if (plan == null) {
            throw new IllegalStateException("an item of a plan that is not the coordinator's");
        }
        Details details = Details.of(item.about());
        MemberId member = item.member();
        AgencyId agency = item.agency();
        return new ItemView(
                item.id(),
                item.urgency().kind(),
                item.urgency().group(now, TimeSource.DANISH),
                plan.id(),
                plan.familyName(),
                member == null
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
                details.notificationId());
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
            return NONE;
        }

        private static HospitalStatus status(PlanEvent.Kind kind) {
            return switch (kind) {
                case ADMITTED, RETURNED -> HospitalStatus.ADMITTED;
                case ON_LEAVE -> HospitalStatus.ON_LEAVE;
                case DISCHARGED -> HospitalStatus.DISCHARGED;
                case DECEASED -> HospitalStatus.DECEASED;
                case DIRECT_CONTACT -> throw new IllegalArgumentException("not told by a hospital");
            };
        }
    }

    private AgencyView agency(AgencyId id) {
        return agencies.byId(id.value())
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency in a plan is not known"));
    }

    private static FamilyView family(MyDay.Family family) {
        PlanSnapshot plan = family.plan();
        List<PointView> curve = family.curve().stream()
                .map(point ->
                        new PointView(point.month().toString(), Math.round(point.mean() * HUNDREDTHS) / HUNDREDTHS))
                .toList();
        return new FamilyView(plan.id(), plan.familyName(), plan.status(), family.waiting(), curve);
    }
}
