package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Decision;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Composition.AskFirst;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Composition.Extract;
import dk.familiensplan.notification.Composition.SharedGoal;
import dk.familiensplan.notification.Composition.SharedIntervention;
import dk.familiensplan.notification.Composition.Withheld;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether something may be told now, and puts the words together. The preview and the claim both come here, so
 * what the coordinator and the family saw is what leaves.
 *
 * <p>In this order: the plan must be where that may be told, the agency take part in it, the member be in it, consent or law cover at
 * least one of the topics at this moment, and the finished words pass the contact gate. That something sent before may no
 * longer be used is told whatever became of plan and participation: it says nothing new.
 */
public final class Composing {

    /** Reason: the plan is no longer, or not at present, in use. */
    public static final String PLAN_NOT_ACTIVE = "plan-not-active";

    /** Reason: the agency no longer takes part. */
    public static final String TAKES_NO_PART = "agency-takes-no-part";

    /** Reason: the member is no longer in the plan. */
    public static final String MEMBER_NOT_IN_PLAN = "member-not-in-plan";

    private static final String WHOLE_FAMILY = "FAMILY";

    private final PlanSnapshot plan;
    private final Function<AgencyId, String> agencyNames;
    private final ConsentDecision consent;
    private final Confidentiality confidentiality;
    private final ContactGate gate;

    /** Composes from the plan as it stands. */
    public Composing(PlanSnapshot plan, Function<AgencyId, String> agencyNames) {
        this.plan = plan;
        this.agencyNames = agencyNames;
        this.consent = plan.consentDecision();
        this.confidentiality = plan.confidentiality();
        this.gate = ContactGate.against(plan.members().stream()
                .map(PlanSnapshot.OfMember::contactDetails)
                .toList());
    }

    /** What may leave at this moment. */
    public Composition compose(Telling telling, Instant at) {
        if (!telling.kind().mayLeaveWhile(plan.status()) && !telling.takesBack()) {
            return new Withheld(PLAN_NOT_ACTIVE);
        }
        return composeInto(telling, at);
    }

    /** What would leave at this moment if the plan were active: for the preview of a draft. */
    public Composition preview(Telling telling, Instant at) {
        return composeInto(telling, at);
    }

    private Composition composeInto(Telling telling, Instant at) {
        if (!plan.isJoinedBy(telling.agency()) && !telling.takesBack()) {
            return new Withheld(TAKES_NO_PART);
        }
        Optional<PlanSnapshot.OfMember> member = plan.member(telling.member());
        if (member.isEmpty()) {
            return new Withheld(MEMBER_NOT_IN_PLAN);
        }
        Set<Topic> allowed = allowed(telling, at);
        boolean isCut = telling.kind().isTheWholeOrNothing() && !allowed.containsAll(telling.topics());
        if ((allowed.isEmpty() || isCut) && !telling.takesBack()) {
            return isToBeAsked(telling, at) ? new AskFirst() : new Withheld(refusal(telling, at));
        }
        Content content = content(telling, member.get(), allowed, at);
        return gate.letsThrough(content.texts()) ? content : new Withheld(ContactGate.REASON);
    }

    /** Those of its topics that may be told now. */
    Set<Topic> allowed(Telling telling, Instant at) {
        Set<Topic> allowed = EnumSet.noneOf(Topic.class);
        for (Topic topic : telling.topics()) {
            if (decide(telling, topic, at).allows()) {
                allowed.add(topic);
            }
        }
        return allowed;
    }

    private boolean isToBeAsked(Telling telling, Instant at) {
        return telling.topics().stream().anyMatch(topic -> decide(telling, topic, at) instanceof Decision.AskFirst);
    }

    private String refusal(Telling telling, Instant at) {
        return telling.topics().stream()
                .sorted()
                .map(topic -> decide(telling, topic, at))
                .filter(Decision.Refused.class::isInstance)
                .map(refused -> ((Decision.Refused) refused).reason())
                .max(Enum::compareTo)
                .orElse(Decision.Reason.NOT_ASKED)
                .code();
    }

