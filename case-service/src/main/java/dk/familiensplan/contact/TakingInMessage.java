package dk.familiensplan.contact;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.inbox.EventHandler;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.Verdict;
import dk.familiensplan.notification.AgencyThread;
import dk.familiensplan.notification.AgencyThreads;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.Plans.PlanOfPerson;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an agency wrote to the municipality in a standard that is for conversations (MedCom CareCommunication). It
 * becomes a request to the coordinator, and the answer goes out in the same thread. The standard is not for what is acute,
 * and knows no deadline: ours is a promise of our own.
 *
 * <p>About a person in no plan that the agency takes part in it is rejected, and nothing is kept: to say ok of a message
 * that nobody will read would be a lie to its writer.
 */
@ApplicationScoped
class TakingInMessage implements EventHandler {

    /** A week, as for other written inquiries to the municipality; no law sets it. */
    static final int ANSWERED_WITHIN_DAYS = 7;

    private static final Verdict NO_SUCH_PARTICIPATION = new Verdict.Rejected(
            "no-such-participation",
            "I deltager ikke i en aktiv plan med den person. Der er ikke gemt noget.",
            "/data/personNumber");

    private final Plans plans;
    private final Agencies agencies;
    private final AskingCoordinator asking;
    private final AgencyThreads threads;
    private final Attachments attachments;
    private final Clock clock;

    @Inject
    TakingInMessage(
            Plans plans,
            Agencies agencies,
            AskingCoordinator asking,
            AgencyThreads threads,
            Attachments attachments,
            Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.asking = asking;
        this.threads = threads;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "dk.familiensplan.contact.message-received.v1";
    }

    @Override
    public Verdict take(ReceivedEvent event) {
        Data data = event.dataAs(Data.class);
        AgencyId agency = event.agency();
        Optional<PlanOfPerson> person = PersonNumber.parse(data.personNumber()).flatMap(plans::holding);
        boolean takesPart = person.flatMap(found -> plans.read(found.plan()))
                .filter(plan -> isOpenTo(plan, agency))
                .isPresent();
        if (person.isEmpty() || !takesPart) {
            return NO_SUCH_PARTICIPATION;
        }
        Topic topic = topic(data.category(), agencies.byId(agency).map(known -> known.kind()));
        LocalDate dueBy =
                LocalDate.ofInstant(clock.instant(), TimeSource.DANISH).plusDays(ANSWERED_WITHIN_DAYS);
        Ask ask = new Ask(data.what(), data.words(), topic, dueBy, null, WantedForm.LETTER);
        ContactRequest request =
                asking.bySystem(person.get().plan(), agency, person.get().member(), ask, data.thread());
        threads.keep(request.id().value(), new AgencyThread(data.thread(), data.category(), event.messageId()));
        for (Attached file : data.attachments()) {
            file.cameAlong()
                    .ifPresent(content -> attachments.keep(
                            request.id(), UUID.randomUUID(), file.title(), file.contentType(), content));
        }
        return Verdict.ACCEPTED;
    }

    private static boolean isOpenTo(PlanSnapshot plan, AgencyId agency) {
        return plan.status() == PlanStatus.ACTIVE && plan.isJoinedBy(agency);
    }

    /** What part of life a message is about; where its category does not tell, what its writer treats. */
    static Topic topic(String category, Optional<AgencyKind> writer) {
        return switch (category) {
            case "alcohol-and-drug-treatment" -> Topic.SUBSTANCE_USE;
            case "psychiatry-social-disability" -> Topic.MENTAL_HEALTH;
            case "assistive-devices", "home-care-assessment" -> Topic.DAILY_LIFE;
            default ->
                writer.filter(AgencyKind.PSYCHIATRY::equals).isPresent() ? Topic.MENTAL_HEALTH : Topic.PHYSICAL_HEALTH;
        };
    }

    /** See {@code docs/schemas/message-received.v1.schema.json}. */
    private record Data(
            String personNumber,
            String thread,
            String category,
            String activity,
            @Nullable String title,
            String text,
            List<Attached> attachments,
            OffsetDateTime sentAt) {

        private static final int LONGEST_THREAD = 46;
        private static final int LONGEST_TEXT = 20_000;

        Data {
            Objects.requireNonNull(personNumber);
            Objects.requireNonNull(category);
            Objects.requireNonNull(sentAt);
            attachments = List.copyOf(attachments);
            if (thread.length() > LONGEST_THREAD || text.isBlank() || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("a text is missing or too long");
            }
        }

        String what() {
            String named = title == null ? "Besked uden emne" : title;
            return activity.equals("reply-message") ? "Svar: " + named : named;
        }

        /** What did not come along is named: it stays with its writer. */
        String words() {
            StringJoiner words = new StringJoiner("\n").add(text);
            attachments.stream()
                    .filter(file -> file.cameAlong().isEmpty())
                    .forEach(file -> words.add("Vedhæftet hos afsenderen: " + file.title()));
            return words.toString();
        }

        @Override
        public String toString() {
            return "Data[" + category + "]";
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Attached(String title, @Nullable String contentType, byte @Nullable [] content) {

        Optional<byte[]> cameAlong() {
            return Optional.ofNullable(content).filter(bytes -> bytes.length > 0);
        }
    }
}
