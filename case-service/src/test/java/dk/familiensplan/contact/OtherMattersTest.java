package dk.familiensplan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.agency.MessageFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherMattersTest {

    private static final Agency JOB = agency("jobcentre-0999", "Jobcenter Eksempel", AgencyKind.JOB_CENTRE);
    private static final Agency PSY = agency("psychiatry-1099", "Psykiatrien i Region Eksempel", AgencyKind.PSYCHIATRY);
    private static final OtherMatters OTHERS_THAN_THE_JOB_CENTRE = OtherMatters.than(
            JOB,
            List.of(JOB, PSY),
            Map.of(
                    JOB.id(), List.of("Mentor", "Virksomhedspraktik"),
                    PSY.id(), List.of("Samtaleforløb om søvn", "Mentor")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bruno skal til psykiatrien den dag.",
                "Han er hos PSYKIATER kl. 10.",
                "Det falder sammen med hans Samtaleforløb – om søvn.",
                "Bruno er indlagt.",
                "Han er på sygehuset.",
                "psyki\u00adatrien"
            })
    void findsAnothersMatter(String text) {
        assertThat(OTHERS_THAN_THE_JOB_CENTRE.areToldIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tiden passer ikke Bruno. Kan I om torsdagen?",
                "Bruno vil gerne tale om virksomhedspraktik og sin mentor samme dag.",
                "Vi ses på jobcentret."
            })
    void letsThroughWhatIsAboutThisMatterAlone(String text) {
        assertThat(OTHERS_THAN_THE_JOB_CENTRE.areToldIn(text)).isFalse();
    }

    @Test
    void findsTheNameOfAnotherAgencyThatTakesPart() {
        Agency care = agency("care-0999", "Hjemmeplejen Øst", AgencyKind.FAMILY_DEPARTMENT);
        OtherMatters others = OtherMatters.than(JOB, List.of(JOB, care), Map.of());

        assertThat(others.areToldIn("Bruno skal tale med hjemmeplejen øst.")).isTrue();
        assertThat(others.areToldIn("Jobcenter Eksempel ringer ikke.")).isFalse();
    }

    @Test
    void findsWhatAnotherAgencyDoesButNotWhatThisOneDoesToo() {
        OtherMatters others = OtherMatters.than(
                JOB,
                List.of(JOB, PSY),
                Map.of(JOB.id(), List.of("Mentor og samtale"), PSY.id(), List.of("Søvnskole", "Mentor")));

        assertThat(others.areToldIn("Han har søvnskole den dag.")).isTrue();
        assertThat(others.areToldIn("Hans mentor kommer med.")).isFalse();
    }

    @Test
    void leavesShortWordsAlone() {
        OtherMatters others = OtherMatters.than(JOB, List.of(JOB, PSY), Map.of(PSY.id(), List.of("Tur", "Ture")));

        assertThat(others.areToldIn("En tur i byen.")).isFalse();
        assertThat(others.areToldIn("Flere ture i byen.")).isTrue();
    }

    @Test
    void letsAnAgencyReadTheWordsOfItsOwnKind() {
        OtherMatters others = OtherMatters.than(PSY, List.of(JOB, PSY), Map.of());

        assertThat(others.areToldIn("Vi ses i psykiatrien.")).isFalse();
        assertThat(others.areToldIn("Vi ses på jobcenteret.")).isTrue();
    }

    private static Agency agency(String id, String name, AgencyKind kind) {
        return new Agency(
                id, "XXX", name, kind, "0999", List.of("0999"), MessageFormat.STAR_JSON, null, null, null, null);
    }
}
