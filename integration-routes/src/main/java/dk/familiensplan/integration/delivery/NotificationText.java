package dk.familiensplan.integration.delivery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A notification as one Danish text, for formats that have no fields for a plan or an answer. */
public final class NotificationText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private NotificationText() {}

    /** Text, then answer, goals and interventions where there are any, then whom to contact. */
    public static String of(Notification notification) {
        StringJoiner text = new StringJoiner("\n");
        text.add(notification.text().strip());
        addAnswer(notification.answer(), text);
        addPlan(notification.plan(), text);
        Notification.ContactPoint contact = notification.contactPoint();
        StringJoiner ways = new StringJoiner(", ");
        ways.add(contact.name()).add(contact.function()).add(contact.organisation());
        if (contact.phone() != null) {
            ways.add("tlf. " + contact.phone());
        }
        if (contact.email() != null) {
            ways.add(contact.email());
        }
        return text.add("").add("Kontakt: " + ways).toString();
    }

    private static void addAnswer(Notification.@Nullable Answer answer, StringJoiner text) {
        if (answer == null) {
            return;
        }
        String reference = answer.requestReference() == null ? "" : " " + answer.requestReference();
        text.add("").add("Svar på jeres henvendelse" + reference + ": " + words(answer.answer()));
        if (answer.meetingAt() != null) {
            text.add("Møde: " + TIME.format(answer.meetingAt().atZoneSameInstant(DENMARK)));
        }
        if (answer.text() != null && !answer.text().isBlank()) {
            text.add(answer.text().strip());
        }
    }

    private static void addPlan(Notification.@Nullable Plan plan, StringJoiner text) {
        if (plan == null) {
            return;
        }
        if (!plan.goals().isEmpty()) {
            text.add("").add("Mål:");
            for (Notification.Goal goal : plan.goals()) {
                text.add("- " + goal.words() + owner(goal) + level(goal));
            }
        }
        if (!plan.interventions().isEmpty()) {
            text.add("").add("Indsatser:");
            for (Notification.Intervention intervention : plan.interventions()) {
                text.add("- " + intervention.title() + " (" + intervention.agencyName() + ")" + law(intervention)
                        + period(intervention));
            }
        }
    }

    private static String owner(Notification.Goal goal) {
        return goal.owner().equals("FAMILY") ? " (hele familien)" : " (" + goal.owner() + ")";
    }

    private static String level(Notification.Goal goal) {
        return goal.current() == null ? "" : ", nu på trin " + goal.current();
    }

    private static String law(Notification.Intervention intervention) {
        if (intervention.law() == null) {
            return "";
        }
        return ", " + intervention.law() + (intervention.section() == null ? "" : " " + intervention.section());
    }

    private static String period(Notification.Intervention intervention) {
        String from = intervention.from() == null ? "" : ", fra " + DATE.format(intervention.from());
        return from + (intervention.until() == null ? "" : " til " + DATE.format(intervention.until()));
    }

    private static String words(Notification.Outcome outcome) {
        return switch (outcome) {
            case BROUGHT_TO_FAMILY -> "bragt videre til familien";
            case COMBINED -> "lagt sammen med en anden henvendelse";
            case MEETING -> "møde";
            case DECLINED -> "afvist med begrundelse";
            case HANDED_ON -> "givet videre";
        };
    }
}
