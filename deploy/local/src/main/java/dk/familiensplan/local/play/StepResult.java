package dk.familiensplan.local.play;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a step of the main job went.
 *
 * @param facts what was seen, with the real ids
 * @param failure what did not hold; nothing when the step held
 */
public record StepResult(
        int number,
        String title,
        List<String> facts,
        @Nullable String failure) {

    /** Whether everything that the step promises was seen in the running system. */
    public boolean held() {
        return failure == null;
    }
}
