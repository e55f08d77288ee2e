package dk.familiensplan.plan;

import java.util.UUID;

/** Which follow-up; chosen by the client. */
public record FollowUpId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
