package dk.familiensplan.work;

import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.plan.ContactPoint;
import java.util.Optional;

/**
 * A message as an agency's people read it now.
 *
 * @param familyName the family that it is about; empty, as is all else of content, when the agency may no longer know
 * @param content what was told, as it may be told at this moment
 * @param basis on what it is shared, in Danish
 * @param contactPoint whom to turn to
 */
public record AgencyMessage(
        Notification notification,
        Optional<String> familyName,
        Optional<Content> content,
        Optional<String> basis,
        ContactPoint contactPoint) {

    /** Whether the agency must not use it any more. */
    public boolean withdrawn() {
        return content.isEmpty();
    }
}
