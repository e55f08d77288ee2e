package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an agency's system can be asked to send of its own accord. */
interface Repertoire {

    /** Sends nothing by itself. */
    Repertoire NOTHING = new Repertoire() {
        @Override
        public List<Piece> pieces() {
            return List.of();
        }

        @Override
        public Optional<Outgoing> make(String key, JsonNode wishes, Instant now) {
            return Optional.empty();
        }
    };

    /**
     * Something that can be sent.
     *
     * @param label what the button on the page says
     */
    record Piece(String key, String label) {}

    List<Piece> pieces();

    /**
     * Makes the piece; empty when there is none by this key.
     *
     * @param wishes what is to be different from the usual, as a JSON object
     */
    Optional<Outgoing> make(String key, JsonNode wishes, Instant now);

    /** The label of a piece. */
    default String label(String key) {
        return pieces().stream()
                .filter(piece -> piece.key().equals(key))
                .map(Piece::label)
                .findFirst()
                .orElse(key);
    }
}
