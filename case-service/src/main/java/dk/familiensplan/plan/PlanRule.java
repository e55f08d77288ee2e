package dk.familiensplan.plan;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules that a plan upholds. */
public enum PlanRule implements Rule {
    PLAN_EXISTS("not-found", Meaning.UNKNOWN),
    /** Invariant 1. Names no one: whoever asks may not learn who is in which plan. */
    PERSON_IN_ONE_ACTIVE_PLAN("person-in-active-plan", Meaning.CONFLICT),
    PERSON_IN_PLAN_ONCE("person-in-plan-twice", Meaning.UNACCEPTABLE),
    /** The client makes the ids, and each is used once, in all plans. */
    ID_USED_ONCE("id-taken", Meaning.CONFLICT),
    /** A goal, an intervention or a consent is about a member who is in the plan. */
    MEMBER_IN_PLAN("unknown-member", Meaning.UNACCEPTABLE),
    /** An agency in a plan serves the family's municipality (invariant 21). */
    AGENCY_SERVES_MUNICIPALITY("unknown-agency", Meaning.UNACCEPTABLE),
    AGENCY_IN_PLAN_ONCE("agency-takes-part-twice", Meaning.UNACCEPTABLE),
    /** An intervention or a consent is of an agency that takes part in the plan. */
    AGENCY_TAKES_PART("agency-takes-no-part", Meaning.UNACCEPTABLE),
    /** Invariant 5: a goal has all five levels, or none. */
    SCALE_WHOLE_OR_NONE("scale-incomplete", Meaning.UNACCEPTABLE),
    PERIOD_RUNS_FORWARD("period-backwards", Meaning.UNACCEPTABLE),
    /** Only a draft is replaced as a whole; an active plan is changed by saying what changed. */
    ONLY_DRAFT_IS_REPLACED("plan-not-draft", Meaning.CONFLICT),
    /** Invariant 4: the change cannot start from where the plan is. */
    STATUS_ALLOWS_CHANGE("status-does-not-allow", Meaning.CONFLICT),
    /** A reason from the list that has nothing to do with what is done. */
    CAUSE_FITS_TURN("cause-does-not-fit", Meaning.UNACCEPTABLE),
    /** A youth plan is for somebody from 15 to 24 years. */
    YOUTH_PLAN_HAS_YOUNG_PERSON("youth-plan-needs-young-person", Meaning.UNACCEPTABLE),
    /** A split leaves somebody in the plan; otherwise it is a merger, or nothing. */
    SPLIT_LEAVES_SOMEBODY("nobody-left", Meaning.UNACCEPTABLE),
    /** People go on in another plan than their own, of the same municipality, that is in use. */
    GOES_ON_IN_ANOTHER_PLAN("same-plan", Meaning.UNACCEPTABLE),
    /** A plan without people cannot be activated. */
    ACTIVE_PLAN_HAS_MEMBER("plan-needs-member", Meaning.UNACCEPTABLE),
    /** A plan without anything that the family wants cannot be activated. */
    ACTIVE_PLAN_HAS_GOAL("plan-needs-goal", Meaning.UNACCEPTABLE),
    /** Invariant 6: an intervention of an active plan ends, or is looked at again. */
    INTERVENTION_ENDS_OR_IS_REVIEWED("intervention-needs-end-or-review", Meaning.UNACCEPTABLE),
    GOAL_IN_PLAN("unknown-goal", Meaning.UNKNOWN),
    /** Invariant 5: without a scale nobody can say where the goal stands. */
    EVALUATED_GOAL_HAS_SCALE("goal-needs-scale", Meaning.CONFLICT),
    /** An evaluation is a fact, and facts lie in the past. */
    EVALUATION_IN_PAST("evaluation-in-future", Meaning.UNACCEPTABLE),
    /** What is changed is what the address names. */
    ID_IS_THAT_OF_THE_PATH("id-not-of-path", Meaning.UNACCEPTABLE),
    /** A goal that has ended is history. */
    GOAL_ENDED("goal-ended", Meaning.CONFLICT),
    /** Invariant 5: an evaluation is superseded by a newer one of the same goal and the same side. */
    EVALUATION_OF_GOAL("unknown-evaluation", Meaning.UNACCEPTABLE),
    EVALUATION_SUPERSEDED_ONCE("evaluation-already-superseded", Meaning.CONFLICT),
    /** What was agreed, held or met lies behind. */
    DAY_LIES_BEHIND("day-in-future", Meaning.UNACCEPTABLE),
    INTERVENTION_IN_PLAN("unknown-intervention", Meaning.UNKNOWN),
    INTERVENTION_STATE_ALLOWS("intervention-state-does-not-allow", Meaning.CONFLICT),
    /** A hypothesis is tried until a day. */
    HYPOTHESIS_IS_OF_TRIAL("hypothesis-needs-trial", Meaning.UNACCEPTABLE),
    /** Invariant 6: a trial ends with keep, change or stop. */
    TRIAL_ENDS_WITH_DECISION("trial-needs-decision", Meaning.CONFLICT),
    TRIAL_TO_DECIDE("no-trial-to-decide", Meaning.CONFLICT),
    TRIAL_GOES_ON_TO_A_DAY("trial-decision-needs-end-or-review", Meaning.UNACCEPTABLE),
    DISPUTE_IN_PLAN("unknown-dispute", Meaning.UNKNOWN),
    DISPUTED_ONCE_AT_A_TIME("dispute-already-open", Meaning.CONFLICT),
    DISPUTE_SETTLED_ONCE("dispute-already-settled", Meaning.CONFLICT),
    AMOUNT_IS_MONEY("amount-not-money", Meaning.UNACCEPTABLE),
    /** What an amount is paid for is said with it. */
    AMOUNT_HAS_PERIOD("amount-needs-period", Meaning.UNACCEPTABLE),
    MEMBER_KNOWN("member-not-found", Meaning.UNKNOWN),
    MEMBER_HAS_LEFT("member-has-left", Meaning.CONFLICT),
    /** A plan in use is of somebody. */
    LAST_MEMBER_STAYS("last-member-stays", Meaning.CONFLICT),
    PARTICIPATION_IN_PLAN("participation-not-found", Meaning.UNKNOWN),
    /** An agency that still does something for the family takes part. */
    AGENCY_HAS_ENDED_ITS_WORK("agency-has-running-intervention", Meaning.CONFLICT),
    DEADLINE_IN_PLAN("unknown-deadline", Meaning.UNKNOWN),
    DEADLINE_MET_ONCE("deadline-already-met", Meaning.CONFLICT),
    /** A term is one of the catalogue, or it is written out. */
    DEADLINE_IS_KNOWN("unknown-deadline-code", Meaning.UNACCEPTABLE),
    FOLLOW_UP_IN_ORDER("follow-up-before-last", Meaning.UNACCEPTABLE),
    /** The next look at the plan comes after this one, and within a year. */
    FOLLOW_UP_SETS_NEXT("follow-up-next-out-of-range", Meaning.UNACCEPTABLE),
    CONSENT_IN_PLAN("unknown-consent", Meaning.UNKNOWN),
    CONSENT_WITHDRAWN_ONCE("consent-already-withdrawn", Meaning.CONFLICT),
    /** Of one member, for one agency and one topic, one answer stands on a day. */
    ONE_ANSWER_FOR_A_DAY("consents-overlap", Meaning.UNACCEPTABLE),
    /** Who answers for a member is set by age and custody. */
    ANSWERED_BY_WHO_ANSWERS("not-theirs-to-answer", Meaning.UNACCEPTABLE),
    /** Of a child, one names members of the plan who have custody. */
    CUSTODY_IS_HELD_BY_HOLDERS("custody-not-held", Meaning.UNACCEPTABLE),
    /** A law is chosen for what it reaches. */
    BASIS_REACHES("legal-basis-does-not-reach", Meaning.UNACCEPTABLE),
    BASIS_IN_PLAN("unknown-legal-basis", Meaning.UNKNOWN),
    BASIS_ENDED_ONCE("legal-basis-already-ended", Meaning.CONFLICT),
    /** An answer is given to the one that was shown; another has taken its place since. */
    ANSWER_STILL_STANDS("answer-changed", Meaning.CONFLICT),
    /** A member says yes to the words that were shown; they are other words by now. */
    GOAL_WORDED_AS_SHOWN("goal-worded-anew", Meaning.CONFLICT),
    /** What is kept from a member is in the plan. */
    ITEM_IN_PLAN("unknown-item", Meaning.UNKNOWN),
    /** Invariant 14: what is about a member is never kept from that member. */
    NOT_KEPT_FROM_ITS_OWN("kept-from-its-own", Meaning.UNACCEPTABLE);

    private final String code;
    private final Meaning meaning;

    PlanRule(String code, Meaning meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    /** The address names what is changed; the body may not name another. */
    static void requireNamed(Object inPath, Object inBody, String pointer) {
        if (!inPath.equals(inBody)) {
            throw ID_IS_THAT_OF_THE_PATH.brokenAt(pointer);
        }
    }

    RuleBroken broken() {
        return new RuleBroken(this);
    }

    RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }
}
