package dk.familiensplan.contact.store;

import dk.familiensplan.contact.Attachment;
import dk.familiensplan.contact.Attachments;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row for each file; what is in it is read only when somebody opens it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlAttachments implements Attachments {

    private static final String KEEP = """
            INSERT INTO request_attachment (id, request_id, position, title, content_type, content)
            SELECT ?, ?, count(*), ?, ?, ? FROM request_attachment WHERE request_id = ?
            """;

    private static final String LISTED =
            "SELECT request_id, id, title, content_type, octet_length(content) AS bytes FROM request_attachment";

    private static final String OF = LISTED + " WHERE request_id = ANY (CAST(? AS uuid[])) ORDER BY position";

    private static final String FIND = LISTED + " WHERE request_id = ? AND id = ?";

    private static final String CONTENT = "SELECT content FROM request_attachment WHERE id = ?";

    private final Sql sql;

    @Inject
    SqlAttachments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(ContactRequestId request, UUID id, String title, @Nullable String contentType, byte[] content) {
        sql.update(KEEP, id, request.value(), title, contentType, content, request.value());
    }

    @Override
    public Map<ContactRequestId, List<Attachment>> of(Collection<ContactRequestId> requests) {
        Map<ContactRequestId, List<Attachment>> attachments = new HashMap<>();
        if (!requests.isEmpty()) {
            sql.list(
                            OF,
                            row -> Map.entry(new ContactRequestId(Columns.uuid(row, "request_id")), attachment(row)),
                            requests.stream()
                                    .map(request -> request.value().toString())
                                    .toList())
                    .forEach(entry -> attachments
                            .computeIfAbsent(entry.getKey(), request -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return attachments;
    }

    @Override
    public Optional<Attachment> find(ContactRequestId request, UUID id) {
        return sql.one(FIND, SqlAttachments::attachment, request.value(), id);
    }

    @Override
    public byte[] content(UUID id) {
        return sql.one(CONTENT, row -> row.getBytes("content"), id).orElseThrow();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                Columns.uuid(row, "id"), row.getString("title"), row.getString("content_type"), row.getInt("bytes"));
    }
}
