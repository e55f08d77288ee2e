package dk.familiensplan.contact.store;

import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.DirectContactId;
import dk.familiensplan.contact.DirectContacts;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Facts: added and read. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaDirectContacts implements DirectContacts {

    private static final String ALL = "select contact from DirectContact contact where contact.id in :ids";

    private static final String OF_PLAN = """
            select contact
            from DirectContact contact
            where contact.planId = :plan
            order by contact.happenedAt desc, contact.id desc
            """;

    @PersistenceContext
    EntityManager entities;

    @Override
    public void add(DirectContact contact) {
        entities.persist(contact);
        entities.flush();
    }

    @Override
    public Optional<DirectContact> find(DirectContactId id) {
        return Optional.ofNullable(entities.find(DirectContact.class, id.value()));
    }

    @Override
    public List<DirectContact> findAll(Collection<DirectContactId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(ALL, DirectContact.class)
                .setParameter("ids", ids.stream().map(DirectContactId::value).toList())
                .getResultList();
    }

    @Override
    public List<DirectContact> ofPlan(PlanId plan, int atMost) {
        return entities.createQuery(OF_PLAN, DirectContact.class)
                .setParameter("plan", plan.value())
                .setMaxResults(atMost)
                .getResultList();
    }
}
