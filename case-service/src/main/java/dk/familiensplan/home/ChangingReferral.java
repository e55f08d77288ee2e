package dk.familiensplan.home;

import dk.familiensplan.access.AccessRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The one way in which a referral is changed: under the lock of its row, after time has done to it what it does. Of two
 * that come at once, the second one finds what the first one made, and of a click and a deadline the clock decides, read
 * once the lock is had.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ChangingReferral {

    private final HomeReferrals referrals;
    private final HomeTeams teams;
    private final HomeTermsSource terms;
    private final ReferralNews news;
    private final Clock clock;

    @Inject
    ChangingReferral(HomeReferrals referrals, HomeTeams teams, HomeTermsSource terms, ReferralNews news, Clock clock) {
        this.referrals = referrals;
        this.teams = teams;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /** One change of a referral. */
    @FunctionalInterface
    public interface Change {
        void on(HomeTreatmentReferral referral, TeamDirectory directory, HomeTerms terms, Instant now);
    }

    /** @throws AccessRefused when there is no such referral */
    public HomeTreatmentReferral change(ReferralId id, Change change) {
        HomeTreatmentReferral referral =
                referrals.lock(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        Instant now = clock.instant();
        TeamDirectory directory = new TeamDirectory(teams.all());
        referral.passTime(directory, terms.terms(), now);
        change.on(referral, directory, terms.terms(), now);
        referrals.keep(referral);
        news.of(referral);
        return referral;
    }

    /** Lets time do to a referral what it does, and nothing else; says whether anything happened. */
    public boolean passTime(ReferralId id) {
        Optional<HomeTreatmentReferral> moved = referrals
                .lock(id)
                .filter(referral -> referral.passTime(new TeamDirectory(teams.all()), terms.terms(), clock.instant()));
        moved.ifPresent(referral -> {
            referrals.keep(referral);
            news.of(referral);
        });
        return moved.isPresent();
    }
}
