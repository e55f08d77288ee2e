package dk.familiensplan.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why one thing comes before another on <i>Min dag</i>: what goes wrong if nothing is done. The order is that of the
 * drawing: an acute event, a statutory clock, a contact past the coordinator, an agency that is silent past its promise,
 * a dead message, and the rest; within each, the least time left first.
 *
 * @param kind what waits
 * @param statutory whether a law sets the time
 * @param since when it began to wait
 * @param due when it is too late, or null when nothing says so
 */
public record Urgency(
        WorkKind kind,
        boolean statutory,
        Instant since,
        @Nullable Instant due) {

    /** A statutory request that is due within this many days cannot wait. */
    static final int STATUTORY_DAYS = 2;

    /** A request that is due within this many days shall have an answer today. */
    static final int REQUEST_DAYS = 1;

    /** How long before an intervention is looked at again, or ends, it is shown. */
    static final Duration REVIEW_AHEAD = Duration.ofDays(7);

    /** A connecting conversation is shown so long before its day is over. */
    static final Duration CONVERSATION_AHEAD = Duration.ofDays(2);

    /** How long before a law's term is up it is shown. */
    static final Duration DEADLINE_AHEAD = Duration.ofDays(28);

    /** How long before a trial is over it is asked what comes of it. */
    static final Duration TRIAL_AHEAD = Duration.ofDays(14);

    /** How long before a network meeting is held it is shown. */
    static final Duration MEETING_AHEAD = Duration.ofDays(3);

    /** How many days before what was agreed at a meeting is due it is shown. */
    static final int ACTION_DAYS_AHEAD = 3;

    /** Least time left first; what has no time comes after what has, the oldest first. */
    private static final Comparator<Urgency> BY_TIME_LEFT = Comparator.comparing(
                    Urgency::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Urgency::since);

    /** How long it can wait. */
    public WorkGroup group(Instant now, ZoneId zone) {
        return switch (kind) {
            case HOSPITAL_STAY, DIRECT_CONTACT, COORDINATOR_UNCOVERED, REQUEST_CLIMBED -> WorkGroup.NOW;
            case CONTACT_REQUEST, APPOINTMENT_PROPOSED -> requestGroup(now, zone);
            case HAND_OVER_OFFERED -> isOverdue(now) ? WorkGroup.NOW : WorkGroup.TODAY;
            case NEW_COORDINATOR,
                    FAMILY_MESSAGE,
                    AGENCY_SILENT,
                    ASK_MEMBER,
                    NOTIFICATION_DEAD,
                    NOTIFICATION_HELD,
                    NOTIFICATION_REJECTED -> WorkGroup.TODAY;
            case NOTIFICATION_WITHHELD -> WorkGroup.WEEK;
            case HOME_TREATMENT -> isOverdue(now) ? WorkGroup.NOW : WorkGroup.TODAY;
            case PLAN_FOLLOW_UP,
                    TRIAL_DECISION,
                    WAVE_DECISION,
                    INTERVENTION_REVIEW,
                    CONTRADICTION,
                    OBSTACLE_OVERDUE,
                    MEETING_ACTION,
                    CIRCLE_REVIEW,
                    WORKSHOP_COMING,
                    WORKSHOP_IDEAS,
                    LEADERSHIP_ACTION -> isOverdue(now) ? WorkGroup.TODAY : WorkGroup.WEEK;
            case MEETING_COMING -> requestGroup(now, zone) == WorkGroup.WEEK ? WorkGroup.WEEK : WorkGroup.TODAY;
            case MEETING_MINUTES, OBSTACLE_ANSWERED -> WorkGroup.TODAY;
            case DEADLINE -> requestGroup(now, zone);
            case AGREEMENT_MISSING -> WorkGroup.WEEK;
        };
    }

    /** The order on the page: group, consequence, time left. */
    public static Comparator<Urgency> order(Instant now, ZoneId zone) {
        return Comparator.<Urgency, WorkGroup>comparing(urgency -> urgency.group(now, zone))
                .thenComparing(Urgency::consequence)
                .thenComparing(BY_TIME_LEFT)
                .thenComparing(Urgency::kind)
                .thenComparing(Urgency::statutory, Comparator.reverseOrder());
    }

    /** Whether it is too late already. */
    boolean isOverdue(Instant now) {
        return due != null && !due.isAfter(now);
    }

    private WorkGroup requestGroup(Instant now, ZoneId zone) {
        if (due == null) {
            return WorkGroup.WEEK;
        }
        if (isOverdue(now)) {
            return WorkGroup.NOW;
        }
        // The due time is the end of a day; the day itself is the one that people count with.
        long days =
                ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(due.minusMillis(1), zone));
        if (statutory) {
            return days <= STATUTORY_DAYS ? WorkGroup.NOW : WorkGroup.WEEK;
        }
        return days <= REQUEST_DAYS ? WorkGroup.TODAY : WorkGroup.WEEK;
    }

    private int consequence() {
        return switch (kind) {
            case HOSPITAL_STAY, HOME_TREATMENT -> 0;
            case CONTACT_REQUEST, APPOINTMENT_PROPOSED -> statutory ? 1 : 5;
            case REQUEST_CLIMBED -> 1;
            case COORDINATOR_UNCOVERED -> 0;
            case DEADLINE -> 1;
            case DIRECT_CONTACT, FAMILY_MESSAGE -> 2;
            case AGENCY_SILENT -> 3;
            case NOTIFICATION_DEAD, NOTIFICATION_HELD, HAND_OVER_OFFERED, NEW_COORDINATOR -> 4;
            case ASK_MEMBER, NOTIFICATION_REJECTED, NOTIFICATION_WITHHELD, PLAN_FOLLOW_UP -> 5;
            case TRIAL_DECISION,
                    WAVE_DECISION,
                    INTERVENTION_REVIEW,
                    AGREEMENT_MISSING,
                    CONTRADICTION,
                    OBSTACLE_OVERDUE,
                    OBSTACLE_ANSWERED -> 6;
            case MEETING_COMING,
                    MEETING_MINUTES,
                    MEETING_ACTION,
                    CIRCLE_REVIEW,
                    WORKSHOP_COMING,
                    WORKSHOP_IDEAS,
                    LEADERSHIP_ACTION -> 6;
        };
    }
}
