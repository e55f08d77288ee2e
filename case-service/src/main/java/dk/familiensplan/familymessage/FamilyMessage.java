package dk.familiensplan.familymessage;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member wrote to the coordinator. Written once; answered once, by whoever coordinates when it is answered.
 *
 * @param id made by the client, so that what is sent twice is there once
 * @param answer what the coordinator answered; null while it waits
 */
public record FamilyMessage(
        UUID id,
        PlanId plan,
        MemberId member,
        String text,
        Instant writtenAt,
        @Nullable Answer answer) {

    /** What the coordinator said. */
    public record Answer(String text, Instant at) {}

    @Override
    public String toString() {
        return "FamilyMessage[" + id + "]";
    }
}
