package dk.familiensplan.work.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.AgencyResponse;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.platform.rest.Cursor;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Page;
import dk.familiensplan.platform.rest.RequestRefused;
import dk.familiensplan.work.AgencyDesk.Place;
import dk.familiensplan.work.AgencyMessage;
import dk.familiensplan.work.ReadingAgencyInbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has come to an agency, for its people. */
@Path("/agency/inbox")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyInboxResource {

    private final ReadingAgencyInbox inbox;

    @Inject
    AgencyInboxResource(ReadingAgencyInbox inbox) {
        this.inbox = inbox;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public InboxPage page(
            @QueryParam("after") @Nullable @Size(max = 200) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        Place place = Cursor.after(after, 3).map(AgencyInboxResource::place).orElse(null);
        Page<MessageView> page =
                Page.of(inbox.page(place, limit + 1), limit, AgencyInboxResource::cursor, MessageView::of);
        return new InboxPage(page.items(), inbox.unread(), page.next());
    }

    @GET
    @Path("{notificationId}")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public MessageView open(@PathParam("notificationId") UUID id) {
        return MessageView.of(inbox.open(new NotificationId(id)));
    }

    @POST
    @Path("{notificationId}/response")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public MessageView respond(@PathParam("notificationId") UUID id, @NotNull @Valid ResponseInput input) {
        return MessageView.of(inbox.respond(new NotificationId(id), input.response(), input.reason()));
    }

    private static Cursor cursor(AgencyMessage message) {
        Place place = Place.of(message.notification());
        return Cursor.of(place.unread(), place.madeAt(), place.id());
    }

    private static Place place(Cursor cursor) {
        boolean unread =
                switch (cursor.text(0)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new RequestRefused(Fault.INVALID, "after");
                };
        return new Place(unread, cursor.instant(1), cursor.uuid(2));
    }

    /** What the agency's people answer. */
    public record ResponseInput(
            @NotNull AgencyResponse response,
            @Nullable @Size(max = 1000) String reason) {}

    /** A page, with how many are unread in all. */
    public record InboxPage(
            List<MessageView> items, int unread, @Nullable String next) {}

    /** One message on screen. */
    public record MessageView(
            UUID id,
            UUID planId,
            NotificationKind kind,
            @Nullable String familyName,
            @Nullable String memberName,
            @Nullable String title,
            @Nullable String text,
            List<Topic> topics,
            @Nullable String basis,
            boolean unread,
            boolean withdrawn,
            Instant receivedAt,
            ContactPoint contactPoint,
            @Nullable AgencyResponse response,
            @Nullable String responseReason,
            @Nullable UUID contactRequestId) {

        static MessageView of(AgencyMessage message) {
            Notification notification = message.notification();
            Optional<Content> content = message.content();
            return new MessageView(
                    notification.id().value(),
                    notification.plan().value(),
                    notification.kind(),
                    message.familyName().orElse(null),
                    content.map(Content::subjectName).orElse(null),
                    content.map(Content::title).orElse(null),
                    content.map(Content::text).orElse(null),
                    content.map(shown -> shown.topics().stream().sorted().toList())
                            .orElse(List.of()),
                    message.basis().orElse(null),
                    notification.readAt().isEmpty(),
                    message.withdrawn(),
                    notification.sentAt().orElse(notification.madeAt()),
                    message.contactPoint(),
                    notification.response().orElse(null),
                    notification.responseReason().orElse(null),
                    notification.kind() == NotificationKind.REQUEST_ANSWERED
                            ? notification.cause().orElse(null)
                            : null);
        }
    }
}
