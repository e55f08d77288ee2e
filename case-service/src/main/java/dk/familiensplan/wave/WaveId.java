package dk.familiensplan.wave;

import java.util.UUID;

/** Which wave. */
public record WaveId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
