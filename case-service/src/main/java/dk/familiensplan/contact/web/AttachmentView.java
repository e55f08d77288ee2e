package dk.familiensplan.contact.web;

import dk.familiensplan.contact.Attachment;
import java.util.UUID;

/** A file that came with a request. */
public record AttachmentView(UUID id, String title, int bytes) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(attachment.id(), attachment.title(), attachment.bytes());
    }
}
