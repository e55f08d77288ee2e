package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Composing;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Composition.Extract;
import dk.familiensplan.notification.Composition.SharedGoal;
import dk.familiensplan.notification.Composition.SharedIntervention;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.VisibleMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The part of a plan that an agency may see now: for each member who has said yes to anything with it, what that yes
 * covers. Made by the same code that composes what is sent, contact gate included. Pure.
 *
 * @param members those whom the agency may know of; of the others it does not learn that they are there
 */
public record AgencyPlan(
        PlanSnapshot plan,
        List<VisibleMember> members,
        List<SharedGoal> goals,
        List<SharedIntervention> interventions) {

    /**
     * A member as the agency may see them.
     *
     * @param topics what the agency may know of; empty for one who only lets it know that they cannot attend
     * @param cannotAttend whether the agency was told so, and not yet that they can again
     */
    public record VisibleMember(MemberId id, String name, Set<Topic> topics, boolean cannotAttend) {}

    public AgencyPlan {
        members = List.copyOf(members);
        goals = List.copyOf(goals);
        interventions = List.copyOf(interventions);
    }

    /**
     * Makes the part.
     *
     * @param cannotAttend the members of whom the agency was told last that they cannot attend
     */
    static AgencyPlan of(
            PlanSnapshot plan,
            AgencyId agency,
            Set<MemberId> cannotAttend,
            Function<AgencyId, String> agencyNames,
            Instant at) {
        Composing composing = new Composing(plan, agencyNames);
        ConsentDecision consent = plan.consentDecision();
        List<VisibleMember> members = new ArrayList<>();
        Set<SharedGoal> goals = new LinkedHashSet<>();
        Set<SharedIntervention> interventions = new LinkedHashSet<>();
        for (MemberId member : VisibleMembers.of(plan, agency, at)) {
            Set<Topic> topics = composing.topics(member, agency, at);
            boolean mayKnowOfAttendance =
                    !consent.topics(member, agency, Purpose.ATTENDANCE, at).isEmpty();
            String name = plan.member(member).map(PlanSnapshot.OfMember::name).orElseThrow();
            members.add(new VisibleMember(member, name, topics, mayKnowOfAttendance && cannotAttend.contains(member)));
            if (composing.compose(Telling.planShared(agency, member, topics), at) instanceof Content content) {
                Extract extract = content.plan();
                if (extract != null) {
                    goals.addAll(extract.goals());
                    interventions.addAll(extract.interventions());
                }
            }
        }
        return new AgencyPlan(plan, members, List.copyOf(goals), List.copyOf(interventions));
    }
}
