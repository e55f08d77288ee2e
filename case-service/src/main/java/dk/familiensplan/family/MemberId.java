package dk.familiensplan.family;

import java.util.UUID;

/** Which member of which family; chosen by the client, so that a whole plan can be sent in one request. */
public record MemberId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
