package dk.familiensplan.notification;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.Composition.Extract;
import dk.familiensplan.notification.Composition.SharedGoal;
import dk.familiensplan.notification.Composition.SharedIntervention;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.platform.time.TimeSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agency reads, in Danish. A text for one agency never carries the reason of another matter: that somebody cannot
 * attend says neither why, nor where, nor since when (invariant 22).
 */
record DanishText(String title, String text) {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter MEETING =
            DateTimeFormatter.ofPattern("d. MMMM uuuu 'kl.' HH.mm", DANISH).withZone(TimeSource.DANISH);

    /** Ends every text: the gate, in one sentence. */
    private static final String THROUGH_THE_COORDINATOR =
            "Kontakt familien gennem koordinatoren, som står herunder, og ikke direkte.";

    static DanishText of(
            Telling telling, PlanStatus status, String name, Set<Topic> topics, @Nullable Extract extract) {
        return switch (telling.kind()) {
            case PLAN_SHARED -> planShared(name, topics, extract);
            case CANNOT_ATTEND ->
                written(
                        name + " kan ikke møde for tiden",
                        name + " kan ikke komme til aftaler hos jer for tiden. Lad aftaler og frister, hvor det kræver"
                                + " fremmøde, vente. I får besked, når det igen er muligt.");
            case CAN_ATTEND_AGAIN ->
                written(
                        name + " kan møde igen",
                        name + " kan igen komme til aftaler hos jer. Aftal nye tider med koordinatoren.");
            case ADMITTED ->
                written(
                        name + " er indlagt",
                        name + " er indlagt på sygehus. Aftaler må vente. I får besked ved udskrivning.");
            case DISCHARGED ->
                written(name + " er udskrevet", name + " er udskrevet fra sygehus. Aftal nye tider med koordinatoren.");
            case REQUEST_ANSWERED -> answered(telling, name);
            case COORDINATOR_CHANGED ->
                written(
                        "Ny koordinator for " + name,
                        name + " har fået en ny koordinator. Det er koordinatoren herunder, I nu skal kontakte.");
            case PLAN_STATUS_CHANGED -> statusChanged(status, name);
            case STOP_USING -> stopUsing(telling, name);
            case APPOINTMENT_ANSWERED ->
                written(
                        "Svar om en aftale med " + name,
                        telling.words().orElse("Koordinatoren har svaret på den tid, I foreslog."));
            case DIRECT_CONTACT_EXPLAINED ->
                written(
                        "Når I har brug for at nå " + name,
                        "I har haft direkte kontakt med familien. Det sker, og det er godt, at det er skrevet ned."
                                + " Familien har én indgang for at slippe for at fortælle det samme mange steder. Næste"
                                + " gang går det hurtigst gennem koordinatoren.");
            case VIEW_ASKED ->
                written(
                        "Hvordan ser I det? " + name,
                        "Koordinatoren samler, hvordan alle omkring " + name + " ser på " + inWords(topics)
                                + ". Svar på tre spørgsmål under familien i Familiens Plan: Hvad er problemet? Hvad skal"
                                + " der ske? Hvem gør det? Alle svar ses ved siden af hinanden af dem, der må se dem.");
            case MEETING_CALLED ->
                written(
                        "Netværksmøde om " + name,
                        telling.words().orElse("Koordinatoren holder et netværksmøde, som I er med i."));
            case MEETING_MINUTES ->
                written(
                        "Fra netværksmødet om " + name,
                        telling.words().orElse("Koordinatoren har holdt et netværksmøde, som I var med i."));
        };
    }

    /** What it is now, never why. */
    private static DanishText statusChanged(PlanStatus status, String name) {
        return switch (status) {
            case DRAFT, ACTIVE ->
                written(
                        "Familiens Plan er i gang igen: " + name,
                        "Familiens Plan for " + name
                                + " er i gang igen. Det, I har aftalt gennem koordinatoren, gælder.");
            case PAUSED ->
                written(
                        "Familiens Plan er på pause: " + name,
                        "Familiens Plan for " + name
                                + " er på pause. I får besked, når den går i gang igen. Det, I selv"
                                + " har bevilget, fortsætter, som I har aftalt.");
            case CLOSED ->
                written(
                        "Familiens Plan er afsluttet: " + name,
                        "Familiens Plan for " + name + " er afsluttet. I får ikke nye beskeder gennem planen.");
        };
    }

    /** Says what may no longer be used, and never why: a reason would tell something new. */
    private static DanishText stopUsing(Telling telling, String name) {
        List<String> lines = new ArrayList<>();
        lines.add("Brug ikke længere det, der står om " + name + " i:");
        telling.stopped().stream()
                .map(message -> "- beskeden af " + day(LocalDate.ofInstant(message.sentAt(), TimeSource.DANISH))
                        + " (id " + message.id() + ")")
                .forEach(lines::add);
        lines.add("");
        lines.add("Det, I stadig må se, står i planen.");
        return written("Brug ikke længere: " + name, String.join("\n", lines));
    }

    private static DanishText planShared(String name, Set<Topic> topics, @Nullable Extract extract) {
        List<String> lines = new ArrayList<>();
        lines.add(name + " er med i en Familiens Plan, og I tager del i den.");
        lines.add("I må vide noget om: " + inWords(topics) + ".");
        if (extract != null && !extract.goals().isEmpty()) {
            lines.add("");
            lines.add("Mål:");
            extract.goals().forEach(goal -> lines.add("- " + inWords(goal)));
        }
        if (extract != null && !extract.interventions().isEmpty()) {
            lines.add("");
            lines.add("Indsatser:");
            extract.interventions().forEach(intervention -> lines.add("- " + inWords(intervention)));
        }
        return written("Familiens Plan: " + name, String.join("\n", lines));
    }

    private static DanishText answered(Telling telling, String name) {
        RequestAnswer answer =
                telling.answer().orElseThrow(() -> new IllegalArgumentException("an answer that answers nothing"));
        String how =
                switch (answer.kind()) {
                    case BROUGHT_TO_FAMILY -> "Koordinatoren har talt med familien om det, I spurgte om.";
                    case COMBINED -> "Det, I spurgte om, tages sammen med en anden aftale.";
                    case MEETING ->
                        answer.meetingAt() == null
                                ? "Der holdes et møde om det, I spurgte om."
                                : "Der holdes et møde om det, I spurgte om, den " + MEETING.format(answer.meetingAt())
                                        + ".";
                    case DECLINED -> "Koordinatoren kan ikke bringe det videre, som I spurgte om.";
                    case HANDED_ON ->
                        "Det, I spurgte om, er givet videre til koordinatorens stedfortræder eller leder, som svarer jer.";
                };
        return written("Svar om " + name, how + "\n\n" + answer.text());
    }

    private static DanishText written(String title, String text) {
        return new DanishText(title, text + "\n\n" + THROUGH_THE_COORDINATOR);
    }

    private static String inWords(Set<Topic> topics) {
        List<String> names = topics.stream().sorted().map(Topic::inDanish).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " og " + names.get(names.size() - 1);
    }

    private static String inWords(SharedGoal goal) {
        String owner = goal.owner().equals("FAMILY") ? "familien" : goal.owner();
        String expected = goal.expected() == null ? "" : " Forventet: " + goal.expected() + ".";
        return "»" + goal.words() + "« (" + owner + ")." + expected;
    }

    private static String inWords(SharedIntervention intervention) {
        return intervention.title() + ", " + intervention.agencyName() + " (" + intervention.law() + " "
                + intervention.section() + "), fra " + day(intervention.from())
                + (intervention.until() == null ? "" : " til " + day(intervention.until())) + ".";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
