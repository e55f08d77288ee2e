package dk.familiensplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What this machine must have free before anything is started. */
final class Machine {

    private static final long MEBIBYTE = 1024L * 1024L;

    /** What all parts together use after the main job, with a margin. */
    static final long MEMORY_NEEDED = 2_000 * MEBIBYTE;

    /** PostgreSQL's first write-ahead log, the broker's journal and its reserve. */
    static final long DISK_NEEDED = 1_000 * MEBIBYTE;

    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private final Settings settings;

    Machine(Settings settings) {
        this.settings = settings;
    }

    /** Passes, or is a {@link CannotStart} that says what is missing. */
    void check() {
        checkMemory(memoryAvailable());
        checkDisk();
        settings.ports().forEach(Machine::checkPort);
    }

    static void checkMemory(OptionalLong available) {
        if (available.isPresent() && available.getAsLong() < MEMORY_NEEDED) {
            throw new CannotStart(
                    "This machine has " + available.getAsLong() / MEBIBYTE
                            + " MB of memory free, and the platform needs " + MEMORY_NEEDED / MEBIBYTE + " MB.",
                    "Close other programs, or use a machine with more memory.");
        }
    }

    static void checkPort(String variable, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this a port in use by a server that just stopped would look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException inUse) {
            throw new CannotStart(
                    "Port " + port + " is in use by another program.",
                    "Stop that program, or choose another port with " + variable + "=<port>.",
                    inUse);
        }
    }

    private void checkDisk() {
        try {
            Path folder = nearestExisting(settings.data());
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < DISK_NEEDED) {
                throw new CannotStart(
                        "The disk that holds " + settings.data() + " has " + free / MEBIBYTE
                                + " MB free, and the platform needs " + DISK_NEEDED / MEBIBYTE + " MB.",
                        "Free some space, or put the data elsewhere with FAMILIENSPLAN_DATA=<folder>.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path nearestExisting(Path folder) {
        Path candidate = folder;
        while (!Files.exists(candidate) && candidate.getParent() != null) {
            candidate = candidate.getParent();
        }
        return candidate;
    }

    /** Known on Linux only; elsewhere the system's own figure counts caches as used and would refuse wrongly. */
    private static OptionalLong memoryAvailable() {
        if (!Files.isReadable(MEMINFO)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(MEMINFO)) {
            Optional<Long> kibibytes = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
            return kibibytes.map(value -> OptionalLong.of(value * 1024L)).orElseGet(OptionalLong::empty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
