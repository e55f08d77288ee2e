package dk.familiensplan.platform.rest;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An exception for the log: its class, where it came from and its causes, without any message.
 *
 * <p>Messages of drivers and parsers hold the values that they stumbled on, and those can be about a family.
 */
public final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST_CAUSE = 10;

    private Redacted(String type, @Nullable Redacted cause, StackTraceElement[] trace) {
        super(type, cause, false, true);
        setStackTrace(trace);
    }

    public static Redacted of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Redacted of(Throwable thrown, int depth) {
        var type = thrown.getClass().getName();
        var cause = thrown.getCause();
        return new Redacted(
                thrown instanceof SQLException database ? type + ", SQL state " + database.getSQLState() : type,
                cause == null || cause == thrown || depth == DEEPEST_CAUSE ? null : of(cause, depth + 1),
                thrown.getStackTrace());
    }
}
