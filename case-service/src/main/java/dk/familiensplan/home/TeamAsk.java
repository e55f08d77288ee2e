package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One team's part in one question.
 *
 * @param answerBy until when its answer counts
 * @param settledAt when it came to stand where it stands; null while it has not answered
 */
public record TeamAsk(
        AgencyId team,
        Instant askedAt,
        Instant answerBy,
        TeamStanding standing,
        @Nullable CapacityAnswer answer,
        @Nullable Instant settledAt) {

    static TeamAsk asked(HomeTeam team, HomeTerms terms, Instant now) {
        return new TeamAsk(
                team.id(), now, team.hours().answerBy(now, terms.answerWithin()), TeamStanding.ASKED, null, null);
    }

    TeamAsk answered(CapacityAnswer given, TeamStanding now, Instant at) {
        return new TeamAsk(team, askedAt, answerBy, now, given, at);
    }

    TeamAsk withMoreTime(Instant until, Instant at) {
        return new TeamAsk(team, askedAt, until, TeamStanding.ASSESSING, CapacityAnswer.MUST_ASSESS, at);
    }

    TeamAsk stands(TeamStanding now, Instant at) {
        return new TeamAsk(team, askedAt, answerBy, now, answer, at);
    }

    boolean isLate(Instant now) {
        return standing.isWaitedFor() && !now.isBefore(answerBy);
    }
}
