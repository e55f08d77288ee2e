package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.AgeOfConsent;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.GivenConsent;
import dk.familiensplan.consent.Household;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.KeptFrom;
import dk.familiensplan.consent.LegalBasis;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.family.Relation;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one plan of one family. It is opened as a draft that the coordinator puts together with the family; nothing is sent
 * for a draft. Activated, it holds its people (no one is in two active plans) and has exactly one coordinator, until it
 * is closed. It can be paused, and a closed one can be reopened; each of these with a reason.
 *
 * <p>Every verb here changes the plan by one version, and whoever saves it appends one {@link Revision}: version and
 * revision number are the same number.
 */
@Entity
@Table(name = "family_plan")
public class FamilyPlan {

    /** A closed plan is history. */
    private static final PlanStatus[] CHANGEABLE = {PlanStatus.DRAFT, PlanStatus.ACTIVE, PlanStatus.PAUSED};

    /** What is in a draft is taken out of it; only what was in use can end. */
    private static final PlanStatus[] IN_USE = {PlanStatus.ACTIVE, PlanStatus.PAUSED};

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "authority_code")
    private String authority;

    private String coordinator;

    @Enumerated(EnumType.STRING)
    private PlanType type;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "first_appointment")
    private @Nullable Instant firstAppointment;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "follow_up_by")
    private @Nullable LocalDate followUpBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<Member> members = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<Goal> goals = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<Intervention> interventions = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<Participation> participations = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("recordedAt")
    private List<Agreement> agreements = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("dueOn")
    private List<Deadline> deadlines = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("heldOn")
    private List<FollowUp> followUps = new ArrayList<>();

    /** Counts the changes of what the plan says; an agreement to the plan is to one of them. */
    private int wording;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("givenAt")
    private List<Consent> consents = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("chosenAt")
    private List<ChosenBasis> bases = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("setAt")
    private List<KeptItem> keptItems = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FamilyPlan() {}

    @SuppressWarnings("NullAway.Init")
    private FamilyPlan(PlanId id, String authority, CoordinatorId coordinator, Instant now) {
        this.id = id.value();
        this.authority = authority;
        this.coordinator = coordinator.subject();
        this.status = PlanStatus.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A draft with everything that the coordinator and the family have put together so far. */
    public static FamilyPlan open(
            PlanId id,
            String authority,
            CoordinatorId coordinator,
            PlanContent content,
            PersonNumbers numbers,
            Instant now) {
        FamilyPlan plan = new FamilyPlan(id, authority, coordinator, now);
        plan.take(content, numbers, now);
        return plan;
    }

    /** Puts other content in the place of the draft's; what keeps its id is the same thing, changed. */
    public void replaceDraft(PlanContent content, PersonNumbers numbers, Instant now) {
        if (status != PlanStatus.DRAFT) {
            throw PlanRule.ONLY_DRAFT_IS_REPLACED.broken();
        }
        take(content, numbers, now);
        updatedAt = now;
    }

    /** Takes the draft into use. From now on it holds its people, and agencies may be told. */
    public void activate(Instant now) {
        if (status != PlanStatus.DRAFT) {
            throw PlanRule.STATUS_ALLOWS_CHANGE.broken();
        }
        if (members.isEmpty()) {
            throw PlanRule.ACTIVE_PLAN_HAS_MEMBER.brokenAt("/members");
        }
        if (goals.isEmpty()) {
            throw PlanRule.ACTIVE_PLAN_HAS_GOAL.brokenAt("/goals");
        }
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        if (type == PlanType.YOUTH && members.stream().noneMatch(member -> member.isYoungOn(today))) {
            throw PlanRule.YOUTH_PLAN_HAS_YOUNG_PERSON.brokenAt("/members");
        }
        for (int i = 0; i < interventions.size(); i++) {
            if (!interventions.get(i).endsOrIsReviewed()) {
                throw PlanRule.INTERVENTION_ENDS_OR_IS_REVIEWED.brokenAt("/interventions/" + i);
            }
        }
        activatedAt = now;
        become(PlanStatus.ACTIVE, null, now);
    }

    /** Lets the plan rest; it keeps its people, and agencies are told no more than that it rests. */
    public void pause(String reason, Instant now) {
        from(PlanStatus.ACTIVE);
        become(PlanStatus.PAUSED, reason, now);
    }

    /** Takes a resting plan up again. */
    public void resume(String reason, Instant now) {
        from(PlanStatus.PAUSED);
        become(PlanStatus.ACTIVE, reason, now);
    }

    /** Ends the plan; its people are free for another one. */
    public void close(String reason, Instant now) {
        from(PlanStatus.ACTIVE, PlanStatus.PAUSED);
        closedAt = now;
        become(PlanStatus.CLOSED, reason, now);
    }

    /** Takes a closed plan up again, if nobody in it has got another one. */
    public void reopen(String reason, Instant now) {
        from(PlanStatus.CLOSED);
        closedAt = null;
        become(PlanStatus.ACTIVE, reason, now);
    }

    /**
     * A plan in which people of another one go on. It is in use from the start, as theirs was: nobody falls between two.
     * It has nobody in it until they have joined.
     */
    public static FamilyPlan continuing(
            PlanId id, String authority, CoordinatorId coordinator, PlanType type, String familyName, Instant now) {
        FamilyPlan plan = new FamilyPlan(id, authority, coordinator, now);
        plan.type = type;
        plan.familyName = familyName;
        plan.activatedAt = now;
        plan.status = PlanStatus.ACTIVE;
        return plan;
    }

    /** Some of its people have gone on in another plan. */
    public void peopleLeft(Instant now) {
        from(PlanStatus.ACTIVE, PlanStatus.PAUSED);
        if (members.stream().allMatch(Member::hasLeft)) {
            throw PlanRule.SPLIT_LEAVES_SOMEBODY.brokenAt("/memberIds");
        }
        updatedAt = now;
    }

    /** All of its people have gone on in another plan, and so it ends. */
    public void everybodyLeft(String reason, Instant now) {
        close(reason, now);
    }

    /**
     * People of another plan have joined this one; it holds them when it holds its own.
     *
     * @param theirFollowUp the day that they were to be looked at; this plan is looked at by then too
     */
    public void peopleJoined(Optional<LocalDate> theirFollowUp, Instant now) {
        from(PlanStatus.ACTIVE, PlanStatus.PAUSED);
        refuseSamePersonTwice();
        followUpBy = Stream.concat(followUpBy().stream(), theirFollowUp.stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        members.stream().filter(member -> !member.hasLeft()).forEach(member -> member.holdPerson(true));
        updatedAt = now;
    }

    /** Gives the plan to another coordinator, from now on. A closed plan has nobody to give it to. */
    public void handTo(CoordinatorId next, Instant now) {
        from(PlanStatus.DRAFT, PlanStatus.ACTIVE, PlanStatus.PAUSED);
        coordinator = next.subject();
        updatedAt = now;
    }

    /** Takes a goal in. */
    public void addGoal(PlanContent.OfGoal goal, Instant now) {
        from(CHANGEABLE);
        refuseTaken(goals, Goal::id, goal.id());
        refuseStranger(present(), goal.member(), "/memberId");
        goals.add(new Goal(this, nextPosition(goals, Goal::position), goal, now));
        reworded(now);
    }

    /** Says a goal otherwise; whoever said yes to it is asked again. */
    public void changeGoal(PlanContent.OfGoal content, Instant now) {
        from(CHANGEABLE);
        Goal goal = goal(content.id());
        if (goal.endedOn().isPresent()) {
            throw PlanRule.GOAL_ENDED.broken();
        }
        if (!goal.member().equals(Optional.ofNullable(content.member()))) {
            refuseStranger(present(), content.member(), "/memberId");
        }
        goal.change(goal.position(), content, now);
        reworded(now);
    }

    /** The family does not go after it any more. */
    public void endGoal(GoalId goal, GoalOutcome outcome, String reason, LocalDate on, Instant now) {
        from(IN_USE);
        refuseDayToCome(on, "/endedOn", now);
        goal(goal).end(outcome, reason, on);
        reworded(now);
    }

    /** Writes down that a member said yes to a goal, or to the plan, as it is worded now. */
    public void agree(PlanContent.OfAgreement agreement, Instant now) {
        from(CHANGEABLE);
        refuseTaken(agreements, Agreement::id, agreement.id());
        refuseStranger(present(), agreement.member(), "/memberId");
        refuseDayToCome(agreement.agreedOn(), "/agreedOn", now);
        GoalId goal = agreement.goal();
        int agreedWording = goal == null
                ? wording
                : goals.stream()
                        .filter(candidate -> candidate.id().equals(goal))
                        .findFirst()
                        .map(Goal::wording)
                        .orElseThrow(() -> PlanRule.GOAL_IN_PLAN.brokenAt("/goalId"));
        agreements.add(new Agreement(this, agreement, agreedWording, now));
        updatedAt = now;
    }

    /** Refuses when a goal has other words than those that somebody read. */
    void refuseUnlessWorded(@Nullable GoalId goal, int shown) {
        int worded = goals.stream()
                .filter(candidate -> candidate.id().equals(goal))
                .findFirst()
                .map(Goal::wording)
                .orElseThrow(() -> PlanRule.GOAL_IN_PLAN.brokenAt("/goalId"));
        if (worded != shown) {
            throw PlanRule.GOAL_WORDED_AS_SHOWN.brokenAt("/wording");
        }
    }

    /** Takes an intervention in. */
    public void addIntervention(PlanContent.OfIntervention content, Instant now) {
        from(CHANGEABLE);
        refuseTaken(interventions, Intervention::id, content.id());
        refuseUnlessOfThisPlan(content);
        interventions.add(new Intervention(this, nextPosition(interventions, Intervention::position), content));
        reworded(now);
    }

    /** Says otherwise what is done, by whom, under which law, for how long or for how much. */
    public void changeIntervention(PlanContent.OfIntervention content, Instant now) {
        from(CHANGEABLE);
        Intervention intervention = intervention(content.id());
        refuseUnlessOfThisPlan(content);
        intervention.change(content, day(now));
        reworded(now);
    }

    /** Grants, begins, ends or declines an intervention. */
    public void turnIntervention(
            InterventionId intervention, InterventionState next, @Nullable String reason, Instant now) {
        from(IN_USE);
        intervention(intervention).turn(next, reason, day(now));
        reworded(now);
    }

    /** Says what comes of a trial (invariant 6). */
    public void decideTrial(InterventionId intervention, PlanContent.OfTrialDecision decision, Instant now) {
        from(IN_USE);
        intervention(intervention).decideTrial(decision, day(now));
        reworded(now);
    }

    /** Two disagree on who pays; the intervention goes on. */
    public void disputePayment(InterventionId intervention, PlanContent.OfDispute dispute, Instant now) {
        from(IN_USE);
        intervention(intervention).dispute(dispute, now);
        updatedAt = now;
    }

    /** They agree, or somebody has decided. */
    public Dispute settleDispute(
            InterventionId intervention, DisputeId dispute, String payer, String how, Instant now) {
        from(IN_USE);
        Dispute settled = intervention(intervention).settle(dispute, payer, how, now);
        updatedAt = now;
        return settled;
    }

    /** Takes a person in. */
    public void addMember(PlanContent.OfMember content, PersonNumbers numbers, Instant now) {
        from(CHANGEABLE);
        refuseTaken(members, Member::id, content.id());
        refuseUnlessHeld(content, relations(), "");
        Member member = new Member(this, nextPosition(members, Member::position), content, numbers);
        if (members.stream().anyMatch(other -> !other.hasLeft() && other.hasSameNumberAs(member))) {
            throw PlanRule.PERSON_IN_PLAN_ONCE.brokenAt("/personNumber");
        }
        members.add(member);
        member.holdPerson(status.holdsItsPeople());
        updatedAt = now;
    }

    /** Puts right what is known of a person. */
    public void changeMember(PlanContent.OfMember content, PersonNumbers numbers, Instant now) {
        from(CHANGEABLE);
        Member member = member(content.id());
        refuseUnlessHeld(content, relations(), "");
        member.change(member.position(), content, numbers);
        if (members.stream().anyMatch(other -> other != member && !other.hasLeft() && other.hasSameNumberAs(member))) {
            throw PlanRule.PERSON_IN_PLAN_ONCE.brokenAt("/personNumber");
        }
        updatedAt = now;
    }

    /** A person leaves the plan, and is free for another. From now on nothing is shared on their word. */
    public void memberLeaves(MemberId leaving, LocalDate on, String reason, Instant now) {
        from(IN_USE);
        refuseDayToCome(on, "/leftOn", now);
        Member member = member(leaving);
        if (members.stream().allMatch(other -> other == member || other.hasLeft())) {
            throw PlanRule.LAST_MEMBER_STAYS.broken();
        }
        member.leave(on, reason);
        withdrawAll(given -> given.member().equals(leaving), now);
        endBases(basis -> basis.member().equals(leaving), now);
        updatedAt = now;
    }

    /** An agency takes part, or takes part again; what was answered about it before does not count again. */
    public void addParticipation(PlanContent.OfParticipation content, Instant now) {
        from(CHANGEABLE);
        Optional<Participation> known = participations.stream()
                .filter(participation -> participation.agency().equals(content.agency()))
                .findFirst();
        if (known.isEmpty()) {
            int position = nextPosition(participations, Participation::position);
            participations.add(new Participation(this, position, content, day(now)));
        } else if (known.get().hasEnded()) {
            known.get().resume(content, day(now));
        } else {
            throw PlanRule.AGENCY_IN_PLAN_ONCE.brokenAt("/agencyId");
        }
        updatedAt = now;
    }

    /** The family finds an agency otherwise than before. */
    public void changeParticipation(PlanContent.OfParticipation content, Instant now) {
        from(CHANGEABLE);
        Participation participation = participation(content.agency());
        participation.change(participation.position(), content);
        updatedAt = now;
    }

    /** An agency takes part no more: it is told nothing from now on. */
    public void endParticipation(AgencyId agency, LocalDate on, String reason, Instant now) {
        from(IN_USE);
        refuseDayToCome(on, "/endedOn", now);
        Participation participation = participation(agency);
        if (on.isBefore(participation.since())) {
            throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt("/endedOn");
        }
        if (interventions.stream()
                .anyMatch(intervention -> intervention.agency().equals(agency) && !intervention.isOver())) {
            throw PlanRule.AGENCY_HAS_ENDED_ITS_WORK.broken();
        }
        participation.end(on, reason);
        withdrawAll(given -> given.agency().equals(agency), now);
        endBases(basis -> basis.agency().equals(agency), now);
        updatedAt = now;
    }

    /** A term begins to run. */
    public void startDeadline(PlanContent.OfDeadline content, Instant now) {
        from(CHANGEABLE);
        refuseTaken(deadlines, Deadline::id, content.id());
        refuseStranger(present(), content.member(), "/memberId");
        if (content.dueOn().isBefore(content.startsOn())) {
            throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt("/dueOn");
        }
        deadlines.add(new Deadline(this, content));
        updatedAt = now;
    }

    /** What the law asks for is done. */
    public void meetDeadline(DeadlineId deadline, LocalDate on, @Nullable String note, Instant now) {
        from(CHANGEABLE);
        refuseDayToCome(on, "/metOn", now);
        deadlines.stream()
                .filter(candidate -> candidate.id().equals(deadline))
                .findFirst()
                .orElseThrow(PlanRule.DEADLINE_IN_PLAN::broken)
                .meet(on, note);
        updatedAt = now;
    }

    /** The family and those round it have looked at the plan, and say when they do so next, and why then. */
    public void recordFollowUp(PlanContent.OfFollowUp content, Instant now) {
        from(IN_USE);
        refuseTaken(followUps, FollowUp::id, content.id());
        refuseDayToCome(content.heldOn(), "/heldOn", now);
        if (followUps.stream().anyMatch(before -> !content.heldOn().isAfter(before.heldOn()))) {
            throw PlanRule.FOLLOW_UP_IN_ORDER.brokenAt("/heldOn");
        }
        if (!content.nextOn().isAfter(content.heldOn())
                || content.nextOn()
                        .isAfter(content.heldOn().plus(FollowUpTerm.of(type).nextAtMost()))) {
            throw PlanRule.FOLLOW_UP_SETS_NEXT.brokenAt("/nextOn");
        }
        followUps.add(new FollowUp(this, content, now));
        followUpBy = null;
        updatedAt = now;
    }

    /** Writes down where a goal stood on a day. */
    public void evaluateGoal(
            GoalId goal,
            EvaluationId evaluation,
            int level,
            EvaluatedBy by,
            LocalDate on,
            @Nullable String note,
            @Nullable EvaluationId supersedes,
            Instant now) {
        from(IN_USE);
        if (on.isAfter(day(now))) {
            throw PlanRule.EVALUATION_IN_PAST.brokenAt("/evaluatedOn");
        }
        goal(goal).evaluate(evaluation, level, by, on, note, supersedes, now);
        updatedAt = now;
    }

    /**
     * Writes down what was answered about a member. It takes the place of the answers before it, unless it says the same as
     * the one that stands: then one more has said it.
     *
     * @param ages from which age one answers
     * @param by sign-in subject of who writes it down
     */
    public void giveConsent(PlanContent.OfConsent consent, AgeOfConsent ages, String by, Instant now) {
        if (status == PlanStatus.CLOSED) {
            throw PlanRule.STATUS_ALLOWS_CHANGE.broken();
        }
        if (consents.stream().anyMatch(given -> given.given().id().equals(consent.id()))) {
            throw PlanRule.ID_USED_ONCE.brokenAt("/id");
        }
        refuseUnlessCovered(consent, "");
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        Set<MemberId> mayAnswer = household(ages).whoAnswersFor(consent.member(), today);
        if (consent.givenBy().isEmpty() || !mayAnswer.containsAll(consent.givenBy())) {
            throw PlanRule.ANSWERED_BY_WHO_ANSWERS.brokenAt("/givenBy");
        }
        List<Consent> before = consents.stream()
                .filter(given -> given.stands() && given.isAboutTheSameAs(consent))
                .filter(given -> given.given().period().overlaps(consent.period()))
                .toList();
        Optional<Consent> same =
                before.stream().filter(given -> given.canBeJoinedBy(consent)).findFirst();
        if (same.isPresent()) {
            same.get().join(consent, by, now);
        } else {
            LocalDate begins =
                    consent.period().from() == null ? today : consent.period().from();
            before.forEach(given -> given.giveWayTo(begins, today, now));
            consents.add(new Consent(this, consent, by, now));
        }
        updatedAt = now;
    }

    /**
     * A member takes an answer back: their own, or one about a child that they answer for. One no decides, so one of two who
     * have custody is enough.
     */
    public void withdrawConsentAs(MemberId member, ConsentId consent, AgeOfConsent ages, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        boolean mayAnswer = consents.stream()
                .map(Consent::given)
                .filter(given -> given.id().equals(consent))
                .filter(given -> Confidentiality.of(keptFrom())
                        .mayRead(member, Item.of(ItemKind.CONSENT, given.id().value(), given.member())))
                .anyMatch(given ->
                        household(ages).whoAnswersFor(given.member(), today).contains(member));
        if (!mayAnswer) {
            throw PlanRule.CONSENT_IN_PLAN.broken();
        }
        withdrawConsent(consent, now);
    }

    /** Chooses a law that opens what it names to an agency; the caller has seen to it that the law reaches that far. */
    public void chooseBasis(PlanContent.OfBasis basis, String by, Instant now) {
        if (status == PlanStatus.CLOSED) {
            throw PlanRule.STATUS_ALLOWS_CHANGE.broken();
        }
        if (bases.stream().anyMatch(chosen -> chosen.basis().id().equals(basis.id()))) {
            throw PlanRule.ID_USED_ONCE.brokenAt("/id");
        }
        refuseStranger(memberIds(), basis.member(), "/memberId");
        if (!isJoinedBy(basis.agency())) {
            throw PlanRule.AGENCY_TAKES_PART.brokenAt("/agencyId");
        }
        if (basis.period().isBackwards()) {
            throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt("/until");
        }
        bases.add(new ChosenBasis(this, basis, by, now));
        updatedAt = now;
    }

    /** The law no longer opens anything, from now on. */
    public void endBasis(LegalBasisId basis, Instant now) {
        bases.stream()
                .filter(chosen -> chosen.basis().id().equals(basis))
                .findFirst()
                .orElseThrow(PlanRule.BASIS_IN_PLAN::broken)
                .end(now);
        updatedAt = now;
    }

    private Household household(AgeOfConsent ages) {
        return new Household(
                members.stream()
                        .filter(member -> !member.hasLeft())
                        .map(member -> new Household.Person(
                                member.id(),
                                member.relation(),
                                member.birthDate().orElse(null),
                                member.custody()))
                        .toList(),
                ages);
    }

    /** Stops what the answer allowed, from now on. What was sent before stays sent. */
    public void withdrawConsent(ConsentId consent, Instant now) {
        consents.stream()
                .filter(given -> given.given().id().equals(consent))
                .findFirst()
                .orElseThrow(PlanRule.CONSENT_IN_PLAN::broken)
                .withdraw(now);
        updatedAt = now;
    }

    /** Time has ended something of what was shared. It ends in a plan that rests or is closed too. */
    void sharingRanOut(Instant now) {
        updatedAt = now;
    }

    /**
     * Keeps an item from exactly these members, and from no one else of the family (invariant 14).
     *
     * @param about whom the item is about, where the plan does not know it by itself
     */
    public void keepFrom(
            ItemKind kind, UUID item, @Nullable MemberId about, Set<MemberId> from, String by, Instant now) {
        from.forEach(member -> refuseStranger(memberIds(), member, "/memberIds"));
        MemberId own = owner(kind, item).orElse(about);
        if (own != null && from.contains(own)) {
            throw PlanRule.NOT_KEPT_FROM_ITS_OWN.brokenAt("/memberIds");
        }
        keptItems.removeIf(kept -> kept.kept().kind() == kind
                && kept.kept().item().equals(item)
                && !from.contains(kept.kept().member()));
        from.stream()
                .map(member -> new KeptFrom(kind, item, member))
                .filter(kept -> !keptFrom().contains(kept))
                .forEach(kept -> keptItems.add(new KeptItem(this, kept, by, now)));
        updatedAt = now;
    }

    /** A member keeps an item of their own, and of nobody else, from others. */
    void keepOwnFrom(
            MemberId self,
            ItemKind kind,
            UUID item,
            @Nullable MemberId about,
            Set<MemberId> from,
            AgeOfConsent ages,
            Instant now) {
        MemberId whose = owner(kind, item).orElse(about);
        if (whose == null) {
            throw PlanRule.ANSWERED_BY_WHO_ANSWERS.brokenAt("/itemId");
        }
        if (!whose.equals(self)) {
            throw PlanRule.ITEM_IN_PLAN.broken();
        }
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        if (!household(ages).whoAnswersFor(self, today).contains(self)) {
            throw PlanRule.ANSWERED_BY_WHO_ANSWERS.brokenAt("/memberIds");
        }
        keepFrom(kind, item, self, from, self.value().toString(), now);
    }

    private Set<MemberId> memberIds() {
        Set<MemberId> ids = new HashSet<>();
        members.forEach(member -> ids.add(member.id()));
        return ids;
    }

    /** Whom an item of the plan itself is about; refuses one that is not in the plan. */
    private Optional<MemberId> owner(ItemKind kind, UUID item) {
        return switch (kind) {
            case MEMBER ->
                Optional.of(new MemberId(item)).filter(memberIds()::contains).or(() -> {
                    throw PlanRule.ITEM_IN_PLAN.broken();
                });
            case GOAL ->
                goals.stream()
                        .filter(goal -> goal.id().value().equals(item))
                        .findFirst()
                        .orElseThrow(PlanRule.ITEM_IN_PLAN::broken)
                        .member();
            case INTERVENTION ->
                interventions.stream()
                        .filter(intervention -> intervention.id().value().equals(item))
                        .findFirst()
                        .orElseThrow(PlanRule.ITEM_IN_PLAN::broken)
                        .member();
            case CONSENT ->
                Optional.of(consents.stream()
                        .map(Consent::given)
                        .filter(given -> given.id().value().equals(item))
                        .findFirst()
                        .orElseThrow(PlanRule.ITEM_IN_PLAN::broken)
                        .member());
            case APPOINTMENT, NOTIFICATION, CONTACT_REQUEST, DIRECT_CONTACT, JOURNEY_STEP -> Optional.empty();
        };
    }

    /** What the plan says is another thing than what somebody said yes to. */
    private void reworded(Instant now) {
        wording++;
        updatedAt = now;
    }

    private void withdrawAll(Predicate<GivenConsent> which, Instant now) {
        consents.stream()
                .filter(consent -> which.test(consent.given()))
                .filter(consent -> consent.given().withdrawnAt() == null)
                .forEach(consent -> consent.withdraw(now));
    }

    private void endBases(Predicate<LegalBasis> which, Instant now) {
        bases.stream()
                .filter(chosen -> which.test(chosen.basis()) && chosen.basis().endedAt() == null)
                .forEach(chosen -> chosen.end(now));
    }

    private Goal goal(GoalId goal) {
        return goals.stream()
                .filter(candidate -> candidate.id().equals(goal))
                .findFirst()
                .orElseThrow(PlanRule.GOAL_IN_PLAN::broken);
    }

    private Intervention intervention(InterventionId intervention) {
        return interventions.stream()
                .filter(candidate -> candidate.id().equals(intervention))
                .findFirst()
                .orElseThrow(PlanRule.INTERVENTION_IN_PLAN::broken);
    }

    private Member member(MemberId member) {
        return members.stream()
                .filter(candidate -> candidate.id().equals(member))
                .findFirst()
                .orElseThrow(PlanRule.MEMBER_KNOWN::broken);
    }

    private Participation participation(AgencyId agency) {
        return participations.stream()
                .filter(candidate -> candidate.agency().equals(agency) && !candidate.hasEnded())
                .findFirst()
                .orElseThrow(PlanRule.PARTICIPATION_IN_PLAN::broken);
    }

    private Set<MemberId> present() {
        Set<MemberId> present = new HashSet<>();
        members.stream().filter(member -> !member.hasLeft()).forEach(member -> present.add(member.id()));
        return present;
    }

    private void refuseUnlessOfThisPlan(PlanContent.OfIntervention content) {
        if (participations.stream()
                .noneMatch(participation ->
                        participation.agency().equals(content.agency()) && !participation.hasEnded())) {
            throw PlanRule.AGENCY_TAKES_PART.brokenAt("/agencyId");
        }
        MemberId member = content.member();
        boolean known = interventions.stream()
                .anyMatch(intervention -> intervention.id().equals(content.id())
                        && intervention.member().equals(Optional.ofNullable(member)));
        if (!known) {
            refuseStranger(present(), member, "/memberId");
        }
        refuseBackwards(content, "");
        if (status != PlanStatus.DRAFT
                && content.until() == null
                && content.reviewOn() == null
                && content.trialUntil() == null) {
            throw PlanRule.INTERVENTION_ENDS_OR_IS_REVIEWED.brokenAt("/reviewOn");
        }
    }

    private static void refuseDayToCome(LocalDate day, String pointer, Instant now) {
        if (day.isAfter(day(now))) {
            throw PlanRule.DAY_LIES_BEHIND.brokenAt(pointer);
        }
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, TimeSource.DANISH);
    }

    private static <E, K> void refuseTaken(List<E> entities, Function<E, K> id, K wanted) {
        if (entities.stream().anyMatch(entity -> id.apply(entity).equals(wanted))) {
            throw PlanRule.ID_USED_ONCE.brokenAt("/id");
        }
    }

    private static <E> int nextPosition(List<E> entities, ToIntFunction<E> position) {
        return entities.stream().mapToInt(position).max().orElse(-1) + 1;
    }

    private void from(PlanStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw PlanRule.STATUS_ALLOWS_CHANGE.broken();
        }
    }

    private void become(PlanStatus next, @Nullable String reason, Instant now) {
        status = next;
        statusReason = reason;
        updatedAt = now;
        members.forEach(member -> member.holdPerson(next.holdsItsPeople()));
    }

    private void take(PlanContent content, PersonNumbers numbers, Instant now) {
        refuseUnlessWhole(content);
        type = content.type();
        familyName = content.familyName();
        firstAppointment = content.firstAppointment();
        replace(
                members,
                content.members(),
                Member::id,
                PlanContent.OfMember::id,
                (position, member) -> new Member(this, position, member, numbers),
                (member, wanted) -> member.change(wanted.position(), wanted.content(), numbers));
        replace(
                goals,
                content.goals(),
                Goal::id,
                PlanContent.OfGoal::id,
                (position, goal) -> new Goal(this, position, goal, now),
                (goal, wanted) -> goal.change(wanted.position(), wanted.content(), now));
        agreements.removeIf(agreement -> agreement
                .goal()
                .filter(agreed -> goals.stream().noneMatch(goal -> goal.id().equals(agreed)))
                .isPresent());
        replace(
                interventions,
                content.interventions(),
                Intervention::id,
                PlanContent.OfIntervention::id,
                (position, intervention) -> new Intervention(this, position, intervention),
                (intervention, wanted) -> intervention.replace(wanted.position(), wanted.content()));
        replace(
                participations,
                content.participations(),
                Participation::agency,
                PlanContent.OfParticipation::agency,
                (position, agency) ->
                        new Participation(this, position, agency, LocalDate.ofInstant(now, TimeSource.DANISH)),
                (participation, wanted) -> participation.change(wanted.position(), wanted.content()));
        replace(
                consents,
                content.consents(),
                consent -> consent.given().id(),
                PlanContent.OfConsent::id,
                (position, consent) -> new Consent(this, consent, coordinator, now),
                (consent, wanted) -> consent.change(wanted.content(), coordinator, now));
        bases.removeIf(chosen -> !memberIds().contains(chosen.basis().member())
                || !isJoinedBy(chosen.basis().agency()));
        keptItems.removeIf(kept -> !memberIds().contains(kept.kept().member()));
        refuseSamePersonTwice();
    }

    private record Wanted<C>(int position, C content) {}

    /** Keeps what is still wanted, changed; drops the rest; adds what is new. */
    private static <E, C, K> void replace(
            List<E> kept,
            List<C> wanted,
            Function<E, K> keyOfKept,
            Function<C, K> keyOfWanted,
            BiFunction<Integer, C, E> create,
            BiConsumer<E, Wanted<C>> change) {
        Set<K> wantedKeys = new HashSet<>();
        wanted.forEach(content -> wantedKeys.add(keyOfWanted.apply(content)));
        kept.removeIf(entity -> !wantedKeys.contains(keyOfKept.apply(entity)));
        for (int position = 0; position < wanted.size(); position++) {
            C content = wanted.get(position);
            K key = keyOfWanted.apply(content);
            Optional<E> known = kept.stream()
                    .filter(entity -> keyOfKept.apply(entity).equals(key))
                    .findFirst();
            if (known.isPresent()) {
                change.accept(known.get(), new Wanted<>(position, content));
            } else {
                kept.add(create.apply(position, content));
            }
        }
    }

    private static void refuseUnlessWhole(PlanContent content) {
        refuseTwice("/members", content.members().stream().map(PlanContent.OfMember::id));
        refuseTwice("/goals", content.goals().stream().map(PlanContent.OfGoal::id));
        refuseTwice("/interventions", content.interventions().stream().map(PlanContent.OfIntervention::id));
        refuseTwice("/consents", content.consents().stream().map(PlanContent.OfConsent::id));
        Set<MemberId> members = new HashSet<>();
        content.members().forEach(member -> members.add(member.id()));
        Map<MemberId, Relation> relations = content.members().stream()
                .collect(Collectors.toMap(PlanContent.OfMember::id, PlanContent.OfMember::relation));
        for (int i = 0; i < content.members().size(); i++) {
            refuseUnlessHeld(content.members().get(i), relations, "/members/" + i);
        }
        Set<AgencyId> agencies = new HashSet<>();
        for (int i = 0; i < content.participations().size(); i++) {
            if (!agencies.add(content.participations().get(i).agency())) {
                throw PlanRule.AGENCY_IN_PLAN_ONCE.brokenAt("/participations/" + i + "/agencyId");
            }
        }
        for (int i = 0; i < content.goals().size(); i++) {
            refuseStranger(members, content.goals().get(i).member(), "/goals/" + i + "/memberId");
        }
        for (int i = 0; i < content.interventions().size(); i++) {
            PlanContent.OfIntervention intervention = content.interventions().get(i);
            String pointer = "/interventions/" + i;
            refuseStranger(members, intervention.member(), pointer + "/memberId");
            if (!agencies.contains(intervention.agency())) {
                throw PlanRule.AGENCY_TAKES_PART.brokenAt(pointer + "/agencyId");
            }
            refuseBackwards(intervention, pointer);
        }
        for (int i = 0; i < content.consents().size(); i++) {
            PlanContent.OfConsent consent = content.consents().get(i);
            refuseUnlessCovered(consent, members, agencies, "/consents/" + i);
            if (content.consents().subList(0, i).stream().anyMatch(consent::overlaps)) {
                throw PlanRule.ONE_ANSWER_FOR_A_DAY.brokenAt("/consents/" + i);
            }
        }
    }

    private Map<MemberId, Relation> relations() {
        return members.stream()
                .filter(member -> !member.hasLeft())
                .collect(Collectors.toMap(Member::id, Member::relation));
    }

    private static void refuseUnlessHeld(
            PlanContent.OfMember member, Map<MemberId, Relation> relations, String pointer) {
        boolean held = member.custody().stream().allMatch(holder -> relations.get(holder) == Relation.CUSTODY_HOLDER);
        if (!held || member.relation() != Relation.CHILD && !member.custody().isEmpty()) {
            throw PlanRule.CUSTODY_IS_HELD_BY_HOLDERS.brokenAt(pointer + "/custody");
        }
    }

    private static void refuseBackwards(PlanContent.OfIntervention intervention, String pointer) {
        if (intervention.trial() != null && intervention.trialUntil() == null) {
            throw PlanRule.HYPOTHESIS_IS_OF_TRIAL.brokenAt(pointer + "/trialUntil");
        }
        Stream.of(intervention.until(), intervention.reviewOn(), intervention.trialUntil())
                .filter(Objects::nonNull)
                .filter(day -> day.isBefore(intervention.from()))
                .findAny()
                .ifPresent(day -> {
                    throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt(pointer);
                });
    }

    private void refuseUnlessCovered(PlanContent.OfConsent consent, String pointer) {
        Set<AgencyId> takePart = new HashSet<>();
        participations.stream()
                .filter(participation -> !participation.hasEnded())
                .forEach(participation -> takePart.add(participation.agency()));
        refuseUnlessCovered(consent, present(), takePart, pointer);
    }

    private static void refuseUnlessCovered(
            PlanContent.OfConsent consent, Set<MemberId> members, Set<AgencyId> agencies, String pointer) {
        refuseStranger(members, consent.member(), pointer + "/memberId");
        consent.givenBy().forEach(member -> refuseStranger(members, member, pointer + "/givenBy"));
        if (!agencies.contains(consent.agency())) {
            throw PlanRule.AGENCY_TAKES_PART.brokenAt(pointer + "/agencyId");
        }
        if (consent.period().isBackwards()) {
            throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt(pointer + "/until");
        }
    }

    private static void refuseStranger(Set<MemberId> members, @Nullable MemberId member, String pointer) {
        if (member != null && !members.contains(member)) {
            throw PlanRule.MEMBER_IN_PLAN.brokenAt(pointer);
        }
    }

    private static void refuseTwice(String list, Stream<?> ids) {
        Set<Object> seen = new HashSet<>();
        int position = 0;
        for (Iterator<?> each = ids.iterator(); each.hasNext(); position++) {
            if (!seen.add(each.next())) {
                throw PlanRule.ID_USED_ONCE.brokenAt(list + "/" + position + "/id");
            }
        }
    }

    private void refuseSamePersonTwice() {
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (members.get(i).hasSameNumberAs(members.get(j))) {
                    throw PlanRule.PERSON_IN_PLAN_ONCE.brokenAt("/members/" + i + "/personNumber");
                }
            }
        }
    }

    /** Which plan. */
    public PlanId id() {
        return new PlanId(id);
    }

    /** Counts the committed changes; the ETag, and the number of the newest revision. */
    public int version() {
        return version;
    }

    /** The code of the municipality that the family belongs to. */
    public String authority() {
        return authority;
    }

    /** The family's one contact point. */
    public CoordinatorId coordinator() {
        return new CoordinatorId(coordinator);
    }

    /** What kind of effort it gathers. */
    public PlanType type() {
        return type;
    }

    /** Where it is in its life. */
    public PlanStatus status() {
        return status;
    }

    /** Why it was last paused, resumed, closed or reopened. */
    public Optional<String> statusReason() {
        return Optional.ofNullable(statusReason);
    }

    /** Shown as "Familien …". */
    public String familyName() {
        return familyName;
    }

    /** When the family and the coordinator meet first. */
    public Optional<Instant> firstAppointment() {
        return Optional.ofNullable(firstAppointment);
    }

    /** When the draft was opened. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was taken into use. */
    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    /** When it was closed, while it is. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** When it was last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Its people, in the order that the family gave. */
    public List<Member> members() {
        return sorted(members, Member::position);
    }

    /** What they want, in the order that the family gave. */
    public List<Goal> goals() {
        return sorted(goals, Goal::position);
    }

    /** What agencies do. */
    public List<Intervention> interventions() {
        return sorted(interventions, Intervention::position);
    }

    /** The agencies round the family. */
    public List<Participation> participations() {
        return sorted(participations, Participation::position);
    }

    /** Whether the agency takes part. */
    public boolean isJoinedBy(AgencyId agency) {
        return participations.stream()
                .anyMatch(participation -> participation.agency().equals(agency) && !participation.hasEnded());
    }

    /** Who said yes to what. */
    public List<Agreement> agreements() {
        return agreements.stream()
                .sorted(Comparator.comparing(Agreement::recordedAt))
                .toList();
    }

    /** What laws set terms for, the first to be due first. */
    public List<Deadline> deadlines() {
        return deadlines.stream().sorted(Comparator.comparing(Deadline::dueOn)).toList();
    }

    /** When people who joined were to be looked at next, until the plan has been. */
    Optional<LocalDate> followUpBy() {
        return Optional.ofNullable(followUpBy);
    }

    /** When it was looked at, oldest first. */
    public List<FollowUp> followUps() {
        return followUps.stream().sorted(Comparator.comparing(FollowUp::heldOn)).toList();
    }

    /** Counts the changes of what it says. */
    public int wording() {
        return wording;
    }

    /** Everything that members have answered, oldest first. */
    public List<GivenConsent> consents() {
        return consents.stream()
                .map(Consent::given)
                .sorted(Comparator.comparing(GivenConsent::givenAt))
                .toList();
    }

    /** What is kept from whom in the family. */
    public List<KeptFrom> keptFrom() {
        return keptItems.stream().map(KeptItem::kept).toList();
    }

    /** The laws that were chosen. */
    List<ChosenBasis> bases() {
        return List.copyOf(bases);
    }

    private static <E> List<E> sorted(List<E> entities, Function<E, Integer> position) {
        return entities.stream().sorted(Comparator.comparing(position)).toList();
    }
}
