package dk.familiensplan.access;

import java.util.Optional;

/** The browsers that are signed in. */
public interface Sessions {

    /**
     * Starts a session.
     *
     * @return the secret for the browser's cookie; it is stored nowhere else
     */
    String start(String subject);

    /**
     * Who the secret belongs to, as of now: roles and agency are read again each time.
     *
     * @return empty when the session has ended, was not used for too long, or the person may no longer sign in
     */
    Optional<Caller> callerOf(String secret);

    /** Whether {@link #callerOf} would find somebody; does not count as use. */
    boolean isAlive(String secret);

    /** Ends it at once; nothing happens when there is none. */
    void end(String secret);

    /** Ends all sessions of a person at once. */
    void endAllOf(String subject);

    /** Removes what has ended by time. */
    void sweep();
}