    private Decision decide(Telling telling, Topic topic, Instant at) {
        return consent.decide(
                telling.member(),
                telling.agency(),
                topic,
                telling.kind().purpose(),
                at,
                telling.message().map(NotificationId::value).orElse(null));
    }

    private Content content(Telling telling, PlanSnapshot.OfMember member, Set<Topic> allowed, Instant at) {
        Extract extract = telling.kind() == NotificationKind.PLAN_SHARED
                ? extract(member.memberId(), telling.agency(), allowed, at)
                : null;
        DanishText words = DanishText.of(telling, plan.status(), member.name(), allowed, extract);
        return new Content(
                member.name(),
                member.birthDate(),
                telling.kind().namesItsTopics() ? allowed : Set.of(),
                words.title(),
                words.text(),
                extract,
                telling.answer().orElse(null));
    }

    /**
     * What an agency may see of the plan about one member: the member's own, and what is the whole family's when all who
     * answer for themself have said yes to it; never what is kept from the member whom it is about, who may be shown it.
     */
    public Extract extract(MemberId member, AgencyId agency, Set<Topic> topics, Instant at) {
        Predicate<Item> isReadByMember = item -> confidentiality.mayRead(member, item);
        List<SharedGoal> goals = plan.goals().stream()
                .filter(goal -> !goal.isEnded())
                .filter(goal -> isVisible(goal.memberId(), goal.topic(), member, agency, topics, at))
                .filter(goal -> isReadByMember.test(PlanSnapshot.itemOf(goal)))
                .map(this::shared)
                .toList();
        List<SharedIntervention> interventions = plan.interventions().stream()
                .filter(intervention -> intervention.state() != InterventionState.DECLINED)
                .filter(intervention ->
                        isVisible(intervention.memberId(), intervention.topic(), member, agency, topics, at))
                .filter(intervention -> isReadByMember.test(PlanSnapshot.itemOf(intervention)))
                .map(this::shared)
                .toList();
        return new Extract(goals, interventions);
    }

    /** All that the agency sees of a member at this moment. */
    FollowingConsent.Seen seen(MemberId member, AgencyId agency, Instant at) {
        Set<Topic> topics = topics(member, agency, at);
        boolean attendance =
                !consent.topics(member, agency, Purpose.ATTENDANCE, at).isEmpty();
        return new FollowingConsent.Seen(topics, attendance, extract(member, agency, topics, at));
    }

    /** The topics of a member that the agency may see now. */
    public Set<Topic> topics(MemberId member, AgencyId agency, Instant at) {
        return consent.topics(member, agency, Purpose.SHARE, at);
    }

    private boolean isVisible(
            @Nullable UUID owner,
            @Nullable Topic topic,
            MemberId member,
            AgencyId agency,
            Set<Topic> topics,
            Instant at) {
        if (topic == null || !topics.contains(topic)) {
            return false;
        }
        return owner == null
                ? consent.decideForAll(agency, topic, Purpose.SHARE, at).allows()
                : owner.equals(member.value());
    }

    private SharedGoal shared(PlanSnapshot.OfGoal goal) {
        UUID owner = goal.memberId();
        String ownerName = owner == null
                ? WHOLE_FAMILY
                : plan.member(new MemberId(owner))
                        .map(PlanSnapshot.OfMember::name)
                        .orElse(WHOLE_FAMILY);
        return new SharedGoal(
                goal.words(),
                ownerName,
                goal.expected().orElse(null),
                goal.currentLevel().orElse(null));
    }

    private SharedIntervention shared(PlanSnapshot.OfIntervention intervention) {
        return new SharedIntervention(
                intervention.title(),
                agencyNames.apply(new AgencyId(intervention.agencyId())),
                intervention.law(),
                intervention.section(),
                intervention.from(),
                intervention.until());
    }
}
