package dk.familiensplan.home.store;

import static dk.familiensplan.home.HomeTreatment.EXAMPLE;
import static dk.familiensplan.home.HomeTreatment.HOSPITAL;
import static dk.familiensplan.home.HomeTreatment.SOEVANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.store.SealedPersonNumbers;
import dk.familiensplan.home.CapacityAnswer;
import dk.familiensplan.home.ChangingReferral;
import dk.familiensplan.home.ChangingReferral.Change;
import dk.familiensplan.home.HomeRule;
import dk.familiensplan.home.HomeTreatment;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.home.Patient;
import dk.familiensplan.home.ReferralId;
import dk.familiensplan.home.ReferralState;
import dk.familiensplan.home.Step;
import dk.familiensplan.home.TeamStanding;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.database.Statements;
import dk.familiensplan.platform.database.Transactions;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.testing.MigratedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real transactions on a real database, at the same time: of each pair exactly one wins, and the other one knows why. */
@ExtendWith(MigratedDatabase.class)
class HomeReferralRacesIT {

    private static final int TIMES = 10;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final List<HomeTreatmentReferral> told = new ArrayList<>();
    private Transactions transactions;
    private Sql sql;
    private SqlHomeReferrals referrals;

    @BeforeEach
    void connect(DataSource database) {
        transactions = new Transactions(database);
        sql = Statements.on(transactions.dataSource());
        referrals = new SqlHomeReferrals(sql, new SealedPersonNumbers(new byte[SealedPersonNumbers.KEY_LENGTH]));
        transactions.run(() -> {
            sql.update("INSERT INTO authority (code, name, kind) VALUES ('0999', 'Eksempel', 'MUNICIPALITY')"
                    + " ON CONFLICT DO NOTHING");
            for (AgencyId agency : List.of(HOSPITAL, EXAMPLE, SOEVANG)) {
                sql.update("""
                        INSERT INTO agency (id, letters, name, kind, authority, serves, format, position)
                        VALUES (?, 'XXX', ?, ?, '0999', '{0999}', 'MEDCOM', 1) ON CONFLICT DO NOTHING
                        """, agency.value(), agency.value(), agency.equals(HOSPITAL) ? "HOSPITAL" : "SHS_TEAM");
            }
            for (AgencyId team : List.of(EXAMPLE, SOEVANG)) {
                sql.update("""
                        INSERT INTO home_team (agency_id, opens_at, closes_at, closed_on_holidays, position)
                        VALUES (?, '07:30', '23:00', false, 1) ON CONFLICT DO NOTHING
                        """, team.value());
                sql.update("""
                        INSERT INTO home_team_place (agency_id, treatment, places)
                        VALUES (?, 'IV_ANTIBIOTICS', 4) ON CONFLICT DO NOTHING
                        """, team.value());
            }
        });
    }

    @AfterEach
    void stop() {
        two.shutdownNow();
    }

