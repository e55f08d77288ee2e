package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One message to one agency about one member. It says what fact it tells of and on which topics; the content itself is
 * composed when it is fetched, from what then may be shared.
 *
 * <p>What a person causes stands {@link NotificationState#PREPARED} for a while and can be stopped; what happens by itself
 * is {@link NotificationState#QUEUED} at once. After that it only moves forward, see {@link NotificationState}.
 */
@Entity
@Table(name = "notification")
public class Notification {

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

    @Column(name = "thread_id")
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String topics;

    @Column(name = "cause_id")
    private @Nullable UUID causeId;

    @Column(name = "request_reference")
    private @Nullable String requestReference;

    @Enumerated(EnumType.STRING)
    private RequestAnswer.@Nullable Kind answer;

    @Column(name = "answer_text")
    private @Nullable String answerText;

    @Column(name = "meeting_at")
    private @Nullable Instant meetingAt;

    @Enumerated(EnumType.STRING)
    private NotificationState state;

    private @Nullable String reason;

    @Column(name = "reason_text")
    private @Nullable String reasonText;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "release_at")
    private @Nullable Instant releaseAt;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable Long sequence;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AgencyResponse response;

    private boolean cleared;

    private int resends;

    @Column(name = "resent_at")
    private @Nullable Instant resentAt;

    private boolean resending;

    @Enumerated(EnumType.STRING)
    private @Nullable Waits waits;

    private int attempts;

    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @Column(name = "discarded_by")
    private @Nullable String discardedBy;

    @Column(name = "discarded_reason")
    private @Nullable String discardedReason;

    @Column(name = "silent_at")
    private @Nullable Instant silentAt;

    @Column(name = "response_reason")
    private @Nullable String responseReason;

    @Column(name = "responded_at")
    private @Nullable Instant respondedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @ElementCollection
    @CollectionTable(name = "notification_stops", joinColumns = @JoinColumn(name = "notification_id"))
    private List<StoppedMessage> stopped = new ArrayList<>();

    /** For how long one that its agency cannot take now is tried again. */
    static final Duration TRIED_FOR = Duration.ofHours(24);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(36);
    private static final int MOST_DOUBLINGS = 10;

    /** Whether it keeps its turn while its agency takes nothing. */
    enum Waits {
        PARKED,
        RESUMED
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    @SuppressWarnings("NullAway.Init")
    private Notification(
            NotificationKind kind, PlanId plan, AgencyId agency, MemberId member, Set<Topic> topics, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.planId = plan.value();
        this.agencyId = agency.value();
        this.memberId = member.value();
        this.threadId = threadOf(plan, agency, member);
        this.topics = topics.stream().sorted().map(Topic::name).collect(Collectors.joining(","));
        this.madeAt = now;
    }

    /** One that a person caused: it can be stopped until the given instant, and is queued after it. */
    public static Notification prepared(
            NotificationKind kind,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Set<Topic> topics,
            Instant now,
            Instant releaseAt) {
        Notification notification = new Notification(kind, plan, agency, member, topics, now);
        notification.state = NotificationState.PREPARED;
        notification.releaseAt = releaseAt;
        return notification;
    }

    /** One that nobody caused by hand: it is queued at once. */
    public static Notification queued(
            NotificationKind kind,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Set<Topic> topics,
            UUID cause,
            Instant now) {
        Notification notification = new Notification(kind, plan, agency, member, topics, now);
        notification.causeId = cause;
        notification.state = NotificationState.QUEUED;
        notification.queuedAt = now;
        return notification;
    }

    /** One that the member is asked about first. */
    public static Notification asking(
            NotificationKind kind,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Set<Topic> topics,
            @Nullable UUID cause,
            Instant now) {
        Notification notification = new Notification(kind, plan, agency, member, topics, now);
        notification.causeId = cause;
        notification.state = NotificationState.ASKING;
        return notification;
    }

    /** That these messages may no longer be used. It is queued at once: what should not be used should not wait. */
    static Notification stopUsing(
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Set<Topic> topics,
            List<StoppedMessage> stopped,
            Instant now) {
        Notification notification = new Notification(NotificationKind.STOP_USING, plan, agency, member, topics, now);
        notification.state = NotificationState.QUEUED;
        notification.queuedAt = now;
        notification.stopped.addAll(stopped);
        return notification;
    }

    /** The coordinator's answer to what an agency asked; can be stopped until the given instant. */
    public static Notification answering(
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Topic topic,
            UUID request,
            RequestAnswer answer,
            Instant now,
            Instant releaseAt) {
        Notification notification =
                prepared(NotificationKind.REQUEST_ANSWERED, plan, agency, member, Set.of(topic), now, releaseAt);
        notification.causeId = request;
        notification.requestReference = answer.requestReference();
        notification.answer = answer.kind();
        notification.answerText = answer.text();
        notification.meetingAt = answer.meetingAt();
        return notification;
    }

    /** One that a person caused, and whose words follow from its kind; can be stopped until the given instant. */
    static Notification causedByPerson(
            NotificationKind kind,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Topic topic,
            UUID cause,
            Instant now,
            Instant releaseAt) {
        Notification notification = prepared(kind, plan, agency, member, Set.of(topic), now, releaseAt);
        notification.causeId = cause;
        return notification;
    }

    /** One that says in its own words what a person did with something; can be stopped until the given instant. */
    public static Notification saying(
            NotificationKind kind,
            PlanId plan,
            AgencyId agency,
            MemberId member,
            Topic topic,
            UUID cause,
            String words,
            Instant now,
            Instant releaseAt) {
        Notification notification = prepared(kind, plan, agency, member, Set.of(topic), now, releaseAt);
        notification.causeId = cause;
        notification.answerText = words;
        return notification;
    }

    /**
     * One about a network meeting, in words that were made for this agency; can be stopped until the given instant.
     *
     * @param meetingAt when the meeting is; null where it is not to be
     */
    public static Notification ofMeeting(
            Telling telling, PlanId plan, UUID meeting, @Nullable Instant meetingAt, Instant now, Instant releaseAt) {
        Notification notification =
                prepared(telling.kind(), plan, telling.agency(), telling.member(), telling.topics(), now, releaseAt);
        notification.causeId = meeting;
        notification.answerText = telling.words().orElseThrow();
        notification.meetingAt = meetingAt;
        return notification;
    }

    /** Everything about one member to one agency in one plan is one thread, also for a system that only sees messages. */
    static UUID threadOf(PlanId plan, AgencyId agency, MemberId member) {
        String names = plan + "/" + agency + "/" + member;
        return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8));
    }

    /** Stops it before it leaves; refuses when it has left. */
    public void stop(Instant now) {
        if (state == NotificationState.STOPPED) {
            return;
        }
        if (!state.canBeStopped()) {
            throw NotificationRule.STOPPED_BEFORE_RELEASE.broken();
        }
        moveTo(NotificationState.STOPPED);
        endedAt = now;
    }

    /** Lets it leave; says whether it did: one that was stopped, or has left, does not leave again. */
    public boolean release(Instant now) {
        if (state != NotificationState.PREPARED) {
            return false;
        }
        moveTo(NotificationState.QUEUED);
        queuedAt = now;
        return true;
    }

    /**
     * A person sends it again after it was given up, failed or was rejected. One that was held has been looked at: what was
     * only suspected may pass this time. It is composed anew, so what was changed in the plan is changed in it.
     */
    public void resend(Instant now) {
        if (!state.canBeResent()) {
            throw NotificationRule.ONLY_FAILED_IS_RESENT.broken();
        }
        cleared = state == NotificationState.HELD;
        state = NotificationState.QUEUED;
        reason = null;
        reasonText = null;
        sentAt = null;
        resends = 0;
        resentAt = null;
        resending = false;
        silentAt = null;
        endedAt = null;
        queuedAt = now;
        attempts = 0;
        waits = null;
        retryAt = null;
    }

    /** A person says that nobody tries to deliver it any longer; refused where it may still arrive by itself. */
    public void discard(String by, String why, Instant now) {
        if (!state.canBeDiscarded()) {
            throw NotificationRule.ONLY_FAILED_IS_DISCARDED.broken();
        }
        state = NotificationState.DISCARDED;
        discardedBy = by;
        discardedReason = why;
        endedAt = now;
        resending = false;
        waits = null;
        retryAt = null;
    }

    /**
     * A person writes anew what a person had written, before it is sent again; refused where it is made from the plan, which
     * is what is changed then.
     */
    public void rewrite(String words) {
        if (rewritable().isEmpty()) {
            throw NotificationRule.ONLY_OWN_WORDS_ARE_REWRITTEN.broken();
        }
        answerText = words;
    }

    /** What a person wrote that can be written anew now. */
    public Optional<String> rewritable() {
        return state.canBeResent() ? Optional.ofNullable(answerText) : Optional.empty();
    }

    /** Its agency takes nothing now: it keeps its turn. */
    public void park() {
        if (canBeClaimed()) {
            waits = Waits.PARKED;
        }
    }

    /** It is put on its way again. */
    public void resume() {
        waits = Waits.RESUMED;
        retryAt = null;
    }

    /** Whether it was put on its way again, after what was before it. */
    public boolean isResumed() {
        return waits == Waits.RESUMED;
    }

    /** Whether it waits for its agency. */
    public boolean isParked() {
        return waits == Waits.PARKED;
    }

    /**
     * It could not be taken now, and is tried again after a pause that grows; says when it is given up instead, because it
     * has been tried for a day.
     */
    public boolean tryLater(Instant now) {
        Instant first = queuedAt == null ? now : queuedAt;
        if (!canBeClaimed()) {
            return false;
        }
        if (!first.plus(TRIED_FOR).isAfter(now)) {
            died("attempts-exhausted", now);
            return true;
        }
        waits = Waits.PARKED;
        retryAt = now.plus(pauseAfter(attempts));
        attempts++;
        return false;
    }

    private static Duration pauseAfter(int attemptsBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsBefore, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Its agency asks for it once more; says whether it goes: what it never had is not sent by this. */
    public boolean sendOnceMore() {
        if (sequence == null || !state.canBeSentOnceMore()) {
            return false;
        }
        resending = true;
        return true;
    }

    /** What may leave was decided again, and it may not: the agency is not sent it once more. */
    public void notOnceMore() {
        resending = false;
        waits = null;
    }

    /** It was about to leave, and the member is to be asked first. */
    public void ask() {
        moveTo(NotificationState.ASKING);
    }

    /** The member said yes to this one; it can still be stopped until the given instant. */
    public void allow(Instant release) {
        if (moveTo(NotificationState.PREPARED)) {
            releaseAt = release;
        }
    }

    /** The coordinator has seen that it was held back. */
    public void seen(Instant now) {
        if (state != NotificationState.WITHHELD) {
            throw NotificationRule.ONLY_WITHHELD_IS_SEEN.broken();
        }
        if (seenAt == null) {
            seenAt = now;
        }
    }

    /** It was about to leave and must not. */
    public void withhold(String why, Instant now) {
        if (moveTo(NotificationState.WITHHELD)) {
            reason = why;
            endedAt = now;
        }
    }

    /** The last look was in doubt, and nothing was sent; the code says about what. */
    public void held(String why, Instant now) {
        if (moveTo(NotificationState.HELD)) {
            reason = why;
            endedAt = now;
        }
    }

    /**
     * There is no answer in time: it goes again, unless it has gone so often already; then the agency is silent, or, where
     * it said that it could not now, this is given up. Says whether it goes again.
     */
    public boolean goAgainOrGiveUp(int mostResends, Instant now) {
        if (resends < mostResends) {
            resends++;
            resentAt = now;
            resending = true;
            return true;
        }
        silentAt = now;
        if (state == NotificationState.FAILED) {
            died("attempts-exhausted", now);
        }
        return false;
    }

    /** Whether the routes may fetch its content: it waits to be delivered, or is to be delivered once more. */
    public boolean canBeClaimed() {
        return state.canBeClaimed() || resending && state.canBeSentOnceMore();
    }

    /** When the meeting is that it calls to, or that is its answer. */
    public Optional<Instant> meetingAt() {
        return Optional.ofNullable(meetingAt);
    }

    /** How often it was sent again by itself. */
    public int resends() {
        return resends;
    }

    /** When sending it again was given up, and the agency's silence became a fact. */
    public Optional<Instant> silentAt() {
        return Optional.ofNullable(silentAt);
    }

    /** Who said that nobody tries any longer. */
    public Optional<String> discardedBy() {
        return Optional.ofNullable(discardedBy);
    }

    /** Why nobody tries any longer. */
    public Optional<String> discardedReason() {
        return Optional.ofNullable(discardedReason);
    }

    /** Whether a person has looked at what the last look was in doubt about. */
    public boolean isCleared() {
        return cleared;
    }

    /** It lies in the agency's queue. Heard after the agency said that it could not take it, this is old. */
    public void sent(Instant at) {
        if (state == NotificationState.FAILED && isParked()) {
            return;
        }
        if (moveTo(NotificationState.SENT)) {
            cleared = false;
            reason = null;
            reasonText = null;
        }
        resending = false;
        waits = null;
        retryAt = null;
        if (sentAt == null) {
            sentAt = at;
        }
    }

    /** The agency's system has taken it. */
    public void acknowledged(Instant at) {
        if (moveTo(NotificationState.ACKNOWLEDGED)) {
            acknowledgedAt = at;
            reason = null;
            reasonText = null;
        }
    }

    /** The agency's system says that the content is wrong. */
    public void rejected(String code, @Nullable String text, Instant at) {
        if (moveTo(NotificationState.REJECTED)) {
            reason = code;
            reasonText = text;
            endedAt = at;
        }
    }

    /** The agency's system could not take it now. */
    public void failed(String code, @Nullable String text) {
        if (moveTo(NotificationState.FAILED)) {
            reason = code;
            reasonText = text;
        }
    }

    /** The routes have given up. */
    public void died(String code, Instant at) {
        if (moveTo(NotificationState.DEAD)) {
            reason = code;
            endedAt = at;
        }
    }

    /** Gives it its number among what the agency is given; the first one stays. */
    public void number(long next) {
        if (sequence == null) {
            sequence = next;
        }
    }

    /** Whether the agency has it, or is being given it: it was fetched, and not kept back after all. */
    public boolean isWithTheAgency() {
        return sequence != null
                && !state.isKeptBack()
                && state != NotificationState.HELD
                && state != NotificationState.STOPPED;
    }

    /** Whether it has its number. */
    public boolean isNumbered() {
        return sequence != null;
    }

    /** The agency's people have opened it. */
    public void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    /** The agency's people answer to it; the last answer counts. */
    public void respond(AgencyResponse answered, @Nullable String why, Instant at) {
        read(at);
        response = answered;
        responseReason = why;
        respondedAt = at;
    }

    private boolean moveTo(NotificationState next) {
        if (!state.leadsTo(next)) {
            return false;
        }
        state = next;
        if (!next.canBeClaimed()) {
            waits = null;
        }
        return true;
    }

    /** The messages that may no longer be used, where it says so. */
    public List<StoppedMessage> stopped() {
        return List.copyOf(stopped);
    }

    /** When the coordinator had seen that it was held back. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    /** Which notification. */
    public NotificationId id() {
        return new NotificationId(id);
    }

    /** The plan that it belongs to. */
    public PlanId plan() {
        return new PlanId(planId);
    }

    /** Whom it tells. */
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /** Whom it is about. */
    public MemberId member() {
        return new MemberId(memberId);
    }

    /** The thread that it is part of. */
    public UUID thread() {
        return threadId;
    }

    /** What fact it tells of. */
    public NotificationKind kind() {
        return kind;
    }

    /** What it is about. Empty for nothing but a mistake: consent is decided on these. */
    public Set<Topic> topics() {
        Set<Topic> parsed = EnumSet.noneOf(Topic.class);
        Arrays.stream(topics.split(","))
                .filter(name -> !name.isEmpty())
                .map(Topic::valueOf)
                .forEach(parsed::add);
        return parsed;
    }

    /** The hospital stay or the request that it tells of. */
    public Optional<UUID> cause() {
        return Optional.ofNullable(causeId);
    }

    /** What the coordinator answered, where it is an answer. */
    public Optional<RequestAnswer> answer() {
        if (answer == null || answerText == null) {
            return Optional.empty();
        }
        return Optional.of(new RequestAnswer(requestReference, answer, answerText, meetingAt));
    }

    /** What a person wrote for the agency, where it is no answer to a request. */
    public Optional<String> words() {
        return answer == null ? Optional.ofNullable(answerText) : Optional.empty();
    }

    /** Where it is on its way. */
    public NotificationState state() {
        return state;
    }

    /** Code of why it was withheld, rejected, failed or is dead. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When the fact was written down. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Until when it can be stopped. */
    public Optional<Instant> releaseAt() {
        return Optional.ofNullable(releaseAt);
    }

    /** When it left. */
    public Optional<Instant> queuedAt() {
        return Optional.ofNullable(queuedAt);
    }

    /** When it was put into the agency's queue. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** When the agency's system had taken it. */
    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** Its number among what the agency was given. */
    public Optional<Long> sequence() {
        return Optional.ofNullable(sequence);
    }

    /** When the agency's people opened it first. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    /** What the agency's people answered. */
    public Optional<AgencyResponse> response() {
        return Optional.ofNullable(response);
    }

    /** Why they cannot. */
    public Optional<String> responseReason() {
        return Optional.ofNullable(responseReason);
    }

    /** When they answered. */
    public Optional<Instant> respondedAt() {
        return Optional.ofNullable(respondedAt);
    }
}
