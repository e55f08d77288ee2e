package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency asks the coordinator to bring something to the family. It is open from the moment it is received, and its
 * clock runs until the coordinator answers; it is answered once. What is handed on to the deputy or the leader is answered
 * once more, by them. The answer is told to the agency in the words that who answered chose. Until it is answered, the
 * agency can take it back; of an answer and a withdrawal at the same time, one wins.
 *
 * <p>What a law sets a deadline for cannot be declined (invariant 10): the coordinator answers it, or hands it on.
 */
@Entity
@Table(name = "contact_request")
public class ContactRequest {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "member_id")
    private UUID memberId;

    private String what;

    private String why;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Column(name = "due_by")
    private LocalDate dueBy;

    @Column(name = "statutory_law")
    private @Nullable String statutoryLaw;

    @Column(name = "statutory_section")
    private @Nullable String statutorySection;

    @Enumerated(EnumType.STRING)
    @Column(name = "wanted_form")
    private WantedForm wantedForm;

    @Column(name = "request_reference")
    private @Nullable String requestReference;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ContactAnswer answer;

    @Column(name = "answer_text")
    private @Nullable String answerText;

    @Column(name = "meeting_at")
    private @Nullable Instant meetingAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "notification_id")
    private @Nullable UUID notificationId;

    @Column(name = "escalated_at", insertable = false, updatable = false)
    private @Nullable Instant escalatedAt;

    @Column(name = "handed_at")
    private @Nullable Instant handedAt;

    @Column(name = "handed_text")
    private @Nullable String handedText;

    @Column(name = "handed_to")
    private @Nullable String handedTo;

    @Column(name = "combined_with")
    private @Nullable UUID combinedWith;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ContactRequest() {}

    private ContactRequest(
            ContactRequestId id,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Ask ask,
            @Nullable String requestReference,
            Instant now) {
        this.id = id.value();
        this.planId = plan.value();
        this.agencyId = agency.value();
        this.memberId = member.value();
        this.what = ask.what();
        this.why = ask.why();
        this.topic = ask.topic();
        this.dueBy = ask.dueBy();
        Statutory statutory = ask.statutory();
        if (statutory != null) {
            this.statutoryLaw = statutory.law();
            this.statutorySection = statutory.section();
        }
        this.wantedForm = ask.wantedForm();
        this.requestReference = requestReference;
        this.receivedAt = now;
        this.state = RequestState.OPEN;
    }

    /**
     * A request that has just come in.
     *
     * @param requestReference what the agency's own system calls it, or null when a person wrote it here
     */
    public static ContactRequest received(
            ContactRequestId id,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Ask ask,
            @Nullable String requestReference,
            Instant now) {
        return new ContactRequest(id, plan, agency, member, ask, requestReference, now);
    }

    /** Answers the agency; what is handed on goes to the leader. */
    public ContactRequestAnswered answer(
            ContactAnswer answer, String text, @Nullable Instant meetingAt, Instant now, ZoneId zone) {
        return answer(answer, text, meetingAt, Onward.USUAL, now, zone);
    }

    /**
     * Answers the agency.
     *
     * @param text word for word what the agency receives
     * @param meetingAt the time of the meeting, where the answer is one
     * @param zone where the day of the deadline is counted
     */
    public ContactRequestAnswered answer(
            ContactAnswer answer, String text, @Nullable Instant meetingAt, Onward onward, Instant now, ZoneId zone) {
        if (state == RequestState.WITHDRAWN) {
            throw ContactRule.STANDS_UNTIL_WITHDRAWN.broken();
        }
        if (state == RequestState.ANSWERED || state == RequestState.HANDED_ON && answer == ContactAnswer.HANDED_ON) {
            throw ContactRule.ANSWERED_ONCE.broken();
        }
        if (answer == ContactAnswer.DECLINED && isStatutory()) {
            throw ContactRule.STATUTORY_IS_NEVER_DECLINED.broken();
        }
        if (answer != ContactAnswer.COMBINED && onward.combinedWith() != null || id().equals(onward.combinedWith())) {
            throw ContactRule.COMBINED_WITH_ANOTHER.brokenAt("/combinedWith");
        }
        refuseUnlessMeetingIsPossible(answer, meetingAt, now, zone);
        this.combinedWith =
                onward.combinedWith() == null ? null : onward.combinedWith().value();
        this.answer = answer;
        this.answerText = text;
        this.meetingAt = meetingAt;
        this.answeredAt = now;
        this.state = answer == ContactAnswer.HANDED_ON ? RequestState.HANDED_ON : RequestState.ANSWERED;
        if (answer == ContactAnswer.HANDED_ON) {
            this.handedAt = now;
            this.handedText = text;
            this.handedTo = onward.deputy();
        }
        return new ContactRequestAnswered(id(), plan(), agency(), member(), answer, now);
    }

    private void refuseUnlessMeetingIsPossible(
            ContactAnswer answer, @Nullable Instant meetingAt, Instant now, ZoneId zone) {
        if (answer != ContactAnswer.MEETING) {
            if (meetingAt != null) {
                throw ContactRule.TIME_IS_OF_MEETING.brokenAt("/meetingAt");
            }
            return;
        }
        if (meetingAt == null) {
            throw ContactRule.MEETING_HAS_TIME.brokenAt("/meetingAt");
        }
        if (!meetingAt.isAfter(now)) {
            throw ContactRule.MEETING_LIES_AHEAD.brokenAt("/meetingAt");
        }
        Instant due = ask().dueAt(zone);
        // A deadline that has passed is broken already; then late is better than never.
        if (isStatutory() && now.isBefore(due) && !meetingAt.isBefore(due)) {
            throw ContactRule.STATUTORY_MEETING_KEEPS_DEADLINE.brokenAt("/meetingAt");
        }
    }

    /** Remembers which message carries the answer. */
    public void answerIsCarriedBy(NotificationId notification) {
        this.notificationId = notification.value();
    }

    /**
     * The answer was stopped before it left: the agency never had it, and the coordinator owes one again, or the leader
     * whom it was handed on to.
     */
    public void answerWasStopped() {
        boolean wasTheLeaders = handedAt != null && answer != ContactAnswer.HANDED_ON;
        state = wasTheLeaders ? RequestState.HANDED_ON : RequestState.OPEN;
        answer = wasTheLeaders ? ContactAnswer.HANDED_ON : null;
        answerText = wasTheLeaders ? handedText : null;
        answeredAt = wasTheLeaders ? handedAt : null;
        meetingAt = null;
        combinedWith = null;
        notificationId = null;
        if (!wasTheLeaders) {
            handedAt = null;
            handedText = null;
            handedTo = null;
        }
    }

    /** The agency takes it back; refused when it has been answered. What is withdrawn stays so. */
    public void withdraw(Instant now) {
        if (state == RequestState.WITHDRAWN) {
            return;
        }
        if (state == RequestState.ANSWERED) {
            throw ContactRule.ANSWERED_ONCE.broken();
        }
        state = RequestState.WITHDRAWN;
        withdrawnAt = now;
        answer = null;
        answerText = null;
        answeredAt = null;
        notificationId = null;
    }

    /** Whether it was, or can still be, answered no later than the day it was due. */
    public boolean isInTime(Instant now, ZoneId zone) {
        Instant end = answeredAt == null ? now : answeredAt;
        return end.isBefore(ask().dueAt(zone));
    }

    /** Which request. */
    public ContactRequestId id() {
        return new ContactRequestId(id);
    }

    /** Grows with each change; what a change builds on. */
    public int version() {
        return version;
    }

    public PlanId plan() {
        return new PlanId(planId);
    }

    /** Who asks. */
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /** Who it is about. */
    public MemberId member() {
        return new MemberId(memberId);
    }

    /** What is asked. */
    public Ask ask() {
        return new Ask(what, why, topic, dueBy, statutory().orElse(null), wantedForm);
    }

    /** The law that sets the deadline. */
    public Optional<Statutory> statutory() {
        return statutoryLaw == null || statutorySection == null
                ? Optional.empty()
                : Optional.of(new Statutory(statutoryLaw, statutorySection));
    }

    public boolean isStatutory() {
        return statutoryLaw != null;
    }

    /** What the agency's own system calls it. */
    public Optional<String> requestReference() {
        return Optional.ofNullable(requestReference);
    }

    /** When it was found over its time, and shown to the leader of the coordinator's unit. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /** The deputy whom it was handed on to; nothing when it was the leader, or nobody. */
    public Optional<String> deputy() {
        return Optional.ofNullable(handedTo);
    }

    /** Whom it was handed on to. */
    public Optional<HandedTo> handedTo() {
        return handedAt().map(when -> handedTo == null ? HandedTo.LEADER : HandedTo.DEPUTY);
    }

    /** The other request that it is dealt with in. */
    public Optional<ContactRequestId> combinedWith() {
        return Optional.ofNullable(combinedWith).map(ContactRequestId::new);
    }

    /** When the agency took it back. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** When it was handed on to the deputy or the leader. */
    public Optional<Instant> handedAt() {
        return Optional.ofNullable(handedAt);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public RequestState state() {
        return state;
    }

    public Optional<ContactAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /** Word for word what the agency receives. */
    public Optional<String> answerText() {
        return Optional.ofNullable(answerText);
    }

    public Optional<Instant> meetingAt() {
        return Optional.ofNullable(meetingAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The message that carries the answer. */
    public Optional<NotificationId> notification() {
        return Optional.ofNullable(notificationId).map(NotificationId::new);
    }
}
