package dk.familiensplan.consent;

import java.util.UUID;

/** Which legal basis the coordinator has chosen. */
public record LegalBasisId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
