package dk.familiensplan.meeting;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What each agency is told of a meeting. The preview and the sending both come here, so what the coordinator saw is what
 * leaves. Pure.
 *
 * <p>Who is called to it, and which agency does what another has to do with, is never told: that an agency takes part can
 * be the name of an illness.
 */
final class MeetingTellings {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE 'den' d. MMMM uuuu 'kl.' HH.mm", DANISH)
            .withZone(TimeSource.DANISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", DANISH);

    private final PlanSnapshot plan;
    private final Meeting meeting;
    private final Function<AgencyId, String> agencyNames;
    private final BiPredicate<AgencyId, String> tellsOfAnotherMatter;
    private final Instant at;

    /**
     * Of one meeting.
     *
     * @param tellsOfAnotherMatter whether a text is not for an agency's eyes
     */
    MeetingTellings(
            PlanSnapshot plan,
            Meeting meeting,
            Function<AgencyId, String> agencyNames,
            BiPredicate<AgencyId, String> tellsOfAnotherMatter,
            Instant at) {
        this.plan = plan;
        this.meeting = meeting;
        this.agencyNames = agencyNames;
        this.tellsOfAnotherMatter = tellsOfAnotherMatter;
        this.at = at;
    }

    /** That an agency is called; nothing when it may know of none who comes. */
    Optional<Telling> call(AgencyId agency) {
        MeetingCall call = meeting.call();
        String purpose = tellsOfAnotherMatter.test(agency, call.purpose()) ? "" : "\nFormål: " + call.purpose();
        return attending(
                agency,
                "I er indkaldt til et netværksmøde " + TIME.format(call.startsAt()) + ". Det varer "
                        + call.length().toMinutes() + " minutter. Sted: "
                        + call.place().inDanish() + "." + purpose + "\n"
                        + (call.needs(agency)
                                ? "Det er vigtigt, at I kommer."
                                : "I er velkomne, men mødet kan holdes uden jer.")
                        + " Svar her i indbakken. Tiden kan hentes til jeres kalender i Familiens Plan.");
    }

    /** That it is not to be. */
    Optional<Telling> callingOff(AgencyId agency) {
        return attending(
                agency,
                "Netværksmødet " + TIME.format(meeting.call().startsAt()) + " er aflyst. I skal ikke gøre noget.");
    }

    private Optional<Telling> attending(AgencyId agency, String words) {
        ConsentDecision consent = plan.consentDecision();
        return meeting.call().members().stream()
                .map(member -> telling(
                        NotificationKind.MEETING_CALLED,
                        agency,
                        member,
                        consent.topics(member, agency, Purpose.ATTENDANCE, at),
                        words))
                .filter(telling -> !telling.topics().isEmpty())
                .findFirst();
    }

    /** What was decided, one for each member that the agency may have any of it about. */
    List<Telling> minutes(AgencyId agency) {
        Map<MemberId, List<Outcome>> byMember = new LinkedHashMap<>();
        for (Outcome outcome : meeting.outcomes()) {
            reader(outcome, agency)
                    .filter(member -> !tellsOfAnotherMatter.test(agency, outcome.text()))
                    .ifPresent(member -> byMember.computeIfAbsent(member, first -> new ArrayList<>())
                            .add(outcome));
        }
        return byMember.entrySet().stream()
                .map(entry -> telling(
                        NotificationKind.MEETING_MINUTES,
                        agency,
                        entry.getKey(),
                        topics(entry.getValue()),
                        minutesText(agency, entry.getValue())))
                .toList();
    }

    /** Outcomes that the agency takes part in the meeting for, and yet may not have, with nobody's fault. */
    List<Outcome> keptBack(AgencyId agency) {
        return meeting.outcomes().stream()
                .filter(outcome ->
                        reader(outcome, agency).isEmpty() || tellsOfAnotherMatter.test(agency, outcome.text()))
                .toList();
    }

    /** The member that an outcome can be told about; nothing where consent does not let it. */
    private Optional<MemberId> reader(Outcome outcome, AgencyId agency) {
        ConsentDecision consent = plan.consentDecision();
        MemberId about = outcome.member();
        if (about != null) {
            return consent.decide(about, agency, outcome.topic(), Purpose.SHARE, at)
                            .allows()
                    ? Optional.of(about)
                    : Optional.empty();
        }
        return consent.decideForAll(agency, outcome.topic(), Purpose.SHARE, at).allows()
                ? meeting.call().members().stream()
                        .filter(member -> consent.decide(member, agency, outcome.topic(), Purpose.SHARE, at)
                                .allows())
                        .findFirst()
                : Optional.empty();
    }

    private static Set<Topic> topics(List<Outcome> outcomes) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        outcomes.forEach(outcome -> topics.add(outcome.topic()));
        return topics;
    }

    private String minutesText(AgencyId agency, List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("Fra netværksmødet " + TIME.format(meeting.call().startsAt()) + ".");
        addPart(lines, "Besluttet:", outcomes, Outcome.Kind.DECISION, agency);
        addPart(lines, "Aftalt:", outcomes, Outcome.Kind.ACTION, agency);
        return String.join("\n", lines);
    }

    private void addPart(List<String> lines, String title, List<Outcome> outcomes, Outcome.Kind kind, AgencyId agency) {
        List<Outcome> ofKind =
                outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
        if (!ofKind.isEmpty()) {
            lines.add("");
            lines.add(title);
            ofKind.forEach(outcome -> lines.add("- " + outcome.text() + who(outcome, agency)));
        }
    }

    private String who(Outcome outcome, AgencyId reader) {
        Outcome.Owner owner = outcome.owner();
        LocalDate dueOn = outcome.dueOn();
        if (owner == null || dueOn == null) {
            return "";
        }
        return " (" + name(owner, reader) + ", senest " + DAY.format(dueOn) + ")";
    }

    private String name(Outcome.Owner owner, AgencyId reader) {
        return switch (owner.kind()) {
            case COORDINATOR -> "koordinatoren";
            case MEMBER -> "familien";
            case AGENCY -> owner.reference().equals(reader.value()) ? agencyNames.apply(reader) : "en anden";
        };
    }

    private static Telling telling(
            NotificationKind kind, AgencyId agency, MemberId member, Set<Topic> topics, String words) {
        return new Telling(
                kind, agency, member, topics, Optional.empty(), Optional.of(words), Optional.empty(), List.of());
    }
}
