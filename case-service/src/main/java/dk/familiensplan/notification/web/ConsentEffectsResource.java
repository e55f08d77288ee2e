package dk.familiensplan.notification.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Composition.SharedGoal;
import dk.familiensplan.notification.Composition.SharedIntervention;
import dk.familiensplan.notification.FollowingConsent;
import dk.familiensplan.notification.FollowingConsent.Effect;
import dk.familiensplan.notification.FollowingConsent.Hypothetical;
import dk.familiensplan.notification.FollowingConsent.Seen;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationRule;
import dk.familiensplan.plan.GivingConsent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What answers do to messages: what would change, what waits for a yes, and what has been sent. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConsentEffectsResource {

    private final FollowingConsent following;
    private final GivingConsent giving;
    private final AgencyViews agencies;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    ConsentEffectsResource(
            FollowingConsent following,
            GivingConsent giving,
            AgencyViews agencies,
            Idempotency idempotency,
            CurrentUser user) {
        this.following = following;
        this.giving = giving;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Path("{planId}/sharing/effect")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public EffectView effect(
            @PathParam("planId") UUID planId,
            @QueryParam("memberId") @NotNull UUID memberId,
            @QueryParam("agencyId") @NotBlank @Size(max = 40) String agencyId,
            @QueryParam("yes") Set<Topic> yes,
            @QueryParam("attendanceOnly") Set<Topic> attendanceOnly,
            @QueryParam("ask") Set<Topic> ask,
            @QueryParam("no") Set<Topic> no) {
        List<Hypothetical> answers = Stream.of(
                        answered(yes, Answer.YES, Extent.FULL),
                        answered(attendanceOnly, Answer.YES, Extent.ATTENDANCE_ONLY),
                        answered(ask, Answer.ASK, Extent.FULL),
                        answered(no, Answer.NO, Extent.FULL))
                .flatMap(each -> each)
                .toList();
        return EffectView.of(
                following.effect(new PlanId(planId), new MemberId(memberId), new AgencyId(agencyId), answers));
    }

    private static Stream<Hypothetical> answered(Set<Topic> topics, Answer answer, Extent extent) {
        return topics.stream().map(topic -> new Hypothetical(topic, answer, extent));
    }

    @GET
    @Path("{planId}/held")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public HeldList held(@PathParam("planId") UUID planId) {
        return heldOf(new PlanId(planId));
    }

    @POST
    @Path("{planId}/held/{notificationId}/answer")
    @Allowed(COORDINATOR)
    public HeldList answer(
            @PathParam("planId") UUID planId,
            @PathParam("notificationId") UUID notificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid HeldAnswerInput input) {
        PlanId plan = new PlanId(planId);
        NotificationId message = new NotificationId(notificationId);
        idempotency.once(user.subject(), key, "answerHeld " + planId + " " + notificationId, input, () -> {
            if (!following.isOf(plan, message)) {
                throw new RuleBroken(NotificationRule.NOTIFICATION_EXISTS);
            }
            giving.give(
                    plan,
                    VersionTag.expected(ifMatch),
                    following.answersTo(plan, message, input.id(), input.answer(), input.how(), input.whoSaidIt()));
            return input.id();
        });
        return heldOf(plan);
    }

    @GET
    @Path("{planId}/sent")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public SentList sent(@PathParam("planId") UUID planId) {
        return new SentList(following.sent(new PlanId(planId)).stream()
                .map(sent -> SentView.of(sent, agencies.of(sent.notification().agency())))
                .toList());
    }

    private HeldList heldOf(PlanId plan) {
        return new HeldList(following.held(plan).stream()
                .map(held -> HeldView.of(held, agencies.of(held.notification().agency())))
                .toList());
    }

    /** What was answered about one message. */
    public record HeldAnswerInput(
            @NotNull UUID id,
            @NotNull Answer answer,
            @NotNull HowGiven how,

            @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> givenBy) {

        Set<MemberId> whoSaidIt() {
            return givenBy.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** One field, so that more can be said later. */
    public record HeldList(List<HeldView> items) {}

    /** One field, so that more can be said later. */
    public record SentList(List<SentView> items) {}

    /** {@code SharingEffect} of the API. */
    @JsonInclude(Include.NON_NULL)
    public record EffectView(SeenView now, @Nullable SeenView then, int messagesWaiting, int messagesSent) {

        static EffectView of(Effect effect) {
            Seen then = effect.then();
            return new EffectView(
                    SeenView.of(effect.now()),
                    then == null ? null : SeenView.of(then),
                    effect.waiting(),
                    effect.sent());
        }
    }

    /** What the agency sees. */
    public record SeenView(
            List<Topic> topics, boolean attendance, List<SharedGoal> goals, List<SharedIntervention> interventions) {

        static SeenView of(Seen seen) {
            return new SeenView(
                    seen.topics().stream().sorted().toList(),
                    seen.attendance(),
                    seen.extract().goals(),
                    seen.extract().interventions());
        }
    }
}
