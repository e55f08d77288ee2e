package dk.familiensplan.access;

import dk.familiensplan.family.PersonNumber;
import java.util.Optional;

/** The browsers that are signed in. */
public interface Sessions {

    /**
     * Starts a session of an employee.
     *
     * @return the secret for the browser's cookie; it is stored nowhere else
     */
    String start(String subject);

    /**
     * Starts a session of a family member. The session keeps a keyed hash of the number and not the number, and the
     * person is looked for again at each request, so that it ends when their plan does.
     *
     * @return as {@link #start}; empty when the person is in no plan that is in use
     */
    Optional<String> startOfFamilyMember(PersonNumber number);

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
