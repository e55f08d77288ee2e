package dk.familiensplan.work.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.work.ReadingMyDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What needs the coordinator now. */
@Path("/my-day")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MyDayResource {

    private final ReadingMyDay reading;
    private final MyDayViews views;

    @Inject
    MyDayResource(ReadingMyDay reading, MyDayViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public MyDayView read() {
        return views.of(reading.read());
    }
}
