package dk.familiensplan.appointment;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Statutory;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time that an agency asks of a family. The agency proposes; the coordinator, who knows the whole week, accepts one of
 * the times, proposes another, deals with it at another appointment, or declines. What is agreed can be moved and called
 * off. Each change that a calendar must follow has a higher {@link #sequence}.
 *
 * <p>What a law sets a last day for is never declined, never called off by the coordinator, and never set for later than
 * that day while it can be kept (invariant 10).
 *
 * <p>An answer stands prepared for a while before it leaves. Stopped in that time, the appointment is again what it was
 * before ({@link #answerWasStopped}).
 */
@Entity
@Table(name = "appointment")
public class Appointment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "agency_id")
    private String agencyId;

    private String members;

    private String what;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private PlaceKind place;

    private int minutes;

    @Column(name = "travel_minutes")
    private int travelMinutes;

    @Column(name = "proposed_times")
    private String proposedTimes;

    @Column(name = "statutory_law")
    private @Nullable String statutoryLaw;

    @Column(name = "statutory_section")
    private @Nullable String statutorySection;

    @Column(name = "keep_by")
    private @Nullable LocalDate keepBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "answer_text")
    private @Nullable String answerText;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "called_off_by")
    private @Nullable Side calledOffBy;

    private int sequence;

    @Column(name = "notification_id")
    private @Nullable UUID notificationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private AppointmentState stateBefore;

    @Column(name = "starts_before")
    private @Nullable Instant startsBefore;

    @Column(name = "text_before")
    private @Nullable String textBefore;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    private Appointment(AppointmentId id, PlanId plan, AgencyId agency, Proposal proposal, Instant now) {
        this.id = id.value();
        this.planId = plan.value();
        this.agencyId = agency.value();
        this.members = proposal.members().stream().map(MemberId::toString).collect(Collectors.joining(","));
        this.what = proposal.what();
        this.topic = proposal.topic();
        this.place = proposal.place();
        this.minutes = (int) proposal.length().toMinutes();
        this.travelMinutes = (int) proposal.travel().toMinutes();
        this.proposedTimes = proposal.times().stream().map(Instant::toString).collect(Collectors.joining(","));
        Statutory statutory = proposal.statutory();
        if (statutory != null) {
            this.statutoryLaw = statutory.law();
            this.statutorySection = statutory.section();
        }
        this.keepBy = proposal.keepBy();
        this.proposedAt = now;
        this.changedAt = now;
        this.state = AppointmentState.PROPOSED;
        this.stateBefore = AppointmentState.PROPOSED;
    }

    /**
     * What an agency has just proposed.
     *
     * @param zone where the last day of a law is counted
     */
    public static Appointment proposed(
            AppointmentId id, PlanId plan, AgencyId agency, Proposal proposal, Instant now, ZoneId zone) {
        proposal.refuseUnlessPossible(now, zone);
        return new Appointment(id, plan, agency, proposal, now);
    }

    /**
     * The coordinator answers, or the leader what was handed on.
     *
     * @param time the time that is accepted or proposed; with no other answer
     * @param text what the agency reads beside the fact
     */
    public void answer(
            AppointmentAnswer answer, @Nullable Instant time, @Nullable String text, Instant now, ZoneId zone) {
        if (!state.waitsForCoordinator() || state == stateOf(answer)) {
            throw AppointmentRule.ANSWERED_ONCE.broken();
        }
        if (answer == AppointmentAnswer.DECLINED && isStatutory()) {
            throw AppointmentRule.STATUTORY_IS_NEVER_DECLINED.broken();
        }
        refuseUnlessTimeFits(answer, time, now, zone);
        change(stateOf(answer), time, text, now);
    }

    private static AppointmentState stateOf(AppointmentAnswer answer) {
        return switch (answer) {
            case ACCEPTED -> AppointmentState.AGREED;
            case OTHER_TIME -> AppointmentState.OTHER_TIME;
            case COMBINED -> AppointmentState.COMBINED;
            case DECLINED -> AppointmentState.DECLINED;
            case HANDED_ON -> AppointmentState.HANDED_ON;
        };
    }

    private void refuseUnlessTimeFits(AppointmentAnswer answer, @Nullable Instant time, Instant now, ZoneId zone) {
        boolean hasTime = answer == AppointmentAnswer.ACCEPTED || answer == AppointmentAnswer.OTHER_TIME;
        if (!hasTime) {
            if (time != null) {
                throw AppointmentRule.TIME_IS_OF_ANSWER.brokenAt("/startsAt");
            }
            return;
        }
        if (time == null) {
            throw AppointmentRule.ANSWER_HAS_TIME.brokenAt("/startsAt");
        }
        if (answer == AppointmentAnswer.ACCEPTED && !times().contains(time)) {
            throw AppointmentRule.TIME_WAS_PROPOSED.brokenAt("/startsAt");
        }
        refuseUnlessPossible(time, now, zone);
    }

    private void refuseUnlessPossible(Instant time, Instant now, ZoneId zone) {
        if (!time.isAfter(now)) {
            throw AppointmentRule.TIME_LIES_AHEAD.brokenAt("/startsAt");
        }
        if (time.isAfter(now.plus(Proposal.FURTHEST_AHEAD))) {
            throw AppointmentRule.TIME_IS_NEAR.brokenAt("/startsAt");
        }
        LocalDate last = keepBy;
        // A day that has passed is broken already; then late is better than never.
        if (last != null
                && !LocalDate.ofInstant(now, zone).isAfter(last)
                && LocalDate.ofInstant(time, zone).isAfter(last)) {
            throw AppointmentRule.STATUTORY_KEEPS_ITS_DAY.brokenAt("/startsAt");
        }
    }

    /** The agency takes the time that the coordinator proposed. */
    public void acceptOtherTime(Instant now) {
        Instant time = startsAt;
        if (state != AppointmentState.OTHER_TIME || time == null) {
            throw AppointmentRule.ANSWERED_ONCE.broken();
        }
        if (!time.isAfter(now)) {
            throw AppointmentRule.TIME_LIES_AHEAD.broken();
        }
        change(AppointmentState.AGREED, time, null, now);
        settle();
    }

    /** The coordinator moves what is agreed. */
    public void move(Instant time, @Nullable String text, Instant now, ZoneId zone) {
        if (state != AppointmentState.AGREED) {
            throw AppointmentRule.ONLY_AGREED_IS_MOVED.broken();
        }
        refuseUnlessPossible(time, now, zone);
        change(AppointmentState.AGREED, time, text, now);
    }

    /**
     * Calls it off: the agency at any time before it is over, the coordinator what has a time.
     *
     * @param text what the other side reads beside the fact
     */
    public void callOff(Side by, @Nullable String text, Instant now, ZoneId zone) {
        boolean mayBeCalledOff =
                by == Side.AGENCY ? state.takesTime() || state.waitsForCoordinator() : state.takesTime();
        if (!mayBeCalledOff) {
            throw AppointmentRule.CALLED_OFF_ONCE.broken();
        }
        LocalDate last = keepBy;
        if (by == Side.COORDINATOR
                && last != null
                && !LocalDate.ofInstant(now, zone).isAfter(last)) {
            throw AppointmentRule.STATUTORY_IS_NEVER_DECLINED.broken();
        }
        change(AppointmentState.CALLED_OFF, startsAt, text, now);
        calledOffBy = by;
        if (by == Side.AGENCY) {
            settle();
        }
    }

    /** A state that can be gone back to is remembered until the message has left. */
    private void change(AppointmentState next, @Nullable Instant time, @Nullable String text, Instant now) {
        stateBefore = state;
        startsBefore = startsAt;
        textBefore = answerText;
        state = next;
        startsAt = time;
        answerText = text;
        changedAt = now;
        sequence++;
    }

    /** Nobody can take it back: it was not sent by the coordinator. */
    private void settle() {
        stateBefore = state;
        startsBefore = startsAt;
        textBefore = answerText;
        notificationId = null;
    }

    /** Remembers which message carries the change. */
    public void changeIsCarriedBy(NotificationId notification) {
        this.notificationId = notification.value();
    }

    /** The message was stopped before it left: the agency never had it. The sequence only grows. */
    public void answerWasStopped(Instant now) {
        state = stateBefore;
        startsAt = startsBefore;
        answerText = textBefore;
        if (state != AppointmentState.CALLED_OFF) {
            calledOffBy = null;
        }
        notificationId = null;
        changedAt = now;
    }

    /** As the agency sees it while the message has not left: as it was before. */
    public AppointmentState stateUntilTold() {
        return stateBefore;
    }

    /** The time as the agency sees it while the message has not left. */
    public Optional<Instant> startUntilTold() {
        return Optional.ofNullable(startsBefore);
    }

    /** Which appointment. */
    public AppointmentId id() {
        return new AppointmentId(id);
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

    /** Whom it asks to come. */
    public List<MemberId> members() {
        return Arrays.stream(members.split(","))
                .map(UUID::fromString)
                .map(MemberId::new)
                .toList();
    }

    /** The one that messages about it are about. */
    public MemberId firstMember() {
        return members().get(0);
    }

    /** What it is for, in the agency's words. */
    public String what() {
        return what;
    }

    public Topic topic() {
        return topic;
    }

    public PlaceKind place() {
        return place;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** The way there; the way back takes as long. */
    public Duration travel() {
        return Duration.ofMinutes(travelMinutes);
    }

    /** When the agency said it could be, the earliest first. */
    public List<Instant> times() {
        return Arrays.stream(proposedTimes.split(",")).map(Instant::parse).toList();
    }

    /** The law that asks for it. */
    public Optional<Statutory> statutory() {
        return statutoryLaw == null || statutorySection == null
                ? Optional.empty()
                : Optional.of(new Statutory(statutoryLaw, statutorySection));
    }

    public boolean isStatutory() {
        return statutoryLaw != null;
    }

    /** The last day that the law allows. */
    public Optional<LocalDate> keepBy() {
        return Optional.ofNullable(keepBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    public AppointmentState state() {
        return state;
    }

    /** The time that is agreed or that the coordinator proposed; stays when it is called off. */
    public Optional<Instant> startsAt() {
        return Optional.ofNullable(startsAt);
    }

    /** What was written to the other side with the last change. */
    public Optional<String> answerText() {
        return Optional.ofNullable(answerText);
    }

    public Optional<Side> calledOffBy() {
        return Optional.ofNullable(calledOffBy);
    }

    /** Grows with each change that a calendar must follow. */
    public int sequence() {
        return sequence;
    }

    /** The message that carries the last change. */
    public Optional<NotificationId> notification() {
        return Optional.ofNullable(notificationId).map(NotificationId::new);
    }

    /** When it is, as the calendar takes it: nothing while it has no time. */
    public Optional<Occurrence> occurrence() {
        return state.takesTime() ? startsAt().map(this::occurrenceAt) : Optional.empty();
    }

    /** How it would stand in the calendar at a time. */
    public Occurrence occurrenceAt(Instant time) {
        return new Occurrence(id, agency(), members(), time, length(), travel(), state == AppointmentState.OTHER_TIME);
    }
}
