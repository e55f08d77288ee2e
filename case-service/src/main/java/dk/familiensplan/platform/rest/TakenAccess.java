package dk.familiensplan.platform.rest;

import java.util.List;

/** What access a request has taken. Whoever decides on access implements it. */
public interface TakenAccess {

    /** What this request was allowed so far, each as a text that {@link #takeAgain} understands. */
    List<String> soFar();

    /** Asks for the same again, now; refuses as it would have been refused the first time. */
    void takeAgain(List<String> taken);
}
