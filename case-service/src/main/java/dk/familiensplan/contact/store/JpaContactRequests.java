package dk.familiensplan.contact.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.ContactRequests;
import dk.familiensplan.contact.HandedToDeputy;
import dk.familiensplan.contact.RequestState;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One statement for each call; lists are read without locks. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaContactRequests implements ContactRequests {

    private static final String OF_COORDINATOR = """
            select request
            from ContactRequest request, FamilyPlan plan
            where plan.id = request.planId
              and (:anyPlan = true and plan.coordinator in :coordinators or request.planId = :plan)
              and request.state in :states
            order by request.dueBy,
                     case when request.statutoryLaw is null then 1 else 0 end,
                     request.receivedAt,
                     request.id
            """;

    private static final String OF_AGENCY = """
            select request
            from ContactRequest request
            where request.agencyId = :agency
            order by request.receivedAt desc, request.id desc
            """;

    private static final String NAMED = """
            select request
            from ContactRequest request
            where request.agencyId = :agency and request.requestReference = :reference
            order by request.receivedAt desc, request.id desc
            """;

    private static final String RELEASED = """
            select notification.id
            from Notification notification
            where notification.id in :ids and notification.state not in :held
            """;

    private static final Set<NotificationState> HELD = Set.of(
            NotificationState.PREPARED,
            NotificationState.STOPPED,
            NotificationState.WITHHELD,
            NotificationState.HELD,
            NotificationState.ASKING);

    private static final String CLIMBED = """
            select request.id
            from contact_request request
            join family_plan plan on plan.id = request.plan_id
            join person_account coordinator on coordinator.subject = plan.coordinator
            where coordinator.unit = ?
              and plan.authority_code = ?
              and plan.status = 'ACTIVE'
              and request.state not in ('ANSWERED', 'WITHDRAWN')
              and (request.state = 'HANDED_ON' and request.handed_to is null or request.escalated_at is not null)
            order by request.due_by, request.id
            limit ?
            """;

    private static final String HANDED_TO_DEPUTIES = """
            select request, plan.coordinator
            from ContactRequest request, FamilyPlan plan
            where plan.id = request.planId
              and plan.coordinator in :coordinators
              and plan.status = :active
              and request.state = :handedOn
              and request.handedTo is not null
            order by request.dueBy, request.receivedAt, request.id
            """;

    private static final String BY_IDS = """
            select request from ContactRequest request where request.id in :ids order by request.dueBy, request.id
            """;

    private static final UUID NO_PLAN = new UUID(0, 0);

    @PersistenceContext
    EntityManager entities;

    private final Sql sql;

    @Inject
    JpaContactRequests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ContactRequest request) {
        entities.persist(request);
        entities.flush();
    }

    @Override
    public void keep(ContactRequest request) {
        entities.flush();
    }

    @Override
    public Optional<ContactRequest> find(ContactRequestId id) {
        return Optional.ofNullable(entities.find(ContactRequest.class, id.value()));
    }

    @Override
    public Optional<ContactRequest> lock(ContactRequestId id) {
        return Optional.ofNullable(entities.find(ContactRequest.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<ContactRequest> ofCoordinator(
            Collection<CoordinatorId> coordinators, @Nullable PlanId plan, @Nullable RequestState state, int atMost) {
        return entities.createQuery(OF_COORDINATOR, ContactRequest.class)
                .setParameter(
                        "coordinators",
                        coordinators.stream().map(CoordinatorId::subject).toList())
                .setParameter("anyPlan", plan == null)
                .setParameter("plan", plan == null ? NO_PLAN : plan.value())
                .setParameter("states", state == null ? Set.of(RequestState.values()) : Set.of(state))
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<HandedToDeputy> handedToDeputies(Collection<CoordinatorId> coordinators, int atMost) {
        return entities.createQuery(HANDED_TO_DEPUTIES, Object[].class)
                .setParameter(
                        "coordinators",
                        coordinators.stream().map(CoordinatorId::subject).toList())
                .setParameter("active", PlanStatus.ACTIVE)
                .setParameter("handedOn", RequestState.HANDED_ON)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new HandedToDeputy((ContactRequest) row[0], new CoordinatorId((String) row[1])))
                .toList();
    }

    @Override
    public List<ContactRequest> climbedIn(String unit, String authority, int atMost) {
        List<UUID> ids = sql.list(CLIMBED, row -> Columns.uuid(row, "id"), unit, authority, atMost);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(BY_IDS, ContactRequest.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<ContactRequest> ofAgency(AgencyId agency, int atMost) {
        return entities.createQuery(OF_AGENCY, ContactRequest.class)
                .setParameter("agency", agency.value())
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Optional<ContactRequest> named(AgencyId agency, String requestReference) {
        return entities.createQuery(NAMED, ContactRequest.class)
                .setParameter("agency", agency.value())
                .setParameter("reference", requestReference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Set<NotificationId> released(Collection<NotificationId> answers) {
        if (answers.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery(RELEASED, UUID.class)
                .setParameter("ids", answers.stream().map(NotificationId::value).toList())
                .setParameter("held", HELD)
                .getResultStream()
                .map(NotificationId::new)
                .collect(Collectors.toSet());
    }
}
