package dk.familiensplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final MemberId RIKKE = new MemberId(UUID.randomUUID());

    @Test
    void standsPreparedUntilItIsReleased() {
        Notification notification = prepared();

        boolean released = notification.release(NOW.plusSeconds(30));

        assertThat(released).isTrue();
        assertThat(notification.state()).isEqualTo(NotificationState.QUEUED);
        assertThat(notification.queuedAt()).contains(NOW.plusSeconds(30));
    }

    @Test
    void doesNotLeaveOnceItIsStopped() {
        Notification notification = prepared();
        notification.stop(NOW);

        assertThat(notification.release(NOW.plusSeconds(30))).isFalse();
        assertThat(notification.state()).isEqualTo(NotificationState.STOPPED);
    }

    @Test
    void isNotStoppedOnceItHasLeft() {
        Notification notification = prepared();
        notification.release(NOW);

        assertThatThrownBy(() -> notification.stop(NOW))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo(NotificationRule.STOPPED_BEFORE_RELEASE));
    }

    @Test
    void isTriedAgainAfterPausesThatGrowForADayAndThenGivenUp() {
        Notification notification = queued();
        Instant at = NOW;
        Duration waited = Duration.ZERO;
        while (!notification.tryLater(at)) {
            assertThat(notification.isParked()).isTrue();
            at = at.plus(Duration.ofMinutes(20));
            waited = Duration.between(NOW, at);
        }

        assertThat(waited).isGreaterThanOrEqualTo(Notification.TRIED_FOR);
        assertThat(notification.state()).isEqualTo(NotificationState.DEAD);
        assertThat(notification.isParked()).isFalse();
    }

    @Test
    void isNotTakenForSentByWhatIsHeardAfterTheAgencyCouldNot() {
        Notification notification = queued();
        notification.failed("busy", null);
        notification.tryLater(NOW);

        notification.sent(NOW);

        assertThat(notification.state()).isEqualTo(NotificationState.FAILED);
        assertThat(notification.isParked()).isTrue();
    }

    @Test
    void isGivenUpWithAReasonOnlyWhereItCannotArriveByItself() {
        Notification dead = queued();
        dead.died("not-written", NOW);
        Notification sent = queued();
        sent.sent(NOW);

        dead.discard("admin", "Familien er flyttet", NOW);

        assertThat(dead.state()).isEqualTo(NotificationState.DISCARDED);
        assertThat(dead.discardedReason()).contains("Familien er flyttet");
        assertThatThrownBy(() -> sent.discard("admin", "Det er nok", NOW)).hasMessage("cannot-be-discarded");
    }

    @Test
    void isSentOnceMoreUnderItsNumberWhenItsAgencyAsksAndHasHadIt() {
        Notification had = queued();
        had.number(7);
        had.sent(NOW);
        had.acknowledged(NOW);
        Notification neverHad = queued();

        assertThat(had.sendOnceMore()).isTrue();
        assertThat(had.canBeClaimed()).isTrue();
        assertThat(neverHad.sendOnceMore()).isFalse();
        had.sent(NOW.plusSeconds(60));
        assertThat(had.state()).isEqualTo(NotificationState.ACKNOWLEDGED);
        assertThat(had.sequence()).contains(7L);
        assertThat(had.canBeClaimed()).isFalse();
    }

    @Test
    void isNotMovedBackByWhatIsHeardLate() {
        Notification notification = queued();
        notification.acknowledged(NOW.plusSeconds(5));

        notification.sent(NOW.plusSeconds(1));
        notification.failed("busy", null);
        notification.rejected("late", null, NOW);
        notification.died("gave-up", NOW);
        notification.withhold("consent-withdrawn", NOW);

        assertThat(notification.state()).isEqualTo(NotificationState.ACKNOWLEDGED);
        assertThat(notification.reason()).isEmpty();
        assertThat(notification.acknowledgedAt()).contains(NOW.plusSeconds(5));
    }

    @Test
    void saysWhyItDidNotArrive() {
        Notification notification = queued();
        notification.sent(NOW);

        notification.rejected("unknown-citizen", "Borgeren kendes ikke", NOW);

        assertThat(notification.state()).isEqualTo(NotificationState.REJECTED);
        assertThat(notification.reason()).contains("unknown-citizen");
    }

    @Test
    void isSentAgainByAPersonOnly() {
        Notification notification = queued();
        notification.died("last-look", NOW);

        notification.resend(NOW.plusSeconds(60));

        assertThat(notification.state()).isEqualTo(NotificationState.QUEUED);
        assertThat(notification.reason()).isEmpty();
    }

    @Test
    void isNotSentAgainWhileItIsOnItsWay() {
        Notification notification = queued();

        assertThatThrownBy(() -> notification.resend(NOW))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo(NotificationRule.ONLY_FAILED_IS_RESENT));
    }

    @Test
    void waitsForAPersonWhenTheLastLookIsInDoubtAndIsClearedByThatPersonAlone() {
        Notification notification = queued();

        notification.held("last-look-phone", NOW);

        assertThat(notification.state()).isEqualTo(NotificationState.HELD);
        assertThat(notification.isCleared()).isFalse();
        notification.resend(NOW);
        assertThat(notification.state()).isEqualTo(NotificationState.QUEUED);
        assertThat(notification.isCleared()).isTrue();
        notification.sent(NOW);
        assertThat(notification.isCleared()).isFalse();
    }

    @Test
    void goesAgainTwiceForWantOfAnAnswerAndThenTheAgencyIsSilent() {
        Notification notification = queued();
        notification.sent(NOW);

        assertThat(notification.goAgainOrGiveUp(2, NOW)).isTrue();
        assertThat(notification.canBeClaimed()).isTrue();
        notification.sent(NOW);
        assertThat(notification.canBeClaimed()).isFalse();
        assertThat(notification.goAgainOrGiveUp(2, NOW)).isTrue();
        assertThat(notification.goAgainOrGiveUp(2, NOW)).isFalse();

        assertThat(notification.state()).isEqualTo(NotificationState.SENT);
        assertThat(notification.silentAt()).contains(NOW);
        assertThat(notification.resends()).isEqualTo(2);
    }

    @Test
    void isGivenUpAtLastWhenTheAgencyKeepsSayingThatItCannotNow() {
        Notification notification = queued();
        notification.sent(NOW);
        notification.failed("MSG_Mailbox_Out_Of_Operation", null);

        assertThat(notification.goAgainOrGiveUp(0, NOW)).isFalse();

        assertThat(notification.state()).isEqualTo(NotificationState.DEAD);
        assertThat(notification.reason()).contains("attempts-exhausted");
    }

    @Test
    void canBeStoppedWhileItIsHeld() {
        Notification notification = queued();
        notification.held("last-look-phone", NOW);

        notification.stop(NOW);

        assertThat(notification.state()).isEqualTo(NotificationState.STOPPED);
    }

    @Test
    void isNotClearedByBeingSentAgainAfterItDied() {
        Notification notification = queued();
        notification.died("contact-details", NOW);

        notification.resend(NOW);

        assertThat(notification.isCleared()).isFalse();
    }

    @Test
    void keepsItsNumberWhenItIsFetchedAgain() {
        Notification notification = queued();
        notification.number(7);

        notification.number(8);

        assertThat(notification.sequence()).contains(7L);
    }

    @Test
    void isOfOneThreadWithAllAboutTheMemberToTheAgency() {
        assertThat(prepared().thread()).isEqualTo(queued().thread());
        assertThat(Notification.threadOf(PLAN, new AgencyId("family-0999"), RIKKE))
                .isNotEqualTo(Notification.threadOf(PLAN, JOB_CENTRE, RIKKE));
    }

    @Test
    void isSeenOnceItIsWithheldAndKeepsWhenItWasSeenFirst() {
        Notification withheld = queued();
        assertThatThrownBy(() -> withheld.seen(NOW))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo(NotificationRule.ONLY_WITHHELD_IS_SEEN));
        withheld.withhold("consent-withdrawn", NOW);

        withheld.seen(NOW);
        withheld.seen(NOW.plusSeconds(9));

        assertThat(withheld.seenAt()).contains(NOW);
    }

    @Test
    void standsPreparedAgainWhenTheMemberHasSaidYesToIt() {
        Notification asking = queued();
        asking.ask();

        asking.allow(NOW.plusSeconds(30));

        assertThat(asking.state()).isEqualTo(NotificationState.PREPARED);
        assertThat(asking.releaseAt()).contains(NOW.plusSeconds(30));
        asking.allow(NOW.plusSeconds(60));
        assertThat(asking.releaseAt()).contains(NOW.plusSeconds(30));
    }

    @Test
    void isWithTheAgencyFromWhenItIsFetchedUnlessItIsKeptBackAfterAll() {
        assertThat(queued().isWithTheAgency()).isFalse();
        assertThat(numbered().isWithTheAgency()).isTrue();
        Notification withheld = numbered();
        withheld.withhold("consent-withdrawn", NOW);
        assertThat(withheld.isWithTheAgency()).isFalse();
        Notification held = numbered();
        held.held("last-look-phone", NOW);
        assertThat(held.isWithTheAgency()).isFalse();
        held.stop(NOW);
        assertThat(held.isWithTheAgency()).isFalse();
    }

    @Test
    void isReadWhenItIsFirstOpenedOrAnswered() {
        Notification notification = numbered();

        notification.respond(AgencyResponse.WE_CANNOT, "Ingen plads", NOW);
        notification.read(NOW.plusSeconds(9));

        assertThat(notification.readAt()).contains(NOW);
        assertThat(notification.response()).contains(AgencyResponse.WE_CANNOT);
    }

    @Test
    void leadsToNoStateThatLeadsBackButBetweenSentAndFailed() {
        for (NotificationState from : NotificationState.values()) {
            for (NotificationState to : NotificationState.values()) {
                boolean retried =
                        EnumSet.of(from, to).equals(EnumSet.of(NotificationState.SENT, NotificationState.FAILED));
                assertThat(from.leadsTo(to) && to.leadsTo(from) && !retried)
                        .as("%s and back from %s", from, to)
                        .isFalse();
            }
        }
    }

    @Test
    void leavesNoStateThatIsAnEnd() {
        EnumSet<NotificationState> ends = EnumSet.of(
                NotificationState.STOPPED,
                NotificationState.WITHHELD,
                NotificationState.ACKNOWLEDGED,
                NotificationState.REJECTED);

        for (NotificationState end : ends) {
            assertThat(NotificationState.values()).noneMatch(end::leadsTo);
        }
    }

    private static Notification prepared() {
        return Notification.prepared(
                NotificationKind.PLAN_SHARED,
                PLAN,
                JOB_CENTRE,
                RIKKE,
                Set.of(Topic.WORK),
                NOW,
                NOW.plus(Duration.ofSeconds(30)));
    }

    private static Notification numbered() {
        Notification notification = queued();
        notification.number(1);
        return notification;
    }

    private static Notification queued() {
        return Notification.queued(
                NotificationKind.CANNOT_ATTEND,
                PLAN,
                JOB_CENTRE,
                RIKKE,
                Set.of(Topic.PHYSICAL_HEALTH),
                UUID.randomUUID(),
                NOW);
    }
}
