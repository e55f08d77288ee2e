package dk.familiensplan.local;

import java.time.Duration;

/** Is told how far the start or the stop has come. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    default void starting(Part part) {}

    /**
     * The part answers.
     *
     * @param waited how long the launcher waited for it
     */
    default void started(Part part, Duration waited) {}

    default void stopping(Part part) {}
}
