package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Intervention() {}

    @SuppressWarnings("NullAway.Init")
    Intervention(FamilyPlan plan, int position, PlanContent.OfIntervention content) {
        this.plan = plan;
        this.id = content.id().value();
        change(position, content);
    }

    void change(int position, PlanContent.OfIntervention content) {
        this.position = position;
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
        return new LegalReference(law, section, code);
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
