package dk.familiensplan.report.web;

import dk.familiensplan.report.MeasureHistory;
import dk.familiensplan.report.web.OverviewView.AgencyView;
import dk.familiensplan.report.web.OverviewView.MeasureView;
import dk.familiensplan.report.web.OverviewView.RowView;
import java.time.Instant;
import java.util.List;

/** {@code MeasureHistory} of the API: one measure whose columns are all the quarters of which it was given. */
public record MeasureHistoryView(
        String authority, List<GivenView> given, List<AgencyView> agencies, MeasureView measure) {

    static MeasureHistoryView of(MeasureHistory history, MeasureTexts texts) {
        List<GivenView> given = history.given().stream()
                .map(one -> new GivenView(one.period().toString(), one.at()))
                .toList();
        return new MeasureHistoryView(
                history.authorityName(),
                given,
                AgencyView.of(history.agencies()),
                MeasureView.of(
                        history.code(),
                        given.stream().map(GivenView::period).toList(),
                        history.series().stream()
                                .map(series -> RowView.of(series, texts))
                                .toList(),
                        texts));
    }

    /** A quarter, and when the measure was given of it. */
    public record GivenView(String period, Instant givenAt) {}
}
