package dk.familiensplan.integration.delivery;

/**
 * A finished message in an agency's format.
 *
 * @param correlationId what an answer to it refers to, or what it is an answer to
 */
public record OutgoingMessage(String text, String correlationId) {

    @Override
    public String toString() {
        return "OutgoingMessage[" + correlationId + "]";
    }
}
