package dk.familiensplan.leadership;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.obstacle.NamingNobody;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaders write down what they said and agreed, and each says later what came of what was theirs. */
@ApplicationScoped
@Transactional
public class HoldingDialogue {

    private static final int MOST = 40;
    private static final Set<Relation> OF_NO_PLAN = Set.of(Relation.NONE);

    private final Dialogues dialogues;
    private final People people;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    HoldingDialogue(
            Dialogues dialogues, People people, PlanAccess access, CurrentUser user, AuditLog audit, Clock clock) {
        this.dialogues = dialogues;
        this.people = people;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The dialogues of the caller's own municipality, the latest first. */
    public List<Dialogue> read() {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        audit.record(Deed.LEADERSHIP_READ, null, Purpose.STEERING);
        return dialogues.of(user.authority(), MOST);
    }

    /** Who can own what is agreed, by name. */
    public List<Person> leaders() {
        return Stream.of(Role.STEERING_MEMBER, Role.UNIT_LEADER, Role.AGENCY_LEADER)
                .flatMap(role -> people.withRole(role, user.authority()).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::subject))
                .toList();
    }

    /** The day it is where leaders work. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }

    /** Keeps a dialogue that was held. */
    public UUID hold(Dialogue dialogue) {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        dialogue.refuseUnlessItCanBeFollowedUp(
                leaders().stream().map(Person::subject).collect(Collectors.toSet()),
                today(),
                NamingNobody.inNoFamily()::allows);
        dialogues.add(dialogue);
        audit.record(Deed.LEADERSHIP_CHANGED, null, Purpose.STEERING);
        return dialogue.id();
    }

    /** Says what came of an action: its owner does, or the steering group where the owner is gone. */
    public void followUp(UUID id, Outcome outcome, String words, @Nullable LocalDate dueOn) {
        access.require(Operation.LEAD_TOGETHER, OF_NO_PLAN);
        LeaderAction action =
                dialogues.lockAction(id, user.authority()).orElseThrow(LeadershipRule.ACTION_IS_OPEN::broken);
        if (!isAskedOf(action)) {
            throw LeadershipRule.OWNER_FOLLOWS_UP.broken();
        }
        if (!NamingNobody.inNoFamily().allows(words)) {
            throw LeadershipRule.NAMES_NOBODY.brokenAt("/words");
        }
        Instant now = clock.instant();
        FollowUp said = new FollowUp(outcome, words, dueOn, now);
        dialogues.put(action.followedUp(said, LocalDate.ofInstant(now, TimeSource.DANISH)), said);
        audit.record(Deed.LEADERSHIP_CHANGED, null, Purpose.STEERING);
    }

    /** Whether the caller is the one to say what came of it. */
    public boolean mayFollowUp(LeaderAction action) {
        return action.isOpen() && isAskedOf(action);
    }

    private boolean isAskedOf(LeaderAction action) {
        return isOwn(action) || user.has(Role.STEERING_MEMBER);
    }

    /** Whether it is the caller's. */
    public boolean isOwn(LeaderAction action) {
        return action.owner().equals(user.subject());
    }
}
