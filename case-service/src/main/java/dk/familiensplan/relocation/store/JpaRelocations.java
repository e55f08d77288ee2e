package dk.familiensplan.relocation.store;

import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.relocation.Relocation;
import dk.familiensplan.relocation.Relocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Relocations as entities; a family is copied as rows, whatever columns they have. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaRelocations implements Relocations {

    private static final String CONSENT =
            "INSERT INTO relocation_consent (relocation_id, member_id, how_given, given_at) VALUES (?, ?, ?, ?)";

    /**
     * A row's id in the new plan follows from the old one, so that rows which name each other still do. Who held the person
     * in the old plan holds nobody yet: that is the plan's to say when it has taken them in.
     */
    private static final String COPY = """
            INSERT INTO %1$s
            SELECT (jsonb_populate_record(NULL::%1$s, to_jsonb(old) || jsonb_build_object(
                       'id', md5(old.id::text || CAST(? AS text))::uuid,
                       'plan_id', CAST(? AS text),
                       'member_id', md5((to_jsonb(old) ->> 'member_id') || CAST(? AS text))::uuid,
                       'holds_person', false))).*
              FROM %1$s AS old
             WHERE old.plan_id = CAST(? AS uuid) AND (? OR to_jsonb(old) ->> 'agency_id' = ANY (?))
            """;

    private static final String COPY_EVALUATIONS = """
            INSERT INTO goal_evaluation
            SELECT (jsonb_populate_record(NULL::goal_evaluation, to_jsonb(old) || jsonb_build_object(
                       'id', md5(old.id::text || CAST(? AS text))::uuid,
                       'goal_id', md5(old.goal_id::text || CAST(? AS text))::uuid,
                       'supersedes', md5((to_jsonb(old) ->> 'supersedes') || CAST(? AS text))::uuid))).*
              FROM goal_evaluation AS old
              JOIN goal ON goal.id = old.goal_id AND goal.plan_id = CAST(? AS uuid)
             ORDER BY old.recorded_at
            """;

    /** What is kept from somebody stays so, for what went along. */
    private static final String COPY_KEPT = """
            INSERT INTO kept_from (id, plan_id, kind, item_id, member_id, set_by, set_at)
            SELECT gen_random_uuid(), CAST(? AS uuid), kind, md5(item_id::text || CAST(? AS text))::uuid,
                   md5(member_id::text || CAST(? AS text))::uuid, set_by, set_at
              FROM kept_from
             WHERE plan_id = CAST(? AS uuid) AND kind IN ('GOAL', 'INTERVENTION', 'CONSENT', 'MEMBER')
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public void add(Relocation relocation, Map<MemberId, HowGiven> consents, Instant now) {
        entities.persist(relocation);
        entities.flush();
        consents.forEach((member, how) -> sql.update(CONSENT, relocation.id(), member.value(), how, now));
    }

    @Override
    public void keep(Relocation relocation) {
        entities.flush();
    }

    @Override
    public Optional<Relocation> find(UUID id) {
        return Optional.ofNullable(entities.find(Relocation.class, id));
    }

    @Override
    public Optional<Relocation> lock(UUID id) {
        return find(id).map(relocation -> {
            entities.refresh(relocation, LockModeType.PESSIMISTIC_WRITE);
            return relocation;
        });
    }

    @Override
    public List<Relocation> waitingAt(String authority) {
        return entities.createQuery(
                        "select r from Relocation r where r.toAuthority = :authority and r.state = :offered"
                                + " order by r.madeAt, r.id",
                        Relocation.class)
                .setParameter("authority", authority)
                .setParameter("offered", Relocation.State.OFFERED)
                .getResultList();
    }

    @Override
    public List<Relocation> ofCoordinators(Collection<CoordinatorId> coordinators) {
        return entities.createQuery(
                        "select r from Relocation r, FamilyPlan p where p.id = r.planId and p.coordinator in :coordinators"
                                + " and p.authority = r.fromAuthority order by r.madeAt desc, r.id",
                        Relocation.class)
                .setParameter(
                        "coordinators",
                        coordinators.stream().map(CoordinatorId::subject).toList())
                .setMaxResults(100)
                .getResultList();
    }

    @Override
    public void copyFamily(PlanId from, PlanId to, Collection<String> servingAgencies) {
        entities.flush();
        String there = to.toString();
        for (String table : List.of("member", "goal")) {
            sql.update(COPY.formatted(table), there, there, there, from.toString(), true, List.of());
        }
        sql.update(COPY_EVALUATIONS, there, there, there, from.toString());
        for (String table : List.of("participation", "intervention", "consent")) {
            sql.update(COPY.formatted(table), there, there, there, from.toString(), false, servingAgencies);
        }
        sql.update(COPY_KEPT, there, there, there, from.toString());
        entities.clear();
    }
}
