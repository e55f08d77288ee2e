package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency does: under a law, paid from a budget, with a person responsible, and with an end or a day when
 * it is looked at again (invariant 6). A trial has a day until which it is tried.
 */
@Entity
@Table(name = "intervention")
public class Intervention {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    private int position;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    @Enumerated(EnumType.STRING)
    private @Nullable Topic topic;

    private String title;

    private String law;

    @Column(name = "law_section")
    private String section;

    @Column(name = "law_code")
    private @Nullable String code;

    private String payer;

    private String responsible;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "trial_until")
    private @Nullable LocalDate trialUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "trial_decision")
    private @Nullable TrialDecision trialDecision;

    @Column(name = "trial_reason")
    private @Nullable String trialReason;

    @Column(name = "trial_decided_on")
    private @Nullable LocalDate trialDecidedOn;

    private @Nullable String kle;

    private @Nullable BigDecimal amount;

    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "amount_per")
    private @Nullable AmountPer amountPer;

    @Column(name = "expected_effect")
    private @Nullable String expectedEffect;

    private @Nullable String hypothesis;

    private @Nullable String measure;

    @Enumerated(EnumType.STRING)
    private InterventionState state;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("raisedAt")
    private List<Dispute> disputes = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Intervention() {}

    @SuppressWarnings("NullAway.Init")
    Intervention(FamilyPlan plan, int position, PlanContent.OfIntervention content) {
        this.plan = plan;
        this.id = content.id().value();
        this.state = content.state();
        write(position, content);
    }

    /** In a draft: everything may be put right, its state as well. */
    void replace(int position, PlanContent.OfIntervention content) {
        this.state = content.state();
        write(position, content);
    }

    /** In use: its state has verbs of its own, and the end of a trial is a decision. */
    void change(PlanContent.OfIntervention content, LocalDate today) {
        if (isOver()) {
            throw PlanRule.INTERVENTION_STATE_ALLOWS.broken();
        }
        if (awaitsDecision(today) && !Objects.equals(trialUntil, content.trialUntil())) {
            throw PlanRule.TRIAL_ENDS_WITH_DECISION.brokenAt("/trialUntil");
        }
        if (!Objects.equals(trialUntil, content.trialUntil())) {
            forgetTrialDecision();
        }
        write(position, content);
    }

    private void write(int position, PlanContent.OfIntervention content) {
        Price price = content.price();
        this.position = position;
        this.kle = content.legalReference().kle();
        this.amount = price == null ? null : price.money().amount();
        this.currency = price == null ? null : price.money().currency();
        this.amountPer = price == null ? null : price.per();
        this.expectedEffect = content.expectedEffect();
        PlanContent.Trial trial = content.trial();
        this.hypothesis = trial == null ? null : trial.hypothesis();
        this.measure = trial == null ? null : trial.measure();
        this.agencyId = content.agency().value();
        MemberId member = content.member();
        this.memberId = member == null ? null : member.value();
        this.topic = content.topic();
        this.title = content.title();
        this.law = content.legalReference().law();
        this.section = content.legalReference().section();
        this.code = content.legalReference().code();
        this.payer = content.payer();
        this.responsible = content.responsible();
        this.from = content.from();
        this.until = content.until();
        this.reviewOn = content.reviewOn();
        this.trialUntil = content.trialUntil();
    }

    boolean endsOrIsReviewed() {
        return until != null || reviewOn != null || trialUntil != null;
    }

    /** A trial that is over, and of which nobody has said what comes of it. */
    boolean awaitsDecision(LocalDate today) {
        return trialUntil != null && trialDecision == null && trialUntil.isBefore(today) && !isOver();
    }

    boolean isOver() {
        return state.isOver();
    }

    void turn(InterventionState next, @Nullable String reason, LocalDate today) {
        if (!state.leadsTo(next)) {
            throw PlanRule.INTERVENTION_STATE_ALLOWS.broken();
        }
        state = next;
        stateReason = reason;
        if (next == InterventionState.ENDED && (until == null || until.isAfter(today))) {
            until = today.isBefore(from) ? from : today;
        }
        if (!isOver() && !endsOrIsReviewed()) {
            throw PlanRule.INTERVENTION_ENDS_OR_IS_REVIEWED.broken();
        }
    }

    void decideTrial(PlanContent.OfTrialDecision content, LocalDate today) {
        if (trialUntil == null || trialDecision != null || isOver()) {
            throw PlanRule.TRIAL_TO_DECIDE.broken();
        }
        LocalDate nextTrial = content.trialUntil();
        boolean stops = content.decision() == TrialDecision.STOP;
        if (!stops && content.until() == null && content.reviewOn() == null && nextTrial == null) {
            throw PlanRule.TRIAL_GOES_ON_TO_A_DAY.brokenAt("/reviewOn");
        }
        refuseDaysBefore(from, content);
        trialDecision = content.decision();
        trialReason = content.reason();
        trialDecidedOn = today;
        if (stops) {
            state = InterventionState.ENDED;
            stateReason = content.reason();
            until = today.isBefore(from) ? from : today;
            return;
        }
        until = content.until();
        reviewOn = content.reviewOn();
        if (nextTrial != null) {
            trialUntil = nextTrial;
            forgetTrialDecision();
        }
    }

    private static void refuseDaysBefore(LocalDate from, PlanContent.OfTrialDecision content) {
        if (Stream.of(content.until(), content.reviewOn(), content.trialUntil())
                .filter(Objects::nonNull)
                .anyMatch(day -> day.isBefore(from))) {
            throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt("/until");
        }
    }

    private void forgetTrialDecision() {
        trialDecision = null;
        trialReason = null;
        trialDecidedOn = null;
    }

    /** It goes on, whoever pays in the end. */
    void dispute(PlanContent.OfDispute content, Instant now) {
        if (disputes.stream().anyMatch(Dispute::isOpen)) {
            throw PlanRule.DISPUTED_ONCE_AT_A_TIME.broken();
        }
        disputes.add(new Dispute(this, content, now));
    }

    Dispute settle(DisputeId dispute, String payer, String how, Instant now) {
        Dispute settled = disputes.stream()
                .filter(candidate -> candidate.id().equals(dispute))
                .findFirst()
                .orElseThrow(PlanRule.DISPUTE_IN_PLAN::broken);
        settled.settle(how, now);
        this.payer = payer;
        return settled;
    }

    int position() {
        return position;
    }

    /** Which intervention. */
    public InterventionId id() {
        return new InterventionId(id);
    }

    /** Who does it. */
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /** For whom; the whole family where it is for no one member. */
    public Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }

    /** What part of life it is about; one without a topic is never shared. */
    public Optional<Topic> topic() {
        return Optional.ofNullable(topic);
    }

    /** What is done. */
    public String title() {
        return title;
    }

    /** Under which law. */
    public LegalReference legalReference() {
        return new LegalReference(law, section, code, kle);
    }

    /** What it costs, where that is known. */
    public Optional<Price> price() {
        return amount == null || currency == null || amountPer == null
                ? Optional.empty()
                : Optional.of(new Price(new Money(amount, currency), amountPer));
    }

    /** What is hoped of it. */
    public Optional<String> expectedEffect() {
        return Optional.ofNullable(expectedEffect);
    }

    /** What one believes the trial will lead to. */
    public Optional<String> hypothesis() {
        return Optional.ofNullable(hypothesis);
    }

    /** By what one will see whether it did. */
    public Optional<String> measure() {
        return Optional.ofNullable(measure);
    }

    /** Where it is. */
    public InterventionState state() {
        return state;
    }

    /** Why it was last turned. */
    public Optional<String> stateReason() {
        return Optional.ofNullable(stateReason);
    }

    /** What came of the trial. */
    public Optional<TrialDecision> trialDecision() {
        return Optional.ofNullable(trialDecision);
    }

    /** Why that came of the trial. */
    public Optional<String> trialReason() {
        return Optional.ofNullable(trialReason);
    }

    /** When it was decided what comes of the trial. */
    public Optional<LocalDate> trialDecidedOn() {
        return Optional.ofNullable(trialDecidedOn);
    }

    /** The disagreements on who pays, oldest first. */
    public List<Dispute> disputes() {
        return disputes.stream().sorted(Comparator.comparing(Dispute::raisedAt)).toList();
    }

    /** The budget that pays. */
    public String payer() {
        return payer;
    }

    /** The person responsible. */
    public String responsible() {
        return responsible;
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** The last day, where it is known. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** The day when it is looked at again. */
    public Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    /** The last day of the trial, where it is one. */
    public Optional<LocalDate> trialUntil() {
        return Optional.ofNullable(trialUntil);
    }
}
