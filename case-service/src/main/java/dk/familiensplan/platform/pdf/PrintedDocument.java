package dk.familiensplan.platform.pdf;

import dk.familiensplan.platform.rest.Language;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document for people, put together part by part in reading order. Texts are texts: nothing in them is read as markup,
 * and nothing can be fetched from elsewhere.
 *
 * <p>Each part becomes a tag of the PDF (heading, paragraph, list, table with its header cells), so what is read aloud is
 * what is seen.
 */
public final class PrintedDocument {

    /** How large and how airy. */
    public enum Style {
        /** For a meeting: as much on a page as can be read at a table. */
        MEETING("meeting"),
        /** For the family: large type and much air. */
        EASY("easy");

        private final String cssClass;

        Style(String cssClass) {
            this.cssClass = cssClass;
        }
    }

    private final Document document;
    private final Element body;

    private PrintedDocument(Document document, Element body) {
        this.document = document;
        this.body = body;
    }

    /**
     * An empty document under its title.
     *
     * @param title all that the file itself says of what it is; so no person's name
     * @param description one sentence on what it is for, which a screen reader can tell; no person's name either
     */
    public static PrintedDocument of(String title, String description, Language language, Style style) {
        Document document = emptyDocument();
        Element html = document.createElement("html");
        html.setAttribute("lang", language.locale().toLanguageTag());
        document.appendChild(html);
        Element head = child(document, html, "head");
        child(document, head, "title").setTextContent(readable(title));
        Element meta = child(document, head, "meta");
        meta.setAttribute("name", "description");
        meta.setAttribute("content", readable(description));
        Element sheet = child(document, head, "style");
        sheet.setTextContent(StyleSheet.text());
        Element body = child(document, html, "body");
        body.setAttribute("class", style.cssClass);
        return new PrintedDocument(document, body);
    }

    /** The document's own heading; there is one. */
    public PrintedDocument title(String text) {
        return add("h1", "", text);
    }

    /** What begins a part. */
    public PrintedDocument heading(String text) {
        return add("h2", "", text);
    }

    /** What begins a part of a part. */
    public PrintedDocument subheading(String text) {
        return add("h3", "", text);
    }

    public PrintedDocument paragraph(String text) {
        return add("p", "", text);
    }

    /** Smaller and greyer: when it was printed, where a number comes from. */
    public PrintedDocument note(String text) {
        return add("p", "note", text);
    }

    /** What somebody has said, in their own words. */
    public PrintedDocument quote(String text) {
        return add("p", "quote", text);
    }

    /** What must not be overlooked, in a frame. */
    public PrintedDocument framed(String text) {
        return add("p", "framed", text);
    }

    public PrintedDocument list(List<String> items) {
        Element list = child(document, body, "ul");
        items.forEach(item -> child(document, list, "li").setTextContent(readable(item)));
        return this;
    }

    /**
     * A table whose columns have headings; the first cell of each row says what the row is about.
     *
     * @param rows each with as many cells as there are headings
     */
    public PrintedDocument table(List<String> headings, List<List<String>> rows) {
        return table("", headings, rows);
    }

    /** A table to put marks in by hand: every cell has its frame. */
    public PrintedDocument grid(List<String> headings, List<List<String>> rows) {
        return table("grid", headings, rows);
    }

    private PrintedDocument table(String cssClass, List<String> headings, List<List<String>> rows) {
        Element table = child(document, body, "table");
        if (!cssClass.isEmpty()) {
            table.setAttribute("class", cssClass);
        }
        Element top = child(document, child(document, table, "thead"), "tr");
        for (String heading : headings) {
            Element cell = child(document, top, "th");
            cell.setAttribute("scope", "col");
            cell.setTextContent(readable(heading));
        }
        Element below = child(document, table, "tbody");
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("a row has another number of cells than the table has columns");
            }
            Element line = child(document, below, "tr");
            for (int column = 0; column < row.size(); column++) {
                Element cell = child(document, line, column == 0 ? "th" : "td");
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
                cell.setTextContent(readable(row.get(column)));
            }
        }
        return this;
    }

    /**
     * Numbers as bars under each other, each with its label and what it says; a bar is for the eye alone.
     *
     * @param headings of the labels, of the bars and of what they say
     */
    public PrintedDocument bars(List<String> headings, List<Bar> bars) {
        Element table = child(document, body, "table");
        table.setAttribute("class", "bars");
        Element top = child(document, child(document, table, "thead"), "tr");
        for (String heading : headings) {
            Element cell = child(document, top, "th");
            cell.setAttribute("scope", "col");
            cell.setTextContent(readable(heading));
        }
        Element below = child(document, table, "tbody");
        for (Bar bar : bars) {
            Element line = child(document, below, "tr");
            Element label = child(document, line, "th");
            label.setAttribute("scope", "row");
            label.setTextContent(readable(bar.label()));
            Element drawn = child(document, child(document, line, "td"), "div");
            drawn.setAttribute("class", bar.percent() == 0 ? "bar none" : "bar");
            drawn.setAttribute("style", "width: " + bar.percent() + "%");
            child(document, line, "td").setTextContent(readable(bar.says()));
        }
        return this;
    }

    /**
     * One bar.
     *
     * @param percent of the widest, 0 to 100; 0 draws none
     * @param says the number in words for the reader
     */
    public record Bar(String label, int percent, String says) {}

    /** An empty line to write on by hand, with what is to be written under it. */
    public PrintedDocument lineToFill(String label) {
        return add("p", "to-fill", label);
    }

    /** What follows begins on a new page. */
    public PrintedDocument newPage() {
        child(document, body, "div").setAttribute("class", "new-page");
        return this;
    }

    Document document() {
        return document;
    }

    private PrintedDocument add(String tag, String cssClass, String text) {
        Element element = child(document, body, tag);
        if (!cssClass.isEmpty()) {
            element.setAttribute("class", cssClass);
        }
        element.setTextContent(readable(text));
        return this;
    }

    /** Without what no font shows and what would turn the order of letters round. */
    private static String readable(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                .filter(sign ->
                        Character.getType(sign) != Character.FORMAT && Character.getType(sign) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Element child(Document document, Element parent, String tag) {
        Element element = document.createElement(tag);
        parent.appendChild(element);
        return element;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
