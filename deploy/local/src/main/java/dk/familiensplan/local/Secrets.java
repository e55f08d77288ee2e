package dk.familiensplan.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passwords and keys of this machine's platform: made at random the first time each is asked for, and kept in a file
 * that only the user who runs the platform can read.
 */
public final class Secrets {

    private static final int LENGTH_IN_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> BY_NAME = new TypeReference<>() {};

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Those that are kept in this file; none when it does not exist. */
    public static Secrets keptIn(Path file) {
        try {
            return new Secrets(file, Files.exists(file) ? JSON.readValue(file.toFile(), BY_NAME) : new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A password that is safe to put in an address, an environment variable and a file. */
    public synchronized String password(String name) {
        return value(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** A key of 32 random bytes, as standard Base64. */
    public synchronized String key(String name) {
        return value(name, Base64.getEncoder());
    }

    /**
     * Writes those whose name starts as wanted to a file of their own, for a program that must not see the rest.
     *
     * @param without what is left out from the start of each name
     */
    public synchronized void hand(String wanted, String without, Path other) {
        Map<String, String> handed = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(wanted)) {
                handed.put(name.substring(without.length()), value);
            }
        });
        write(other, handed);
    }

    /** New ones are made from now on. */
    synchronized void forgetAll() {
        values.clear();
    }

    private String value(String name, Base64.Encoder encoder) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[LENGTH_IN_BYTES];
        random.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        values.put(name, made);
        write(file, values);
        return made;
    }

    /** So that only the user who runs the platform can read it, and nobody reads half of it. */
    static void write(Path file, Object values) {
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "secrets", ".half");
            if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
            }
            JSON.writerWithDefaultPrettyPrinter().writeValue(half.toFile(), values);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
