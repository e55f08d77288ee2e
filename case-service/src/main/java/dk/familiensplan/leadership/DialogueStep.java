package dk.familiensplan.leadership;

/** The five steps of a dialogue, in the order in which leaders take them. What is asked in each stands with the screen's words. */
public enum DialogueStep {
    /** What it is about, and for whom. */
    FOCUS,
    /** How it looks from each chair. */
    UNDERSTAND,
    /** How it would be if it went well. */
    IMAGINE,
    /** What is made a habit. */
    ESTABLISH,
    /** What is let go of, so that there is room. */
    RELEASE
}
