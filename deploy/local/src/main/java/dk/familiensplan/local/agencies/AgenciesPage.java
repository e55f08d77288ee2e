package dk.familiensplan.local.agencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page on which a person sees what each agency's own system holds; Danish, sober, without scripts. */
final class AgenciesPage {

    private static final String SYSTEMS = "{systems}";
    private static final String MENU = "{menu}";
    private static final int NEWEST = 40;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMM yyyy 'kl.' HH.mm.ss", Locale.forLanguageTag("da-DK"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private AgenciesPage() {}

    static String of(List<AgencySystem> systems, String formToken) {
        String menu = systems.stream()
                .map(system -> "<li><a href=\"#" + system.agency().id() + "\">"
                        + Xml.escape(system.agency().name()) + "</a></li>\n")
                .collect(Collectors.joining());
        String sections =
                systems.stream().map(system -> section(system, formToken)).collect(Collectors.joining());
        return template().replace(MENU, menu).replace(SYSTEMS, sections);
    }

    private static String section(AgencySystem system, String formToken) {
        List<Entry> entries = system.ledger().from(1);
        List<Entry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        Holding holding = Holding.of(entries);
        String rows = newestFirst.stream().limit(NEWEST).map(AgenciesPage::row).collect(Collectors.joining());
        return "<section id=\"" + system.agency().id() + "\" aria-labelledby=\"h-"
                + system.agency().id() + "\">\n<h2 id=\"h-" + system.agency().id() + "\">"
                + Xml.escape(system.agency().name()) + "</h2>\n<p>"
                + Xml.escape(system.standard().title()) + "</p>\n"
                + numbers(holding)
                + buttons(system, formToken)
                + (rows.isEmpty()
                        ? "<p>Systemet har endnu ikke modtaget eller sendt noget.</p>\n"
                        : table(rows, holding))
                + "</section>\n";
    }

    private static String numbers(Holding holding) {
        return "<dl>" + number("Beskeder", holding.messages())
                + number("Gentagelser", holding.receipts() - holding.messages())
                + number("Ulæselige", holding.unreadable()) + number("Sendt herfra", holding.sent())
                + number("Kvitteringer på det sendte", holding.acknowledgements()) + "</dl>\n";
    }

    private static String number(String label, int value) {
        return "<div><dt>" + label + "</dt><dd>" + value + "</dd></div>";
    }

    private static String buttons(AgencySystem system, String formToken) {
        if (system.repertoire().pieces().isEmpty()) {
            return "";
        }
        String buttons = system.repertoire().pieces().stream()
                .map(piece -> "<button name=\"piece\" value=\"" + piece.key() + "\">" + Xml.escape(piece.label())
                        + "</button>\n")
                .collect(Collectors.joining());
        return "<form method=\"post\" action=\"/send\">\n<input type=\"hidden\" name=\"token\" value=\"" + formToken
                + "\">\n<input type=\"hidden\" name=\"agency\" value=\""
                + system.agency().id() + "\">\n" + buttons + "</form>\n";
    }

    private static String table(String rows, Holding holding) {
        int all = holding.receipts() + holding.acknowledgements() + holding.unreadable() + holding.sent();
        String caption = all > NEWEST ? "De nyeste " + NEWEST + " af " + all : "Nyeste først";
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Modtaget og sendt\"><table>\n<caption>"
                + caption + "</caption>\n<thead><tr><th scope=\"col\">Hvornår</th><th scope=\"col\">Hvad</th>"
                + "<th scope=\"col\">Indhold</th><th scope=\"col\">Besked-id</th></tr></thead>\n<tbody>\n" + rows
                + "</tbody>\n</table></div>\n";
    }

    private static String row(Entry entry) {
        return "<tr><td>" + MOMENT.format(entry.at()) + "</td><td>" + Xml.escape(what(entry)) + "</td><td>"
                + content(entry) + "</td><td><code>" + Xml.escape(id(entry)) + "</code></td></tr>\n";
    }

    private static String what(Entry entry) {
        if (entry.direction() == Entry.Direction.OUT) {
            return "Sendt";
        }
        if (entry.kind().equals(Received.Kind.ACKNOWLEDGEMENT.name())) {
            return "ok".equalsIgnoreCase(entry.outcome()) ? "Kvittering: modtaget" : "Kvittering: afvist";
        }
        if (entry.kind().equals(Received.Kind.RECEIPT.name())) {
            return "Kuverten er kommet frem";
        }
        if (entry.kind().equals(Received.Kind.UNREADABLE.name())) {
            return "Kunne ikke læses";
        }
        return entry.repeat() == Repeat.FIRST ? "Modtaget" : "Modtaget igen";
    }

    private static String content(Entry entry) {
        String about = paragraph("about", entry.about());
        String title = paragraph("title", entry.title());
        String text = paragraph("text", entry.text());
        String reason = paragraph("reason", entry.reason());
        String all = about + title + text + reason;
        return all.isEmpty() ? "–" : all;
    }

    private static String paragraph(String kind, @Nullable String text) {
        return text == null || text.isBlank() ? "" : "<p class=\"" + kind + "\">" + Xml.escape(text) + "</p>";
    }

    private static String id(Entry entry) {
        String id = entry.refersTo() == null ? entry.messageId() : entry.refersTo();
        return id == null ? "–" : id;
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(AgenciesPage.class.getResourceAsStream("/agencies/page.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
