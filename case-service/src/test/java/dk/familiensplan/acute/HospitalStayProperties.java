package dk.familiensplan.acute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HospitalStayProperties {

    private static final Instant DECEMBER = Instant.parse("2022-12-01T10:00:00Z");

    @Property
    void isTheSameInWhateverOrderItIsHeard(@ForAll("reports") List<HospitalReport> reports, @ForAll Random random) {
        List<HospitalReport> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(HospitalStay.derive(shuffled)).isEqualTo(HospitalStay.derive(reports));
    }

    @Property
    void isTheSameHoweverOftenItIsHeard(@ForAll("reports") List<HospitalReport> reports) {
        List<HospitalReport> twice = new ArrayList<>(reports);
        twice.addAll(reports);

        assertThat(HospitalStay.derive(twice)).isEqualTo(HospitalStay.derive(reports));
    }

    @Property
    void isNotMovedByAMovementThatIsOlderThanTheNewest(
            @ForAll("movements") List<HospitalReport> reports, @ForAll("movement") HospitalReport late) {
        Optional<Instant> newest =
                reports.stream().map(HospitalReport::occurredAt).max(Instant::compareTo);
        if (newest.isEmpty() || !late.occurredAt().isBefore(newest.get())) {
            return;
        }
        List<HospitalReport> withTheLateOne = new ArrayList<>(reports);
        withTheLateOne.add(late);

        assertThat(HospitalStay.derive(withTheLateOne).map(HospitalStay::status))
                .isEqualTo(HospitalStay.derive(reports).map(HospitalStay::status));
    }

    @Example
    void isAdmittedThenDischarged() {
        HospitalReport admitted = report("STIN", 0);
        HospitalReport discharged = report("SLHJ", 264);

        assertThat(HospitalStay.derive(List.of(admitted))).contains(new HospitalStay(StayStatus.ADMITTED, DECEMBER));
        assertThat(HospitalStay.derive(List.of(discharged, admitted)).map(HospitalStay::status))
                .contains(StayStatus.DISCHARGED);
    }

    @Example
    void goesOnLeaveAndComesBack() {
        assertThat(status(report("STIN", 0), report("STOR", 10))).contains(StayStatus.ON_LEAVE);
        assertThat(status(report("STIN", 0), report("STOR", 10), report("SLOR", 20)))
                .contains(StayStatus.ADMITTED);
    }

    @Example
    void isNotBegunAgainByARevisionAfterTheDischarge() {
        assertThat(status(report("STIN", 0), report("SLHJ", 10), report("RE_STIN", 20)))
                .contains(StayStatus.DISCHARGED);
    }

    @Example
    void standsByARevisionWhileTheMovementItselfHasNotBeenHeard() {
        assertThat(status(report("RE_STIN", 5))).contains(StayStatus.ADMITTED);
    }

    @Example
    void neverWasWhenItsOnlyMovementIsCancelled() {
        assertThat(status(report("STIN", 0), report("AN_STIN", 3))).contains(StayStatus.CANCELLED);
        assertThat(status(report("AN_STIN", 3))).contains(StayStatus.CANCELLED);
    }

    @Example
    void isUnderWayAgainWhenTheDischargeIsCancelled() {
        assertThat(status(report("STIN", 0), report("SLHJ", 10), report("AN_SLHJ", 12)))
                .contains(StayStatus.ADMITTED);
    }

    @Example
    void isADeathWhateverElseHappenedInTheSameInstant() {
        assertThat(status(report("MORS", 5), report("SLHJ", 5), report("STIN", 0)))
                .contains(StayStatus.DECEASED);
    }

    @Example
    void knowsTheNationalCodesAndNoOthers() {
        assertThat(ReportCode.parse("AN_SLHJ")).map(Object::toString).contains("AN_SLHJ");
        assertThat(ReportCode.parse("STIN_")).isEmpty();
        assertThat(ReportCode.parse("XX_STIN")).isEmpty();
        assertThat(ReportCode.parse("")).isEmpty();
    }

    @Provide
    Arbitrary<List<HospitalReport>> reports() {
        return Combinators.combine(
                        Arbitraries.of("STAA", "STIN", "STOR", "SLOR", "SLHJ", "MORS"),
                        Arbitraries.of("", "RE_", "AN_"),
                        Arbitraries.integers().between(0, 6))
                .as((movement, act, hours) -> report(act + movement, hours))
                .list()
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<HospitalReport> movement() {
        return Combinators.combine(
                        Arbitraries.of("STAA", "STIN", "STOR", "SLOR", "SLHJ"),
                        Arbitraries.integers().between(0, 9))
                .as(HospitalStayProperties::report);
    }

    @Provide
    Arbitrary<List<HospitalReport>> movements() {
        return movement().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Optional<StayStatus> status(HospitalReport... reports) {
        return HospitalStay.derive(List.of(reports)).map(HospitalStay::status);
    }

    private static HospitalReport report(String code, int hours) {
        Instant at = DECEMBER.plus(Duration.ofHours(hours));
        return new HospitalReport(ReportCode.parse(code).orElseThrow(), at, at, null);
    }
}
