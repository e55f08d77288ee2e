package dk.familiensplan.contact;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that an agency attached to what it asked.
 *
 * @param contentType as its sender names it; who hands the file on decides what to believe
 * @param bytes how long it is
 */
public record Attachment(UUID id, String title, @Nullable String contentType, int bytes) {

    public Attachment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
    }

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
