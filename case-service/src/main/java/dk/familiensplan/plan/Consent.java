package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.GivenConsent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Period;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one member, kept with the plan. It is written once and can be withdrawn once; a new answer is a new one.
 * What it allows is not decided here but by {@link dk.familiensplan.consent.ConsentDecision}.
 */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "agency_id")
    private String agencyId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Enumerated(EnumType.STRING)
    private Extent extent;

    @Enumerated(EnumType.STRING)
    @Column(name = "how_given")
    private HowGiven how;

    @Column(name = "from_day")
    private @Nullable LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    @SuppressWarnings("NullAway.Init")
    Consent(FamilyPlan plan, PlanContent.OfConsent content, Instant now) {
        this.plan = plan;
        this.id = content.id().value();
        write(content, now);
    }

    /** While the plan is a draft an answer can be put right; it counts from then. */
    void change(PlanContent.OfConsent content, Instant now) {
        if (!says(content)) {
            write(content, now);
        }
    }

    private void write(PlanContent.OfConsent content, Instant now) {
        this.memberId = content.member().value();
        this.agencyId = content.agency().value();
        this.topic = content.topic();
        this.answer = content.answer();
        this.extent = content.extent();
        this.how = content.how();
        this.from = content.period().from();
        this.until = content.period().until();
        this.givenAt = now;
        this.withdrawnAt = null;
    }

    void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw PlanRule.CONSENT_WITHDRAWN_ONCE.broken();
        }
        withdrawnAt = now;
    }

    private boolean says(PlanContent.OfConsent content) {
        GivenConsent given = given();
        return withdrawnAt == null
                && given.member().equals(content.member())
                && given.agency().equals(content.agency())
                && given.topic() == content.topic()
                && given.answer() == content.answer()
                && given.extent() == content.extent()
                && given.how() == content.how()
                && given.period().equals(content.period());
    }

    /** The answer as it was given. */
    public GivenConsent given() {
        return new GivenConsent(
                new ConsentId(id),
                new MemberId(memberId),
                new AgencyId(agencyId),
                topic,
                answer,
                extent,
                how,
                new Period(from, until),
                givenAt,
                withdrawnAt);
    }
}
