package dk.familiensplan.supervision.web;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.supervision.Extract;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An extract as a document that a person can read. */
final class PrintedExtract {

    private final Language language;
    private final DateTimeFormatter times;
    private final PrintedDocument document;

    private PrintedExtract(Language language) {
        this.language = language;
        this.times = DateTimeFormatter.ofPattern("d. MMMM yyyy HH.mm", language.locale())
                .withZone(TimeSource.DANISH);
        this.document = PrintedDocument.of(text("title"), text("description"), language, PrintedDocument.Style.EASY);
    }

    static PrintedDocument of(Extract extract, Language language) {
        var printed = new PrintedExtract(language);
        printed.document
                .title(printed.text("title"))
                .paragraph(printed.text("description"))
                .note(extract.authority() + ", " + printed.times.format(extract.madeAt()));
        extract.plans().forEach(printed::add);
        return printed.document;
    }

    private void add(Extract.OfPlan plan) {
        document.heading(text("plan") + " " + plan.familyName());
        var person = plan.person();
        table(
                "person",
                List.of("what", "kept"),
                List.of(
                        List.of(text("name"), person.name()),
                        List.of(text("number"), shown(person.personNumberMasked())),
                        List.of(text("born"), shown(person.birthDate())),
                        List.of(text("phone"), shown(person.phone())),
                        List.of(text("email"), shown(person.email())),
                        List.of(text("address"), shown(person.address()))));
        document.subheading(text("goals"));
        document.list(plan.goals().stream().map(goal -> goal.words()).toList());
        table(
                "interventions",
                List.of("title-of", "law", "from", "until"),
                plan.interventions().stream()
                        .map(one -> List.of(
                                one.title(), one.law() + " " + one.section(), shown(one.from()), shown(one.until())))
                        .toList());
        table(
                "consents",
                List.of("given", "agency", "topic", "answer", "withdrawn"),
                plan.consents().stream()
                        .map(one -> List.of(
                                at(one.givenAt()),
                                one.agencyId(),
                                one.topic().name(),
                                one.answer().name(),
                                one.withdrawnAt() == null ? "-" : at(one.withdrawnAt())))
                        .toList());
        table(
                "told",
                List.of("when", "agency", "about", "state"),
                plan.told().stream()
                        .map(one -> List.of(at(one.at()), one.agency(), one.kind(), one.state()))
                        .toList());
        table(
                "asked",
                List.of("when", "agency", "what", "why", "answer"),
                plan.asked().stream()
                        .map(one -> List.of(at(one.at()), one.agency(), one.what(), one.why(), shown(one.answer())))
                        .toList());
        table(
                "contacted",
                List.of("when", "agency", "what"),
                plan.contacted().stream()
                        .map(one -> List.of(at(one.at()), one.agency(), one.what()))
                        .toList());
        table(
                "looked",
                List.of("when", "unit", "what", "purpose"),
                plan.looked().stream()
                        .map(one -> List.of(at(one.at()), one.unit(), deed(one.what()), deed(one.purpose())))
                        .toList());
    }

    private void table(String name, List<String> headings, List<List<String>> rows) {
        document.subheading(text(name));
        if (rows.isEmpty()) {
            document.paragraph(text("nothing"));
        } else {
            document.table(headings.stream().map(this::text).toList(), rows);
        }
    }

    private String at(Instant instant) {
        return times.format(instant);
    }

    private static String shown(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "-").toString();
    }

    private String deed(String code) {
        return Texts.of(AuditLog.class, "deeds", code, language);
    }

    private String text(String key) {
        return Texts.of(PrintedExtract.class, "extract", key, language);
    }
}
