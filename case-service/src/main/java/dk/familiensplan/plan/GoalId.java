package dk.familiensplan.plan;

import java.util.UUID;

/** Which goal; chosen by the client. */
public record GoalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
