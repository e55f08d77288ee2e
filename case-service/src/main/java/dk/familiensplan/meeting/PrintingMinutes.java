package dk.familiensplan.meeting;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.AgencyNames;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The minutes on paper, for those who sat at the table. What the team has learned, and how it thought the case through, is
 * not on it: that stays with those who work here.
 */
@ApplicationScoped
@Transactional
public class PrintingMinutes {

    private static final List<NoteSection> ON_PAPER = List.of(NoteSection.FAMILY, NoteSection.NETWORK);

    private final Meetings meetings;
    private final Plans plans;
    private final ContactPoints contactPoints;
    private final AgencyNames agencyNames;
    private final PdfWriter writer;
    private final PlanAccess access;
    private final AuditLog audit;

    @Inject
    PrintingMinutes(
            Meetings meetings,
            Plans plans,
            ContactPoints contactPoints,
            AgencyNames agencyNames,
            PdfWriter writer,
            PlanAccess access,
            AuditLog audit) {
        this.meetings = meetings;
        this.plans = plans;
        this.contactPoints = contactPoints;
        this.agencyNames = agencyNames;
        this.writer = writer;
        this.access = access;
        this.audit = audit;
    }

    /** As a tagged PDF; that it was printed is logged. */
    public byte[] minutes(MeetingId id, Language language) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> access.unknown(Operation.READ_PLAN));
        access.require(Operation.READ_PLAN, meeting.plan().value());
        audit.record(Deed.MEETING_PRINTED, meeting.plan().value(), Purpose.COORDINATION);
        PlanSnapshot plan = plans.read(meeting.plan()).orElseThrow(MeetingRule.MEETING_EXISTS::broken);
        return writer.write(new Paper(meeting, plan, language).document(meetings.notes(id)));
    }

    private final class Paper {

        private final Meeting meeting;
        private final PlanSnapshot plan;
        private final Language language;
        private final DateTimeFormatter time;
        private final DateTimeFormatter day;

        Paper(Meeting meeting, PlanSnapshot plan, Language language) {
            this.meeting = meeting;
            this.plan = plan;
            this.language = language;
            Locale locale = language == Language.DANISH ? Locale.forLanguageTag("da-DK") : Locale.UK;
            this.time = DateTimeFormatter.ofPattern(
                            language == Language.DANISH
                                    ? "EEEE 'den' d. MMMM uuuu 'kl.' HH.mm"
                                    : "EEEE d MMMM uuuu 'at' HH:mm",
                            locale)
                    .withZone(TimeSource.DANISH);
            this.day =
                    DateTimeFormatter.ofPattern(language == Language.DANISH ? "d. MMMM uuuu" : "d MMMM uuuu", locale);
        }

        PrintedDocument document(List<Note> notes) {
            PrintedDocument document = PrintedDocument.of(
                            of("file"), of("description"), language, PrintedDocument.Style.MEETING)
                    .title(meeting.call().title())
                    .paragraph(time.format(meeting.call().startsAt()))
                    .paragraph(of("purpose", meeting.call().purpose()))
                    .heading(of("present"))
                    .list(meeting.call().participants().stream().map(this::name).toList());
            for (NoteSection section : ON_PAPER) {
                notes.stream()
                        .filter(note ->
                                note.section() == section && !note.text().isBlank())
                        .findFirst()
                        .ifPresent(note -> {
                            document.heading(of("section." + section));
                            note.text().lines().filter(line -> !line.isBlank()).forEach(document::paragraph);
                        });
            }
            document.heading(of("decisions"));
            List<String> decisions = texts(Outcome.Kind.DECISION);
            if (decisions.isEmpty()) {
                document.paragraph(of("none"));
            } else {
                document.list(decisions);
            }
            document.heading(of("actions"));
            List<List<String>> actions = meeting.outcomes().stream()
                    .filter(outcome -> outcome.kind() == Outcome.Kind.ACTION)
                    .map(this::row)
                    .toList();
            if (actions.isEmpty()) {
                document.paragraph(of("none"));
            } else {
                document.table(List.of(of("what"), of("who"), of("when")), actions);
            }
            return document.note(of("contact", contactPoints.of(plan).name()));
        }

        private List<String> texts(Outcome.Kind kind) {
            return meeting.outcomes().stream()
                    .filter(outcome -> outcome.kind() == kind)
                    .map(Outcome::text)
                    .toList();
        }

        private List<String> row(Outcome action) {
            Outcome.Owner owner = action.owner();
            LocalDate dueOn = action.dueOn();
            return List.of(action.text(), owner == null ? "" : name(owner), dueOn == null ? "" : day.format(dueOn));
        }

        private String name(Outcome.Owner owner) {
            return switch (owner.kind()) {
                case COORDINATOR -> contactPoints.of(plan).name();
                case MEMBER ->
                    plan.members().stream()
                            .filter(member -> member.id().toString().equals(owner.reference()))
                            .map(PlanSnapshot.OfMember::name)
                            .findFirst()
                            .orElse("");
                case AGENCY -> agencyNames.of(new AgencyId(owner.reference()));
            };
        }

        private String name(Participant participant) {
            return participant
                    .member()
                    .flatMap(plan::member)
                    .map(PlanSnapshot.OfMember::name)
                    .or(() -> participant.agency().map(agencyNames::of))
                    .or(() -> Optional.of(participant.name()))
                    .orElse("");
        }

        private String of(String key, Object... inserted) {
            return new MessageFormat(Texts.of(PrintingMinutes.class, "minutes", key, language), language.locale())
                    .format(inserted);
        }
    }
}
