package dk.familiensplan.work.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.contradiction.ContradictionKind;
import dk.familiensplan.home.ReferralState;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.work.WorkGroup;
import dk.familiensplan.work.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Min dag on screen. */
public record MyDayView(Instant now, List<ItemView> items, List<FamilyView> families, List<TakenView> today) {

    /** What takes a family's time today. @param agency nothing where it is a meeting that the coordinator has called */
    public record TakenView(
            UUID planId,
            String familyName,
            Instant startsAt,
            Instant endsAt,
            @Nullable AgencyView agency,
            boolean tentative) {}

    /** One thing that waits. */
    public record ItemView(
            String id,
            WorkKind kind,
            WorkGroup group,
            @Nullable UUID planId,
            @Nullable String familyName,
            @Nullable String memberName,
            @Nullable AgencyView agency,
            Instant since,
            @Nullable Instant due,
            @Nullable Statutory statutory,
            @Nullable String text,
            @Nullable HospitalStatus hospitalStatus,
            @Nullable DirectContactType directContactType,
            List<ToldView> told,
            @Nullable UUID eventId,
            @Nullable UUID contactRequestId,
            @Nullable UUID notificationId,
            @Nullable String onBehalfOf,
            @Nullable OfferView handOver,
            @Nullable GapView absence,
            @Nullable HomeView home,
            @Nullable ContradictionKind contradiction,
            @Nullable UUID meetingId) {}

    /** A treatment at home: where the hospital's question is, and who answers for the treatment. */
    public record HomeView(UUID referralId, ReferralState state, Treatment treatment, String responsible) {}

    /** A plan that a colleague offers. */
    public record OfferView(
            UUID id,
            int version,
            String from,
            int memberCount,
            @Nullable Instant effectiveAt,
            String note) {}

    /** A coordinator who is away, and for whom nobody acts. */
    public record GapView(UUID id, int version, String coordinator, String name, LocalDate until) {}

    /** Where a member is, as a hospital told. */
    public enum HospitalStatus {
        ADMITTED,
        ON_LEAVE,
        DISCHARGED,
        DECEASED
    }

    /** What an agency reads. */
    public record ToldView(AgencyView agency, NotificationKind kind, String text, NotificationState state) {}

    /** A family at a glance. */
    public record FamilyView(
            UUID planId,
            String familyName,
            PlanStatus status,
            int waiting,
            List<PointView> curve,
            @Nullable String onBehalfOf) {}

    /** A value of the family's curve; the month as {@code 2026-11}. */
    public record PointView(String month, double mean) {}
}
