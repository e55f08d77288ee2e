package dk.familiensplan.local.play;

/** One step of what is played. */
interface Step {

    String title();

    /** Plays it, or looks again at what an earlier play left; a {@link DidNotHold} when something is not so. */
    void play(Play play);
}
