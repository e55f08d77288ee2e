package dk.familiensplan.plan;

import java.util.UUID;

/** Which plan. */
public record PlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
