package dk.familiensplan.print;

import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.pdf.PrintedDocument.Style;
import dk.familiensplan.platform.time.TimeSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The form on which one member says yes or no: what a yes means, a line for each agency and topic, who must sign, and how
 * one says no again. What is already answered stands in it; the rest is empty, which means no.
 */
final class ConsentForm {

    private final Printable printable;
    private final PlanSnapshot.OfMember member;
    private final PrintWords words;

    ConsentForm(Printable printable, PlanSnapshot.OfMember member, PrintWords words) {
        this.printable = printable;
        this.member = member;
        this.words = words;
    }

    PrintedDocument document() {
        String coordinator = printable.coordinator().name();
        var document = PrintedDocument.of(
                        words.of("form.file"), words.of("form.description"), words.language(), Style.EASY)
                .title(words.of("form.title"))
                .paragraph(words.of("form.about", member.name()))
                .heading(words.of("form.yesMeans"))
                .list(List.of(
                        words.of("form.yes"),
                        words.of("form.no"),
                        words.of("form.ask"),
                        words.of("form.attendance"),
                        words.of("form.contact", coordinator)))
                .framed(words.of("form.free", coordinator));
        for (PlanSnapshot.OfParticipation participation : printable.plan().participations()) {
            agency(document, participation.agencyId());
        }
        document.heading(words.of("form.withdraw"))
                .paragraph(words.of("form.howToWithdraw", coordinator))
                .paragraph(words.of("form.whatThen"))
                .heading(words.of("form.sign"));
        signers().forEach(name -> document.lineToFill(words.of("form.signature", name)));
        return document.note(words.of("form.printed", words.day(printable.printedOn())));
    }

    private void agency(PrintedDocument document, String agency) {
        document.subheading(words.of("form.agency", printable.agency(agency)))
                .grid(
                        List.of(
                                words.of("form.topic"),
                                words.of("answer.YES"),
                                words.of("answer.NO"),
                                words.of("answer.ASK"),
                                words.of("form.onlyAttendance")),
                        Arrays.stream(Topic.values())
                                .map(topic -> row(agency, topic))
                                .toList());
    }

    private List<String> row(String agency, Topic topic) {
        var given = printable.plan().consents().stream()
                .filter(consent -> consent.memberId().equals(member.id())
                        && consent.agencyId().equals(agency)
                        && consent.topic() == topic
                        && consent.withdrawnAt() == null)
                .max(Comparator.comparing(PlanSnapshot.OfConsent::givenAt));
        boolean onlyAttendance = given.filter(consent -> consent.extent() == Extent.ATTENDANCE_ONLY)
                .isPresent();
        return List.of(
                words.of("topic." + topic.name()),
                mark(given.filter(one -> one.answer() == Answer.YES && !onlyAttendance)
                        .isPresent()),
                mark(given.filter(one -> one.answer() == Answer.NO).isPresent()),
                mark(given.filter(one -> one.answer() == Answer.ASK).isPresent()),
                mark(onlyAttendance));
    }

    private String mark(boolean chosen) {
        return chosen ? words.of("form.chosen") : "";
    }

    /** Who must say yes for it to be one, as the one decision has it: the member first, then the others as the family has them. */
    private List<String> signers() {
        Set<MemberId> who = printable
                .plan()
                .consentDecision()
                .whoAnswersFor(
                        member.memberId(),
                        printable.printedOn().atStartOfDay(TimeSource.DANISH).toInstant());
        return printable.plan().members().stream()
                .filter(one -> who.contains(one.memberId()))
                .sorted(Comparator.comparing(one -> !one.id().equals(member.id())))
                .map(PlanSnapshot.OfMember::name)
                .toList();
    }
}
