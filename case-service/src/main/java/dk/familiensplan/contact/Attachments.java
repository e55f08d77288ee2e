package dk.familiensplan.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that came with what agencies ask. Every call is part of the caller's transaction. */
public interface Attachments {

    /** Keeps one more with its request, behind those it has. */
    void keep(ContactRequestId request, UUID id, String title, @Nullable String contentType, byte[] content);

    /** What came with each of these, in its sender's order, without what is in them; nothing for those with none. */
    Map<ContactRequestId, List<Attachment>> of(Collection<ContactRequestId> requests);

    /** One of them, if it came with this request. */
    Optional<Attachment> find(ContactRequestId request, UUID id);

    /** What is in it. */
    byte[] content(UUID id);
}
