package dk.familiensplan.familymessage;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All messages from families to their coordinators. Every call is part of the caller's transaction. */
public interface FamilyMessages {

    /** A new one. An id that is used is refused as {@link FamilyMessageRule#ID_USED_ONCE}. */
    void add(FamilyMessage message);

    Optional<FamilyMessage> find(PlanId plan, UUID id);

    /** Those of one member, newest first. */
    List<FamilyMessage> ofMember(PlanId plan, MemberId member, int atMost);

    /** Those of a whole family, newest first. */
    List<FamilyMessage> ofPlan(PlanId plan, int atMost);

    /** Writes the answer, if there is none yet; false where there is. Two at the same time: one of them is told false. */
    boolean answer(UUID id, FamilyMessage.Answer answer, String by);
}
