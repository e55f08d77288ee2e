package dk.familiensplan.local;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parties and people of the demonstration, read from the same file that configures the case-service.
 *
 * @param authorities municipalities and regions
 * @param agencies the parties round a family
 * @param people who can sign in
 */
public record Municipality(List<Authority> authorities, List<Agency> agencies, List<Person> people) {

    private static final String FILE = "/eksempel-kommune.json";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** A municipality or region, and the identity it has as a party to messages. */
    public record Authority(
            String code,
            String name,
            String kind,
            @Nullable String gln,
            @Nullable String sor,
            @Nullable String cvr) {}

    /** An agency, the format it speaks and the identity it has in that format. */
    public record Agency(
            String id,
            String letters,
            String name,
            String kind,
            String authority,
            String format,
            @Nullable String gln,
            @Nullable String sor,
            @Nullable String cvr) {

        /** The address that the agency's own system reads. */
        public String inbox() {
            return "agency." + id + ".inbox";
        }

        /** The address that the agency's own system writes to. */
        public String outbox() {
            return "agency." + id + ".outbox";
        }

        /** Its own user at the broker. */
        public String brokerUser() {
            return "agency." + id;
        }
    }

    /** Someone who can sign in. */
    public record Person(
            String subject,
            String name,
            String title,
            List<String> roles,
            String authority,
            @Nullable String agency) {}

    /** Eksempel Kommune and Region Eksempel, as packed with this module. */
    public static Municipality eksempel() {
        try {
            return JSON.readValue(source(), Municipality.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packed file, word for word. */
    public static String source() {
        try (InputStream json = Objects.requireNonNull(Municipality.class.getResourceAsStream(FILE))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read from a file, as a program that is given its path does. */
    public static Municipality in(Path file) {
        try {
            return JSON.readValue(file.toFile(), Municipality.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agency with this id. */
    public Agency agency(String id) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(id))
                .findAny()
                .orElseThrow(() -> new NoSuchElementException("no agency " + id));
    }

    /** The municipality itself, which is the other party to every message. */
    public Authority municipality() {
        return authorities.stream()
                .filter(authority -> authority.kind().equals("MUNICIPALITY"))
                .findFirst()
                .orElseThrow();
    }
}
