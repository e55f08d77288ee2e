package dk.familiensplan.work.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.Composition.SharedGoal;
import dk.familiensplan.notification.Composition.SharedIntervention;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.work.AgencyPlan;
import dk.familiensplan.work.ReadingAgencyPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The plans that an agency takes part in, as far as its people may see them. */
@Path("/agency/plans")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class AgencyPlansResource {

    private final ReadingAgencyPlans reading;
    private final ContactPoints contactPoints;

    @Inject
    AgencyPlansResource(ReadingAgencyPlans reading, ContactPoints contactPoints) {
        this.reading = reading;
        this.contactPoints = contactPoints;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public SummaryList list() {
        return new SummaryList(reading.all().stream()
                .map(plan -> new SummaryView(
                        plan.plan().id(),
                        plan.plan().familyName(),
                        plan.members().stream()
                                .map(member -> new NamedMember(member.id().value(), member.name()))
                                .toList(),
                        contactPoints.of(plan.plan())))
                .toList());
    }

    @GET
    @Path("{planId}")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public PlanView read(@PathParam("planId") UUID planId) {
        AgencyPlan plan = reading.one(new PlanId(planId));
        return new PlanView(
                plan.plan().id(),
                plan.plan().familyName(),
                contactPoints.of(plan.plan()),
                plan.members().stream().map(MemberView::of).toList(),
                plan.goals(),
                plan.interventions());
    }

    /** One field, so that more can be said later. */
    public record SummaryList(List<SummaryView> items) {}

    /** A plan in the list. */
    public record SummaryView(UUID planId, String familyName, List<NamedMember> members, ContactPoint contactPoint) {}

    /** A member that the agency may know of. */
    public record NamedMember(UUID id, String name) {}

    /** The visible part of a plan. */
    public record PlanView(
            UUID planId,
            String familyName,
            ContactPoint contactPoint,
            List<MemberView> members,
            List<SharedGoal> goals,
            List<SharedIntervention> interventions) {}

    /** A member with what the agency may know of. */
    public record MemberView(UUID id, String name, List<Topic> topics, boolean cannotAttend) {

        static MemberView of(AgencyPlan.VisibleMember member) {
            return new MemberView(
                    member.id().value(),
                    member.name(),
                    member.topics().stream().sorted().toList(),
                    member.cannotAttend());
        }
    }
}
