package dk.familiensplan.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.NotMeasuredYet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document of measures is made from the catalogue; where they differ, the document is out of date. */
class MeasuresDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "measures.md");

    @Test
    void saysWhatTheCatalogueSays() throws IOException {
        String made = document(new MeasureTexts(Language.ENGLISH));

        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsEveryMeasureInEachLanguage(Language language) {
        assertThat(document(new MeasureTexts(language))).doesNotContain("null");
    }

    /** On screen each is a part of the page with its name; two of one name could not be told apart. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void callsNoMeasureLikeAnotherOrLikeAQuestion(Language language) {
        MeasureTexts texts = new MeasureTexts(language);

        assertThat(Stream.concat(
                        Arrays.stream(MeasureCode.values()).map(texts::name),
                        Arrays.stream(MeasureCode.Question.values()).map(texts::name)))
                .doesNotHaveDuplicates();
    }

    private static String document(MeasureTexts texts) {
        StringBuilder lines = new StringBuilder("""
                # Measures

                What steering groups are told, in the order in which it is shown. Made from `MeasureCode` and
                `measures_en.properties`; `MeasuresDocumentTest` holds it against them. Each quarter is given once
                ([ADR 0033](adr/0033-each-quarter-is-given-once.md)); what is hidden, and why, is in
                [disclosure control](disclosure-control.md).
                """);
        for (MeasureCode code : MeasureCode.values()) {
            lines.append("\n## ").append(texts.name(code)).append("\n\n");
            lines.append(texts.definition(code)).append("\n\n");
            line(lines, "Part of the answer to", texts.name(code.question()));
            line(lines, "Code", "`" + code + "`");
            line(lines, "Formula", texts.formula(code));
            line(lines, "Unit", texts.unit(code));
            line(lines, "Source", texts.source(code));
            line(lines, "Period rule", texts.periodRule(code));
            line(lines, "Owner", texts.owner(code));
        }
        lines.append("\n## Not measured yet\n\n| what | why not |\n| --- | --- |\n");
        for (NotMeasuredYet missing : NotMeasuredYet.values()) {
            lines.append("| ")
                    .append(texts.name(missing))
                    .append(" | ")
                    .append(texts.reason(missing))
                    .append(" |\n");
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String what, String text) {
        lines.append("* ").append(what).append(": ").append(text).append('\n');
    }
}
