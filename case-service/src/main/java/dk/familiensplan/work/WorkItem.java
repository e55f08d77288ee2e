package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.contradiction.ContradictionKind;
import dk.familiensplan.coordination.Absence;
import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the coordinator. Made from the state each time it is asked for; it goes away when what it tells
 * of does.
 *
 * @param id the same for as long as the thing waits
 * @param urgency why it stands where it stands
 * @param plan null when it is about no one plan
 * @param about what it is about
 */
public record WorkItem(
        String id,
        Urgency urgency,
        @Nullable PlanId plan,
        @Nullable MemberId member,
        @Nullable AgencyId agency,
        About about) {

    /** What waits: the kind of thing, and what there is to say of it. */
    public sealed interface About {}

    /** A hospital has told of a member. */
    public record HospitalEvent(UUID event, PlanEvent.Kind kind, List<Told> told) implements About {

        public HospitalEvent {
            told = List.copyOf(told);
        }
    }

    /** An agency was in touch with the family. */
    public record PastTheCoordinator(UUID event, DirectContactType type, String what) implements About {}

    /** An agency asks. */
    public record Asked(
            ContactRequestId request, String what, @Nullable Statutory statutory) implements About {}

    /**
     * A message has not got through.
     *
     * @param title what it is called; null when it may no longer be told
     */
    public record Message(
            NotificationId notification, @Nullable String title) implements About {}

    /** The family is to be told who their coordinator is now. */
    public record TellFamily(UUID event) implements About {}

    /**
     * A colleague offers a plan.
     *
     * @param from the colleague's name
     */
    public record Offered(HandOver handOver, PlanSnapshot plan, String from) implements About {}

    /**
     * A coordinator is away, and nobody who is there acts.
     *
     * @param who the coordinator's name
     */
    public record Uncovered(Absence absence, String who) implements About {}

    /**
     * Something in the plan itself is due, or something that the reader took on outside of all plans.
     *
     * @param text what it is called in the plan
     * @param statutory the law that sets the time, where one does
     */
    public record InPlan(String text, @Nullable Statutory statutory) implements About {}

    /**
     * A request that is the leader's now.
     *
     * @param plan of one of the unit's families
     */
    public record Climbed(ContactRequest request, PlanSnapshot plan) implements About {}

    /** An agency asks for the family's time. */
    public record TimeAsked(String what, @Nullable Statutory statutory) implements About {}

    /** A member of the family has written. */
    public record Written(UUID message, String text) implements About {}

    /** A hospital asks for treatment at home, or a team treats. */
    public record TreatedAtHome(HomeTreatmentReferral referral) implements About {}

    /**
     * Something pulls apart.
     *
     * @param how which rule found it, or that a person did
     * @param conversation who are to talk, where a connecting conversation is due; null where nobody has taken it up
     */
    public record PullsApart(
            UUID contradiction,
            ContradictionKind how,
            @Nullable String conversation) implements About {}

    /** The plan is to be looked at. */
    public record FollowUpDue() implements About {}

    /** A network meeting, or what is to be done after one. */
    public record OfMeeting(MeetingId meeting, String text) implements About {}

    WorkKind kind() {
        return urgency.kind();
    }
}
