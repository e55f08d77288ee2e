package dk.familiensplan.plan.web;

import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does what all verbs of a plan have in common over HTTP: each builds on the version that was read, a creation under a key
 * happens once, and the answer holds the whole plan, the same for a reading and for each change.
 */
@ApplicationScoped
class PlanAnswers {

    private final Plans plans;
    private final Agencies agencies;
    private final ContactPoints contactPoints;
    private final CurrentUser user;
    private final PlanAccess access;
    private final Idempotency idempotency;
    private final Clock clock;

    @Inject
    PlanAnswers(
            Plans plans,
            Agencies agencies,
            ContactPoints contactPoints,
            CurrentUser user,
            PlanAccess access,
            Idempotency idempotency,
            Clock clock) {
        this.user = user;
        this.access = access;
        this.idempotency = idempotency;
        this.plans = plans;
        this.agencies = agencies;
        this.contactPoints = contactPoints;
        this.clock = clock;
    }

    Response read(PlanReading reading) {
        return answer(Response.ok(), reading);
    }

    /** Changes a plan, as it was read. */
    Response change(UUID plan, @Nullable String ifMatch, Verb verb) {
        PlanId id = new PlanId(plan);
        verb.on(id, VersionTag.expected(ifMatch));
        return changed(id);
    }

    /**
     * Puts something into a plan, as it was read, once for a key.
     *
     * @param operation what is asked for, with the ids in its path
     * @param made the id of what is put in
     */
    Response add(
            UUID plan,
            @Nullable String ifMatch,
            @Nullable String key,
            String operation,
            Object input,
            UUID made,
            Verb verb) {
        PlanId id = new PlanId(plan);
        idempotency.once(user.subject(), key, operation, input, () -> {
            verb.on(id, VersionTag.expected(ifMatch));
            return made;
        });
        return answer(Response.status(Response.Status.CREATED), reading(id));
    }

    /** What is done to a plan that was read in this version. */
    @FunctionalInterface
    interface Verb {
        void on(PlanId plan, VersionTag read);
    }

    /** After a change: the events are not part of the change, so they are read with it. */
    Response changed(PlanId plan) {
        return answer(Response.ok(), reading(plan));
    }

    Response created(PlanId plan) {
        return answer(Response.created(URI.create("plans/" + plan)), reading(plan));
    }

    private PlanReading reading(PlanId plan) {
        return plans.readWithEvents(plan).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
    }

    private Response answer(Response.ResponseBuilder response, PlanReading reading) {
        PlanSnapshot plan = reading.plan();
        return response.entity(
                        PlanView.of(reading, reader(plan), contactPoints.of(plan), this::agency, LocalDate.now(clock)))
                .tag(VersionTag.of(plan.version()))
                .build();
    }

    /** The coordinator is known without asking; everybody else's relation is looked up. */
    private PlanReader reader(PlanSnapshot plan) {
        return plan.coordinator().equals(user.subject())
                ? PlanReader.COORDINATOR
                : PlanReader.by(access.relations(plan.id()));
    }

    private AgencyView agency(AgencyId id) {
        return agencies.byId(id.value())
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency in a plan is not known"));
    }
}
