package dk.familiensplan.leadership;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steering group asks, each leader of the municipality answers alone, and all of them read what it says together. */
@ApplicationScoped
@Transactional
public class AnsweringSurvey {

    private static final int MOST = 40;
    private static final Set<Relation> OF_NO_PLAN = Set.of(Relation.NONE);

    private final Surveys surveys;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AnsweringSurvey(Surveys surveys, PlanAccess access, CurrentUser user, AuditLog audit, Clock clock) {
        this.surveys = surveys;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rounds of the caller's own municipality, the latest first. */
    public List<Survey> read() {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        audit.record(Deed.LEADERSHIP_READ, null, Purpose.STEERING);
        return surveys.of(user.authority(), MOST);
    }

    /** What the caller has said in a round that is open. */
    public Optional<Ballot> own(Survey survey) {
        return surveys.own(survey.id(), user.subject());
    }

    /** Asks the leaders. */
    public UUID open(UUID id) {
        access.require(Operation.ASK_LEADERS, OF_NO_PLAN);
        surveys.add(Survey.open(id, user.authority(), clock.instant()));
        audit.record(Deed.LEADERSHIP_CHANGED, null, Purpose.STEERING);
        return id;
    }

    /** Answers for oneself, or answers anew. */
    public void answer(Ballot ballot) {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        Survey survey = lockOpen();
        ballot.refuseUnlessWhole();
        surveys.put(survey.id(), user.subject(), ballot);
        audit.record(Deed.LEADERSHIP_ANSWERED, null, Purpose.STEERING);
    }

    /** All who would have answered. */
    public void close() {
        access.require(Operation.ASK_LEADERS, OF_NO_PLAN);
        surveys.close(lockOpen().id(), clock.instant());
        audit.record(Deed.LEADERSHIP_CHANGED, null, Purpose.STEERING);
    }

    private Survey lockOpen() {
        return surveys.lockOpen(user.authority()).orElseThrow(LeadershipRule.ROUND_IS_OPEN::broken);
    }
}
