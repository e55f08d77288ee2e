package dk.familiensplan.appointment;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Secret;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A calendar on a phone looks at a member's address. It gets the member's own times and nothing that is kept from the
 * member; who looks is whoever has the secret. Each look is in the audit log, and the last one is
 * noted on the address.
 */
@ApplicationScoped
@Transactional
public class FeedingCalendar {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final CalendarAddresses addresses;
    private final FamilyCalendar calendar;
    private final Appointments appointments;
    private final Plans plans;
    private final ContactPoints contactPoints;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FeedingCalendar(
            CalendarAddresses addresses,
            FamilyCalendar calendar,
            Appointments appointments,
            Plans plans,
            ContactPoints contactPoints,
            AuditLog audit,
            Clock clock) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.appointments = appointments;
        this.plans = plans;
        this.contactPoints = contactPoints;
        this.audit = audit;
        this.clock = clock;
    }

    /** The calendar as iCalendar; nothing when the address is closed, or never was. */
    public Optional<String> feed(String secret) {
        Instant now = clock.instant();
        return addresses.fetch(Secret.hash(secret), now).flatMap(address -> {
            audit.recordByItself(Deed.CALENDAR_FETCHED, address.plan().value(), Purpose.COORDINATION);
            return plans.read(address.plan()).map(plan -> feed(plan, address.member(), now));
        });
    }

    private String feed(PlanSnapshot plan, MemberId member, Instant now) {
        Confidentiality confidentiality = plan.confidentiality();
        List<CalendarFile.Entry> entries = calendar.between(plan.planId(), now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(occurrence -> occurrence.members().contains(member))
                .filter(occurrence -> isOpenTo(member, occurrence, confidentiality))
                .map(occurrence -> entry(occurrence, now))
                .toList();
        return CalendarFile.forMember(entries, contactPoints.of(plan));
    }

    /** It may be an appointment or a request; either may be kept from the member. */
    private static boolean isOpenTo(MemberId member, Occurrence occurrence, Confidentiality confidentiality) {
        return confidentiality.mayRead(member, Item.of(ItemKind.APPOINTMENT, occurrence.id(), member))
                && confidentiality.mayRead(member, Item.of(ItemKind.CONTACT_REQUEST, occurrence.id(), member));
    }

    private CalendarFile.Entry entry(Occurrence occurrence, Instant now) {
        return appointments
                .find(new AppointmentId(occurrence.id()))
                .map(appointment -> new CalendarFile.Entry(occurrence, appointment.sequence(), appointment.changedAt()))
                .orElseGet(() -> new CalendarFile.Entry(occurrence, 0, now));
    }
}
