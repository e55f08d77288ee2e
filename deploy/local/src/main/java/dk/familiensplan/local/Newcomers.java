package dk.familiensplan.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.local.Municipality.Agency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The agencies that an administrator made on screen, and the password of each at the broker. In production the operator
 * gives the broker its user and queues; here the stand-ins write this file, and the broker reads it.
 */
public final class Newcomers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public Newcomers(Path file) {
        this.file = file;
    }

    /** One of them. */
    public record Newcomer(Agency agency, String password) {

        @Override
        public String toString() {
            return "Newcomer[" + agency.id() + "]";
        }
    }

    /** All that there are now. */
    public List<Newcomer> all() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These are all from now on. */
    public void keep(List<Newcomer> all) {
        Secrets.write(file, all);
    }
}
