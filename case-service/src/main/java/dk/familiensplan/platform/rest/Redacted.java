package dk.familiensplan.platform.rest;

/**
 * An exception for the log: its class, where it came from and its causes, without any message.
 *
 * <p>Messages of drivers and parsers hold the values that they stumbled on, and those can be about a family.
 */
public final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST_CAUSE = 10;

    private Redacted(String type, StackTraceElement[] trace) {
        super(type, null, false, true);
        setStackTrace(trace);
    }

    public static Redacted of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Redacted of(Throwable thrown, int depth) {
        var redacted = new Redacted(thrown.getClass().getName(), thrown.getStackTrace());
        if (thrown instanceof java.sql.SQLException database) {
            redacted = new Redacted(
                    thrown.getClass().getName() + ", SQL state " + database.getSQLState(), thrown.getStackTrace());
        }
        var cause = thrown.getCause();
        if (cause != null && cause != thrown && depth < DEEPEST_CAUSE) {
            redacted.initCause(of(cause, depth + 1));
        }
        return redacted;
    }
}
