package dk.familiensplan.plan;

import java.util.UUID;

/** Which evaluation of a goal; chosen by the client, so that sending it twice is one fact. */
public record EvaluationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
