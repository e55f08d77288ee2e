package dk.familiensplan.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part's process. Its id stands in a file with the moment it started, so that a later launcher finds a process
 * that an earlier one left behind, and never takes another program for it.
 */
final class PartProcess {

    /** What a program understands as being asked to end. */
    enum Signal {
        /** The usual one. */
        TERMINATE,
        /** PostgreSQL's fast shutdown; at the usual one it waits for every client to leave. */
        INTERRUPT;

        private void sendTo(ProcessHandle process) {
            if (this == TERMINATE) {
                process.destroy();
                return;
            }
            try {
                new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final boolean CAN_BE_SET_APART = canBeSetApart();

    private final Path pidFile;
    private final Path log;
    private @Nullable ProcessHandle process;
    private long logBegin;

    PartProcess(Path pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
        this.process = leftBehind().orElse(null);
    }

    /** Starts it; what it prints is added to its log. */
    void start(List<String> command, Map<String, String> environment, Path folder) {
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(folder);
            logBegin = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(apartFromTheTerminal(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // A child would otherwise listen for a debugger or agent meant for the launcher, or read settings not its.
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().keySet().removeIf(name -> name.startsWith("FAMILIENSPLAN_"));
            builder.environment().putAll(environment);
            ProcessHandle started = builder.start().toHandle();
            process = started;
            Files.writeString(pidFile, started.pid() + " " + startedAt(started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a line that it wrote since it was started is like this. */
    boolean logHolds(Predicate<String> line) {
        try (RandomAccessFile written = new RandomAccessFile(log.toFile(), "r")) {
            written.seek(Math.min(logBegin, written.length()));
            byte[] since = new byte[Math.toIntExact(written.length() - written.getFilePointer())];
            written.readFully(since);
            return new String(since, StandardCharsets.UTF_8).lines().anyMatch(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        ProcessHandle current = process;
        return current != null && current.isAlive();
    }

    /**
     * Asks it to end, and ends it when it has not within the time.
     *
     * @param signal what asks this kind of program to end without waiting for others
     */
    void stop(Signal signal, Duration patience) {
        ProcessHandle current = process;
        if (current != null && current.isAlive()) {
            List<ProcessHandle> family = familyOf(current);
            signal.sendTo(current);
            if (!ended(family, patience)) {
                kill(family);
            }
        }
        forget();
    }

    /** Ends it and what it started at once, as a crash would ({@code kill -9}). */
    void kill() {
        ProcessHandle current = process;
        if (current != null && current.isAlive()) {
            kill(familyOf(current));
        }
        forget();
    }

    /** Its number, for as long as it runs. */
    Optional<Long> pid() {
        ProcessHandle current = process;
        return current == null || !current.isAlive() ? Optional.empty() : Optional.of(current.pid());
    }

    private void forget() {
        process = null;
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> leftBehind() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String[] written = Files.readString(pidFile).strip().split(" ");
            if (written.length != 2) {
                return Optional.empty();
            }
            long start = Long.parseLong(written[1]);
            return ProcessHandle.of(Long.parseLong(written[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedAt(handle) == start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private static long startedAt(ProcessHandle handle) {
        return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }

    /** The process and all below it; the deepest first, because a parent may take its children down with it. */
    private static List<ProcessHandle> familyOf(ProcessHandle handle) {
        List<ProcessHandle> family = new ArrayList<>(handle.descendants().toList());
        family.sort(Comparator.comparing(ProcessHandle::pid).reversed());
        family.add(handle);
        return family;
    }

    private static void kill(List<ProcessHandle> family) {
        // The head first: a server that sees a child killed would otherwise start to recover by itself.
        family.get(family.size() - 1).destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        if (!ended(family, Duration.ofSeconds(10))) {
            throw new IllegalStateException("a killed process is still there");
        }
    }

    private static boolean ended(List<ProcessHandle> family, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle handle : family) {
            try {
                handle.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stillThere) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Ctrl-C goes to everything in the terminal's group; only the launcher is to hear it, and stops parts in order. */
    private static List<String> apartFromTheTerminal(List<String> command) {
        if (!CAN_BE_SET_APART) {
            return command;
        }
        List<String> apart = new ArrayList<>();
        apart.add("setsid");
        apart.addAll(command);
        return apart;
    }

    private static boolean canBeSetApart() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
    }
}
