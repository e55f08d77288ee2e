package dk.familiensplan.report.web;

import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.report.Measure;
import dk.familiensplan.report.MeasureCode;
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

    /** What a row is called. */
    String label(Measure.Row row) {
        return row.key().equals(Measure.TOTAL) ? word(Measure.TOTAL) : row.agencyName();
    }

    /** Other words of the report, such as that a cell is hidden. */
    String word(String key) {
        return texts.getString(key);
    }
}
