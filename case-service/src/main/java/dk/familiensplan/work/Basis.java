package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Decision;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** On what a message is shared, in the words that the agency reads. Names no topic that the message itself does not. */
final class Basis {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private Basis() {}

    static String of(Notification notification, Content content, PlanSnapshot plan, Instant at) {
        String from = from(notification, content, plan, at);
        if (!notification.kind().namesItsTopics()) {
            return from;
        }
        String topics = content.topics().stream().sorted().map(Topic::inDanish).collect(Collectors.joining(", "));
        return from + ": " + topics
                + firstToEnd(notification, content, plan, at)
                        .map(day -> ", til " + DAY.format(day))
                        .orElse("");
    }

    /** A law is named as such: an agency must not think that somebody has said yes who has not. */
    private static String from(Notification notification, Content content, PlanSnapshot plan, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        long byLaw = content.topics().stream()
                .filter(topic -> decide(consent, notification, topic, at) instanceof Decision.AllowedByLaw)
                .count();
        if (byLaw > 0 && byLaw == content.topics().size()) {
            return "Efter lov, uden samtykke";
        }
        return "Samtykke fra " + content.subjectName() + (byLaw > 0 ? " og lov" : "");
    }

    /** The day on which the first of the consents that carry it ends. */
    private static Optional<LocalDate> firstToEnd(
            Notification notification, Content content, PlanSnapshot plan, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        return content.topics().stream()
                .map(topic -> decide(consent, notification, topic, at))
                .filter(Decision.AllowedByConsent.class::isInstance)
                .map(allowed -> ((Decision.AllowedByConsent) allowed).consent().value())
                .flatMap(id ->
                        plan.consents().stream().filter(given -> given.id().equals(id)))
                .map(PlanSnapshot.OfConsent::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static Decision decide(ConsentDecision consent, Notification notification, Topic topic, Instant at) {
        AgencyId agency = notification.agency();
        NotificationKind kind = notification.kind();
        return consent.decide(notification.member(), agency, topic, kind.purpose(), at);
    }
}
