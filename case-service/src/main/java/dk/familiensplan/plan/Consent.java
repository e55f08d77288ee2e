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
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one member, kept with the plan. It is written once and can be withdrawn once; a new answer is a new one
 * that takes its place. Those who have to answer together each add their voice. What it allows is not decided here but by {@link dk.familiensplan.consent.ConsentDecision}.
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

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Column(name = "only_notification_id")
    private @Nullable UUID onlyFor;

    @ElementCollection
    @CollectionTable(name = "consent_voice", joinColumns = @JoinColumn(name = "consent_id"))
    private List<Voice> voices = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    @SuppressWarnings("NullAway.Init")
    Consent(FamilyPlan plan, PlanContent.OfConsent content, String by, Instant now) {
        this.plan = plan;
        this.id = content.id().value();
        this.onlyFor = content.onlyFor();
        write(content, by, now);
    }

    /** While the plan is a draft an answer can be put right; it counts from then. */
    void change(PlanContent.OfConsent content, String by, Instant now) {
        if (!says(content)) {
            write(content, by, now);
        }
    }

    /** Whether it says the same, so that one more can join in saying it. */
    boolean canBeJoinedBy(PlanContent.OfConsent content) {
        return saysTheSame(content) && isAboutTheSameAs(content);
    }

    /** Whether it answers the same question, whatever it answers. */
    boolean isAboutTheSameAs(PlanContent.OfConsent content) {
        return memberId.equals(content.member().value())
                && agencyId.equals(content.agency().value())
                && topic == content.topic()
                && Objects.equals(onlyFor, content.onlyFor());
    }

    /** Somebody else says so too, or again. */
    void join(PlanContent.OfConsent content, String by, Instant now) {
        voices.removeIf(voice -> content.givenBy().contains(voice.member()));
        content.givenBy().forEach(member -> voices.add(new Voice(member, content.how(), by, now)));
    }

    /**
     * Another answer to the same question takes its place: at once, or the day before the other one begins.
     *
     * @param begins the first day of the other one
     */
    void giveWayTo(LocalDate begins, LocalDate today, Instant now) {
        if (begins.isAfter(today) && (from == null || from.isBefore(begins))) {
            until = begins.minusDays(1);
        } else {
            supersededAt = now;
        }
    }

    /** Whether it stands: nothing has taken its place. */
    boolean stands() {
        return supersededAt == null;
    }

    private void write(PlanContent.OfConsent content, String by, Instant now) {
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
        this.voices.clear();
        join(content, by, now);
    }

    void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw PlanRule.CONSENT_WITHDRAWN_ONCE.broken();
        }
        withdrawnAt = now;
    }

    private boolean says(PlanContent.OfConsent content) {
        GivenConsent given = given();
        return saysTheSame(content)
                && given.how() == content.how()
                && given.givenBy().equals(content.givenBy());
    }

    private boolean saysTheSame(PlanContent.OfConsent content) {
        GivenConsent given = given();
        return withdrawnAt == null
                && given.member().equals(content.member())
                && given.agency().equals(content.agency())
                && given.topic() == content.topic()
                && given.answer() == content.answer()
                && given.extent() == content.extent()
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
                withdrawnAt,
                voices.stream().map(Voice::member).collect(Collectors.toSet()),
                supersededAt,
                onlyFor);
    }

    /** Who said it, in what form, and when. */
    public List<Voice> voices() {
        return voices.stream().sorted(Comparator.comparing(Voice::at)).toList();
    }

    /** Somebody who said it. */
    @Embeddable
    public static class Voice {

        @Column(name = "member_id")
        private UUID memberId;

        @Enumerated(EnumType.STRING)
        @Column(name = "how_given")
        private HowGiven how;

        @Column(name = "recorded_by")
        private String recordedBy;

        private Instant at;

        /** For JPA. */
        @SuppressWarnings("NullAway.Init")
        protected Voice() {}

        Voice(MemberId member, HowGiven how, String recordedBy, Instant at) {
            this.memberId = member.value();
            this.how = how;
            this.recordedBy = recordedBy;
            this.at = at;
        }

        /** Who. */
        public MemberId member() {
            return new MemberId(memberId);
        }

        /** In what form. */
        public HowGiven how() {
            return how;
        }

        /** When it was written down. */
        public Instant at() {
            return at;
        }
    }
}
