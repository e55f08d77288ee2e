package dk.familiensplan.report.web;

import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.NotMeasuredYet;
import dk.familiensplan.report.Quarter;
import java.util.ResourceBundle;

/** What the measures mean, in the reader's language. */
final class MeasureTexts {

    private static final String BUNDLE = "dk.familiensplan.report.measures";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    MeasureTexts(Language language) {
        texts = ResourceBundle.getBundle(BUNDLE, language.locale(), MeasureTexts.class.getClassLoader(), NO_FALLBACK);
    }

    /** The question that the measure answers. */
    String name(MeasureCode code) {
        return texts.getString(code + ".name");
    }

    /** What a chief asks. */
    String name(MeasureCode.Question question) {
        return texts.getString("question." + question);
    }

    String definition(MeasureCode code) {
        return texts.getString(code + ".definition");
    }

    String formula(MeasureCode code) {
        return texts.getString(code + ".formula");
    }

    /** Where the numbers are from. */
    String source(MeasureCode code) {
        return texts.getString(code + ".source");
    }

    String unit(MeasureCode code) {
        return texts.getString("unit." + code.unit());
    }

    /** What a quarter takes in. */
    String periodRule(MeasureCode code) {
        return texts.getString("period." + code.periodRule());
    }

    /** Who answers for it. */
    String owner(MeasureCode code) {
        return texts.getString("owner." + code.owner());
    }

    String name(NotMeasuredYet missing) {
        return texts.getString("not-yet." + missing + ".name");
    }

    String reason(NotMeasuredYet missing) {
        return texts.getString("not-yet." + missing + ".reason");
    }

    /** What a row is called. */
    String label(Measure.Row row) {
        return label(row.key(), row.agencyName());
    }

    /** What a row is called whose key and agency these are. */
    String label(String key, String agencyName) {
        if (key.equals(Measure.TOTAL)) {
            return word(Measure.TOTAL);
        }
        return agencyName.isEmpty() ? texts.getString("key." + key) : agencyName;
    }

    /** What a column is called; a quarter is called as it is written. */
    String column(String key) {
        return Quarter.parse(key).isPresent() ? key : texts.getString("key." + key);
    }

    /** Other words of the report, such as that a cell is hidden. */
    String word(String key) {
        return texts.getString(key);
    }
}
