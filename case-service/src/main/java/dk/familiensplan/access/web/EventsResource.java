package dk.familiensplan.access.web;

import static dk.familiensplan.access.Role.ADMINISTRATOR;
import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.DATA_PROTECTION_OFFICER;
import static dk.familiensplan.access.Role.FAMILY_MEMBER;
import static dk.familiensplan.access.Role.STEERING_MEMBER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.Sessions;
import dk.familiensplan.platform.live.LiveStreams;
import dk.familiensplan.platform.live.Position;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jspecify.annotations.Nullable;

/** What changed for the signed-in person, as it happens. */
@Path("/events")
@ApplicationScoped
public class EventsResource {

    @Resource
    ManagedExecutorService executor;

    @Inject
    SignedInUser user;

    @Inject
    Sessions sessions;

    @Inject
    LiveStreams streams;

    /** Stays open until the browser leaves or the session ends. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Allowed({
        COORDINATOR,
        UNIT_LEADER,
        AGENCY_CASEWORKER,
        AGENCY_LEADER,
        STEERING_MEMBER,
        FAMILY_MEMBER,
        ADMINISTRATOR,
        DATA_PROTECTION_OFFICER
    })
    public void follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Size(max = 40) @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var secret = user.sessionSecret().orElseThrow(() -> new AccessRefused(AccessRefused.Why.NOT_SIGNED_IN));
        var browser = new BrowserListener(user.subject(), sink, sse, executor, () -> sessions.isAlive(secret));
        streams.add(browser, Position.read(lastEventId));
        browser.beat();
    }
}
