package dk.familiensplan.acute;

import dk.familiensplan.acute.HospitalStays.StayKey;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Decision;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.notification.Notifications;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which agencies hear of a stay, and what. An agency that may know of the member's health is told of the stay; one that
 * may only know that the member cannot come is told just that; every other one is told nothing. When the stay ends, those
 * who were told are told so, in the same measure, and also when the plan has been paused or closed meanwhile: otherwise
 * they would wait forever.
 */
@ApplicationScoped
class TellingOfStay {

    /** Reason: the stay was over before the member had been asked. */
    static final String OVERTAKEN = "overtaken";

    private final MakingNotification making;
    private final Notifications notifications;

    @Inject
    TellingOfStay(MakingNotification making, Notifications notifications) {
        this.making = making;
        this.notifications = notifications;
    }

    void tell(
            PlanSnapshot plan,
            StayKey key,
            UUID stay,
            Optional<StayStatus> was,
            StayStatus is,
            Topic topic,
            Instant now) {
        boolean wasUnderWay = was.filter(StayStatus::isUnderWay).isPresent();
        if (is == StayStatus.ADMITTED && !wasUnderWay && plan.status() == PlanStatus.ACTIVE) {
            begun(plan, key, stay, topic, now);
        } else if (wasUnderWay && (is == StayStatus.DISCHARGED || is == StayStatus.CANCELLED)) {
            ended(plan, key.member(), stay, topic, now);
        }
    }

    private void begun(PlanSnapshot plan, StayKey key, UUID stay, Topic topic, Instant now) {
        ConsentDecision consent = plan.consentDecision();
        plan.participations().stream()
                .map(PlanSnapshot.OfParticipation::agency)
                .filter(agency -> !agency.equals(key.hospital()))
                .forEach(agency -> begun(consent, plan, agency, key.member(), topic, stay, now));
    }

    private void begun(
            ConsentDecision consent,
            PlanSnapshot plan,
            AgencyId agency,
            MemberId member,
            Topic topic,
            UUID stay,
            Instant now) {
        if (consent.decide(member, agency, topic, Purpose.SHARE, now) instanceof Decision.AskFirst) {
            making.askingFirst(NotificationKind.ADMITTED, plan, agency, member, topic, stay);
        } else {
            measure(consent, member, agency, topic, now)
                    .ifPresent(kind -> making.ofEvent(kind, plan, agency, member, topic, stay));
        }
    }

    /** How much the agency may know: of the stay, only that the member cannot come, or nothing. */
    static Optional<NotificationKind> measure(
            ConsentDecision consent, MemberId member, AgencyId agency, Topic topic, Instant now) {
        if (consent.decide(member, agency, topic, Purpose.SHARE, now).allows()) {
            return Optional.of(NotificationKind.ADMITTED);
        }
        if (consent.decide(member, agency, topic, Purpose.ATTENDANCE, now).allows()) {
            return Optional.of(NotificationKind.CANNOT_ATTEND);
        }
        return Optional.empty();
    }

    private void ended(PlanSnapshot plan, MemberId member, UUID stay, Topic topic, Instant now) {
        Map<AgencyId, Notification> lastTold = new LinkedHashMap<>();
        List<Notification> ofStay = notifications.causedBy(stay);
        ofStay.stream()
                .filter(told -> told.state() == NotificationState.ASKING)
                .forEach(overtaken -> overtaken.withhold(OVERTAKEN, now));
        ofStay.stream().filter(told -> !told.state().isKeptBack()).forEach(told -> lastTold.put(told.agency(), told));
        lastTold.forEach((agency, told) ->
                ending(told.kind()).ifPresent(kind -> making.ofEvent(kind, plan, agency, member, topic, stay)));
    }

    private static Optional<NotificationKind> ending(NotificationKind told) {
        return switch (told) {
            case ADMITTED -> Optional.of(NotificationKind.DISCHARGED);
            case CANNOT_ATTEND -> Optional.of(NotificationKind.CAN_ATTEND_AGAIN);
            default -> Optional.empty();
        };
    }
}
