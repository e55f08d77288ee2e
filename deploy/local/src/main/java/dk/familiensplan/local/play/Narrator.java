package dk.familiensplan.local.play;

/** Is told what happens while something is played, as it happens. */
public interface Narrator {

    /** Tells nobody. */
    Narrator SILENT = new Narrator() {};

    default void begins(int number, String title) {}

    default void fact(String fact) {}

    default void ended(StepResult result) {}
}
