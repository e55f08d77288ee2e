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
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An extract as a document that a person can read. */
final class PrintedExtract {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

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
        if (!extract.treatedAtHome().isEmpty()) {
            printed.document.heading(printed.text("treated-at-home"));
            extract.treatedAtHome().forEach(printed::add);
        }
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
                                code(one.topic().name()),
                                code(one.answer().name()),
                                one.withdrawnAt() == null ? "-" : at(one.withdrawnAt())))
                        .toList());
        table(
                "legal-bases",
                List.of("given", "agency", "law", "why", "until"),
                plan.legalBases().stream()
                        .map(one -> List.of(
                                at(one.chosenAt()),
                                one.agencyId(),
                                one.law() + " " + one.section(),
                                one.reason(),
                                shown(one.until())))
                        .toList());
        table(
                "agencies",
                List.of("agency", "from", "until", "why"),
                plan.participations().stream()
                        .map(one -> List.of(one.agencyId(), shown(one.since()), shown(one.until()), shown(one.words())))
                        .toList());
        table(
                "agreements",
                List.of("when", "given"),
                plan.agreements().stream()
                        .map(one ->
                                List.of(shown(one.agreedOn()), code(one.how().name())))
                        .toList());
        table(
                "deadlines",
                List.of("what", "law", "from", "until"),
                plan.deadlines().stream()
                        .map(one -> List.of(
                                one.what(), one.law() + " " + one.section(), shown(one.startsOn()), shown(one.dueOn())))
                        .toList());
        table(
                "follow-ups",
                List.of("when", "field.next"),
                plan.followUps().stream()
                        .map(one -> List.of(shown(one.heldOn()), shown(one.nextOn())))
                        .toList());
        table(
                "told",
                List.of("when", "agency", "about", "state"),
                plan.told().stream()
                        .map(one -> List.of(
                                at(one.at()),
                                one.agency(),
                                one.text() == null ? code(one.kind()) : code(one.kind()) + ": " + one.text(),
                                code(one.state())))
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
        plan.more().forEach(this::add);
        table(
                "looked",
                List.of("when", "unit", "what", "purpose"),
                plan.looked().stream()
                        .map(one -> List.of(at(one.at()), one.unit(), deed(one.what()), deed(one.purpose())))
                        .toList());
    }

    /** Each row as one line: the kinds differ too much for columns that fit on paper. */
    private void add(Extract.Section section) {
        document.subheading(text(section.kind()));
        document.list(section.rows().stream()
                .map(row -> row.entrySet().stream()
                        .map(field -> text("field." + field.getKey()) + ": " + value(field.getValue()))
                        .collect(Collectors.joining("; ")))
                .toList());
    }

    private String value(Object value) {
        if (value instanceof Instant instant) {
            return at(instant);
        }
        return value instanceof String word && CODE.matcher(word).matches() ? code(word) : value.toString();
    }

    /** A code of the platform in words; what is none of ours, such as a hospital's code, stays as it is. */
    private String code(String code) {
        try {
            return Texts.of(PrintedExtract.class, "codes", code, language);
        } catch (MissingResourceException notOurs) {
            return code;
        }
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
