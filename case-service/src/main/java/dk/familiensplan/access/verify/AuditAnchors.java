package dk.familiensplan.access.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ends of all chains of the audit log, as they were, in a file that the database's owner cannot write.
 *
 * <p>The chains alone show every change by somebody who does not recompute what follows. Who owns the database and does
 * recompute it is found here: what was anchored must still be where it was, so neither a row before an anchor nor the end of
 * a chain can be rewritten or cut off. Lines are only ever added; a chain is known by a hash of its name.
 */
public final class AuditAnchors {

    private static final String FAULTS = "SELECT chain, number, fault FROM audit_faults()";
    private static final String HEADS = """
            SELECT encode(sha256(convert_to(chain, 'UTF8')), 'hex'), length, encode(head, 'hex')
              FROM audit_chain WHERE length > 0 ORDER BY 1
            """;
    private static final String HELD = """
            SELECT anchor.chain, anchor.length, encode(log.hash, 'hex') IS NOT DISTINCT FROM anchor.head
              FROM unnest(?::text[], ?::bigint[], ?::text[]) AS anchor (chain, length, head)
              LEFT JOIN audit_chain AS chain ON encode(sha256(convert_to(chain.chain, 'UTF8')), 'hex') = anchor.chain
              LEFT JOIN audit_log AS log ON log.chain = chain.chain AND log.number = anchor.length
            """;

    private final Path file;

    /** @param file of anchors; made when the first are set */
    public AuditAnchors(Path file) {
        this.file = file;
    }

    private record Anchor(String chain, long length, String head) {

        static Anchor read(String line) {
            var parts = line.split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("a line of the anchors is not one");
            }
            return new Anchor(parts[0], Long.parseLong(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return chain + " " + length + " " + head;
        }
    }

    /** Every place where the log is not what was written, or not what was anchored; empty when it is whole. */
    public List<String> faults(Connection database) throws SQLException, IOException {
        var faults = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(FAULTS)) {
            while (rows.next()) {
                faults.add(rows.getString(1) + " " + rows.getLong(2) + ": " + rows.getString(3));
            }
        }
        var anchors = read();
        try (var statement = database.prepareStatement(HELD)) {
            statement.setArray(
                    1,
                    database.createArrayOf(
                            "text", anchors.stream().map(Anchor::chain).toArray()));
            statement.setArray(
                    2,
                    database.createArrayOf(
                            "bigint", anchors.stream().map(Anchor::length).toArray()));
            statement.setArray(
                    3,
                    database.createArrayOf(
                            "text", anchors.stream().map(Anchor::head).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean(3)) {
                        faults.add(rows.getString(1) + " " + rows.getLong(2) + ": not as it was anchored");
                    }
                }
            }
        }
        return faults;
    }

    /** Anchors the chains that have grown since the last time. @return how many */
    public int anchor(Connection database) throws SQLException, IOException {
        Map<String, Anchor> last = new LinkedHashMap<>();
        read().forEach(anchor -> last.put(anchor.chain(), anchor));
        var grown = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(HEADS)) {
            while (rows.next()) {
                var now = new Anchor(rows.getString(1), rows.getLong(2), rows.getString(3));
                if (!now.equals(last.get(now.chain()))) {
                    grown.add(now.toString());
                }
            }
        }
        Files.write(file, grown, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return grown.size();
    }

    private List<Anchor> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.map(Anchor::read).toList();
        }
    }
}
