package dk.familiensplan.notification;

/**
 * The place of an agency's message in its own system, which an answer must name.
 *
 * @param thread the conversation; MedCom: {@code Communication.identifier}
 * @param category what it is about, in the words of the agency's standard
 * @param messageId the message that is answered
 */
public record AgencyThread(String thread, String category, String messageId) {}
