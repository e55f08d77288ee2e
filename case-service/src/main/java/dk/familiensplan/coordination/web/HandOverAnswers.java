package dk.familiensplan.coordination.web;

import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.coordination.HandOverId;
import dk.familiensplan.coordination.HandOvers;
import dk.familiensplan.coordination.ReadingCoordination;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that hold one hand-over and its version. */
@ApplicationScoped
class HandOverAnswers {

    private final HandOvers handOvers;
    private final ReadingCoordination reading;
    private final PeopleViews people;

    @Inject
    HandOverAnswers(HandOvers handOvers, ReadingCoordination reading, PeopleViews people) {
        this.handOvers = handOvers;
        this.reading = reading;
        this.people = people;
    }

    Response created(HandOverId id) {
        HandOver handOver = handOvers.find(id).orElseThrow(() -> new IllegalStateException("made and not there"));
        return answer(Response.created(URI.create("hand-overs/" + id)), handOver);
    }

    Response decided(HandOver handOver) {
        return answer(Response.ok(), handOver);
    }

    private Response answer(Response.ResponseBuilder response, HandOver handOver) {
        return response.entity(HandOverView.of(handOver, reading.with(handOver).plan(), people))
                .tag(VersionTag.of(handOver.version()))
                .build();
    }
}
