package dk.familiensplan.access.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The command {@code deploy/verify-audit}: tells whether the audit log is whole, and sets new anchors when it is.
 *
 * <p>Ends with 0 when it is whole, 1 when it is not, and 2 when it could not be looked at.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    /** @param arguments the file of anchors */
    public static void main(String[] arguments) {
        try (var answer = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.exit(verify(Path.of(arguments[0]), answer));
        }
    }

    private static int verify(Path file, PrintStream answer) {
        var anchors = new AuditAnchors(file);
        try (var database = DriverManager.getConnection(
                required("FAMILIENSPLAN_DB_URL"),
                required("FAMILIENSPLAN_DB_USER"),
                required("FAMILIENSPLAN_DB_PASSWORD"))) {
            var faults = anchors.faults(database);
            faults.forEach(answer::println);
            if (!faults.isEmpty()) {
                answer.println("The audit log is NOT whole: " + faults.size() + " places. No anchors were set.");
                return 1;
            }
            answer.println("The audit log is whole. Anchors set: " + anchors.anchor(database));
            return 0;
        } catch (SQLException | IOException unreadable) {
            answer.println("The audit log could not be looked at: " + unreadable.getMessage());
            return 2;
        }
    }

    private static String required(String setting) {
        var value = System.getenv(setting);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(setting + " is not set");
        }
        return value;
    }
}
