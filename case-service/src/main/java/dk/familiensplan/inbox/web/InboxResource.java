package dk.familiensplan.inbox.web;

import static dk.familiensplan.access.Role.SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.inbox.ReceivedEvent;
import dk.familiensplan.inbox.TakingIn;
import dk.familiensplan.inbox.TakingIn.Taken;
import dk.familiensplan.inbox.TakingInMany;
import dk.familiensplan.inbox.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one door for everything that comes in over queues. */
@Path("/integration/inbox")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {

    private final TakingIn takingIn;

    private final TakingInMany takingInMany;

    @Inject
    InboxResource(TakingIn takingIn, TakingInMany takingInMany) {
        this.takingIn = takingIn;
        this.takingInMany = takingInMany;
    }

    @POST
    @Allowed(SYSTEM)
    public VerdictView submit(@NotNull @Valid SubmissionInput submission) {
        return VerdictView.of(takingIn.take(submission.transmission()));
    }

    /** Several; the transactions are made within. */
    @POST
    @Transactional(TxType.SUPPORTS)
    @Path("/batches")
    @Allowed(SYSTEM)
    public VerdictList submitAll(@NotNull @Valid BatchInput batch) {
        List<TakingIn.Transmission> transmissions =
                batch.submissions().stream().map(SubmissionInput::transmission).toList();
        return new VerdictList(
                takingInMany.take(transmissions).stream().map(VerdictView::of).toList());
    }

    /** What is submitted together. */
    public record BatchInput(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid SubmissionInput> submissions) {}

    /** One for each, in their order. */
    public record VerdictList(List<VerdictView> verdicts) {}

    /** What is submitted. */
    public record SubmissionInput(
            @Nullable @Size(min = 1, max = 40) String agencyId,
            @NotBlank @Size(max = 120) String transmissionId,
            @NotBlank @Size(max = 120) String messageId,
            @NotNull @Valid CloudEventInput event) {

        TakingIn.Transmission transmission() {
            return new TakingIn.Transmission(
                    transmissionId,
                    new ReceivedEvent(
                            Optional.ofNullable(agencyId).map(AgencyId::new),
                            messageId,
                            event.type(),
                            event.time(),
                            event.data()));
        }
    }

    /** {@code CloudEvent} of the API. */
    public record CloudEventInput(
            @NotNull @Size(max = 3) @Pattern(regexp = "1\\.0") String specversion,

            @NotBlank @Size(max = 120) String id,
            @NotBlank @Size(max = 200) String source,
            @NotBlank @Size(max = 120) String type,
            @Nullable @Size(max = 120) String subject,
            @NotNull Instant time,

            @Nullable @Size(max = 40) @Pattern(regexp = "application/json") String datacontenttype,

            @NotNull JsonNode data) {

        @Override
        public String toString() {
            return "CloudEventInput[" + type + "]";
        }
    }

    /** {@code Verdict} of the API. */
    @JsonInclude(Include.NON_NULL)
    public record VerdictView(
            Outcome verdict,
            Again repeat,
            Instant processedAt,
            @Nullable ReasonView reason) {

        static VerdictView of(Taken taken) {
            return new VerdictView(
                    taken.verdict() instanceof Verdict.Accepted ? Outcome.ACCEPTED : Outcome.REJECTED,
                    Again.of(taken.repeat()),
                    taken.processedAt(),
                    taken.verdict() instanceof Verdict.Rejected rejected ? ReasonView.of(rejected) : null);
        }
    }

    /** Why it was rejected. */
    @JsonInclude(Include.NON_NULL)
    public record ReasonView(
            String code, String text, @Nullable String pointer) {

        static ReasonView of(Verdict.Rejected rejected) {
            return new ReasonView(rejected.code(), rejected.text(), rejected.pointer());
        }
    }

    /** The two verdicts. */
    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED
    }

    /** Whether it came before. */
    public enum Again {
        @JsonProperty("first")
        FIRST,
        @JsonProperty("same-transmission")
        SAME_TRANSMISSION,
        @JsonProperty("new-transmission")
        NEW_TRANSMISSION;

        static Again of(TakingIn.Repeat repeat) {
            return switch (repeat) {
                case FIRST -> FIRST;
                case SAME_TRANSMISSION -> SAME_TRANSMISSION;
                case NEW_TRANSMISSION -> NEW_TRANSMISSION;
            };
        }
    }
}
