package dk.familiensplan.plan;

import java.util.UUID;

/** Which agreement; chosen by the client. */
public record AgreementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