    @RepeatedTest(TIMES)
    void givesThePlaceToOneOfTwoThatSayYesAtOnce() throws Exception {
        ReferralId id = asked(EXAMPLE, SOEVANG);

        List<Optional<HomeRule>> refusals =
                atOnce(() -> change(id, inTime(), yesOf(EXAMPLE)), () -> change(id, inTime(), yesOf(SOEVANG)));

        assertThat(refusals).containsExactlyInAnyOrder(Optional.empty(), Optional.of(HomeRule.FIRST_YES_WINS));
        HomeTreatmentReferral after = read(id);
        assertThat(after.state()).isEqualTo(ReferralState.RESERVED);
        assertThat(after.asks())
                .extracting(ask -> ask.standing())
                .containsExactlyInAnyOrder(TeamStanding.RESERVED, TeamStanding.RELEASED);
        assertThat(told).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void letsAPlaceExpireOrThePatientComeHomeAndNeverBoth() throws Exception {
        ReferralId id = asked(EXAMPLE, SOEVANG);
        change(id, inTime(), yesOf(EXAMPLE));
        change(id, inTime(), (referral, directory, terms, now) -> referral.patientGiven(now));
        Instant expiry = read(id).nextClock().orElseThrow();
        Clock aMomentBefore = at(expiry.minusMillis(1));
        Clock thatInstant = at(expiry);

        List<Optional<HomeRule>> refusals = atOnce(
                () -> change(id, aMomentBefore, (referral, directory, terms, now) -> referral.takeHome(EXAMPLE, now)),
                () -> {
                    transactions.run(() -> changing(thatInstant).passTime(id));
                    return Optional.empty();
                });

        HomeTreatmentReferral after = read(id);
        boolean camehome = refusals.get(0).isEmpty();
        assertThat(after.state()).isEqualTo(camehome ? ReferralState.AT_HOME : ReferralState.ASKING);
        assertThat(refusals.get(0)).isIn(Optional.empty(), Optional.of(HomeRule.CONFIRMED_IN_TIME));
        assertThat(steps(id).stream().filter(kind -> kind == Step.Kind.TAKEN_HOME || kind == Step.Kind.EXPIRED))
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void goesOnToTheNextTeamOrIsReservedAndNeverBoth() throws Exception {
        ReferralId id = asked(EXAMPLE);
        Instant late = read(id).nextClock().orElseThrow();

        List<Optional<HomeRule>> refusals = atOnce(() -> change(id, at(late.minusMillis(1)), yesOf(EXAMPLE)), () -> {
            transactions.run(() -> changing(at(late)).passTime(id));
            return Optional.empty();
        });

        HomeTreatmentReferral after = read(id);
        boolean reserved = refusals.get(0).isEmpty();
        assertThat(after.state()).isEqualTo(reserved ? ReferralState.RESERVED : ReferralState.ASKING);
        assertThat(after.ask(SOEVANG).isPresent()).isEqualTo(!reserved);
        assertThat(refusals.get(0)).isIn(Optional.empty(), Optional.of(HomeRule.ANSWERED_IN_TIME));
    }

    @RepeatedTest(TIMES)
    void isCancelledOrTakenHomeAndNeverBoth() throws Exception {
        ReferralId id = asked(EXAMPLE, SOEVANG);
        change(id, inTime(), yesOf(EXAMPLE));
        change(id, inTime(), (referral, directory, terms, now) -> referral.patientGiven(now));

        List<Optional<HomeRule>> refusals = atOnce(
                () -> change(id, inTime(), (referral, directory, terms, now) -> referral.takeHome(EXAMPLE, now)),
                () -> change(
                        id, inTime(), (referral, directory, terms, now) -> referral.cancel("Patienten bliver", now)));

        assertThat(refusals)
                .isIn(
                        List.of(Optional.empty(), Optional.of(HomeRule.NOT_AT_HOME_YET)),
                        List.of(Optional.of(HomeRule.NOT_CANCELLED), Optional.empty()));
        assertThat(read(id).state())
                .isEqualTo(refusals.get(0).isEmpty() ? ReferralState.AT_HOME : ReferralState.CANCELLED);
    }

    @RepeatedTest(TIMES)
    void isCancelledBeforeOrAfterATeamSaysYes() throws Exception {
        ReferralId id = asked(EXAMPLE, SOEVANG);

        List<Optional<HomeRule>> refusals = atOnce(
                () -> change(id, inTime(), yesOf(EXAMPLE)),
                () -> change(
                        id, inTime(), (referral, directory, terms, now) -> referral.cancel("Patienten bliver", now)));

        assertThat(refusals.get(0)).isIn(Optional.empty(), Optional.of(HomeRule.NOT_CANCELLED));
        assertThat(refusals.get(1)).isEmpty();
        assertThat(read(id).state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(read(id).mayKnowPatient(EXAMPLE)).isFalse();
    }

    @Test
    void holdsEvenWhereNobodyTookTheLock() {
        ReferralId id = asked(EXAMPLE, SOEVANG);
        change(id, inTime(), yesOf(EXAMPLE));

        assertThatThrownBy(() -> transactions.run(() -> sql.update(
                        "UPDATE home_team_ask SET standing = 'RESERVED' WHERE referral_id = ? AND team_id = ?",
                        id.value(),
                        SOEVANG.value())))
                .hasRootCauseMessage(rootOf("home_team_ask_one_has_it", id));
    }

    @Test
    void keepsWhatHappenedAsItHappened() {
        ReferralId id = asked(EXAMPLE);

        assertThatThrownBy(() ->
                        transactions.run(() -> sql.update("DELETE FROM home_step WHERE referral_id = ?", id.value())))
                .rootCause()
                .hasMessageContaining("only added to");
    }

    @Test
    void readsBackWhatWasKept() {
        ReferralId id = asked(EXAMPLE, SOEVANG);
        change(id, inTime(), yesOf(EXAMPLE));
        transactions.run(() -> referrals.addPatient(
                id,
                new Patient(
                        "Bruno Elmer",
                        null,
                        PersonNumber.parse("2509479989").orElseThrow(),
                        "IV-antibiotika i syv døgn"),
                "helle",
                HomeTreatment.NOW));

        Patient patient = transactions.get(() -> referrals.patients(Set.of(id))).get(id);

        assertThat(patient.name()).isEqualTo("Bruno Elmer");
        assertThat(patient.personNumber().unmasked()).isEqualTo("2509479989");
        assertThat(transactions.get(() -> referrals.placesInUse()))
                .anyMatch(places -> places.team().equals(EXAMPLE) && places.reserved() > 0);
        assertThat(read(id).askedFor()).isEqualTo(HomeTreatment.antibiotics());
        assertThat(steps(id)).containsExactly(Step.Kind.ASKED, Step.Kind.ASKED, Step.Kind.RESERVED);
    }

    private static String rootOf(String constraint, ReferralId id) {
        return "ERROR: duplicate key value violates unique constraint \"" + constraint
                + "\"\n  Detail: Key (referral_id)=(" + id + ") already exists.";
    }

    private ReferralId asked(AgencyId... teams) {
        return transactions.get(() -> {
            HomeTreatmentReferral referral = HomeTreatment.askedOf(teams);
            referrals.add(referral);
            return referral.id();
        });
    }

    private HomeTreatmentReferral read(ReferralId id) {
        return transactions.get(() -> referrals.find(id)).orElseThrow();
    }

    private List<Step.Kind> steps(ReferralId id) {
        return transactions.get(() -> referrals.steps(List.of(id))).get(id).stream()
                .map(Step::kind)
                .toList();
    }

    private static Change yesOf(AgencyId team) {
        return (referral, directory, terms, now) ->
                referral.answer(team, CapacityAnswer.HAS_CAPACITY, directory, terms, now);
    }

    /** Changes in a transaction of its own; the answer is the rule that refused it, if one did. */
    private Optional<HomeRule> change(ReferralId id, Clock clock, Change change) {
        try {
            transactions.run(() -> changing(clock).change(id, change));
            return Optional.empty();
        } catch (RuleBroken broken) {
            return Optional.of((HomeRule) broken.rule());
        }
    }

    private ChangingReferral changing(Clock clock) {
        return HomeTreatment.changing(referrals, new SqlHomeTeams(sql), this::tell, clock);
    }

    private synchronized void tell(HomeTreatmentReferral referral) {
        told.add(referral);
    }

    private static Clock inTime() {
        return at(HomeTreatment.NOW.plus(Duration.ofMinutes(5)));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, TimeSource.DANISH);
    }

    /** Both begin when both are ready. */
    private List<Optional<HomeRule>> atOnce(Callable<Optional<HomeRule>> one, Callable<Optional<HomeRule>> other)
            throws Exception {
        CyclicBarrier ready = new CyclicBarrier(2);
        List<Future<Optional<HomeRule>>> both = new ArrayList<>();
        for (Callable<Optional<HomeRule>> attempt : List.of(one, other)) {
            both.add(two.submit(() -> {
                ready.await(10, TimeUnit.SECONDS);
                return attempt.call();
            }));
        }
        return List.of(both.get(0).get(30, TimeUnit.SECONDS), both.get(1).get(30, TimeUnit.SECONDS));
    }
}
