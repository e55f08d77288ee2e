package dk.familiensplan.obstacle;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts up what stands in a family's way, in the transaction in which it was met. The caller has checked that whoever
 * causes it may, and writes in the audit log what they did.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RaisingObstacle {

    private final Obstacles obstacles;
    private final People people;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    RaisingObstacle(Obstacles obstacles, People people, LiveEvents live, Clock clock) {
        this.obstacles = obstacles;
        this.people = people;
        this.live = live;
        this.clock = clock;
    }

    /** Raises it, and tells its owner; of a pattern that stands already, no second one is raised. */
    public ObstacleId raise(NewObstacle met) {
        return raise(new ObstacleId(UUID.randomUUID()), met);
    }

    /** The same, with an id that the caller has chosen. */
    public ObstacleId raise(ObstacleId id, NewObstacle met) {
        String pattern = met.pattern();
        if (pattern != null) {
            Optional<Obstacle> standing = obstacles.openOfPattern(met.authority(), pattern);
            if (standing.isPresent()) {
                return standing.get().id();
            }
        }
        obstacles.add(Obstacle.raise(id, met, clock.instant()));
        live.tell(owners(met.owner()), "obstacle", id.value());
        return id;
    }

    private List<String> owners(ObstacleOwner owner) {
        AgencyId agency = owner.agency();
        String subject = owner.subject();
        if (agency == null) {
            return subject == null ? List.of() : List.of(subject);
        }
        return people.atAgency(agency.value()).stream().map(Person::subject).toList();
    }
}
