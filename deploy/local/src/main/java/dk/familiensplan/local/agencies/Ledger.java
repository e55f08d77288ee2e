package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an agency's system has received and sent, one line each in a file that is only added to. A receipt is on disk
 * before it is confirmed to the broker, so what the ledger lacks was never taken from the queue; every receipt is
 * counted, the repeated ones too. Safe for use by several threads.
 */
public final class Ledger implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final FileChannel file;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> firstByTransmission = new HashMap<>();
    private final Map<String, Entry> firstByMessage = new HashMap<>();

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /** Opens the ledger in this file, or begins it; a last line that was only half written is cut off. */
    public static Ledger in(Path path) {
        try {
            Files.createDirectories(path.getParent());
            boolean begun = !Files.exists(path);
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (begun && Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            Ledger ledger = new Ledger(file);
            ledger.readBack();
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line; it is safe only after {@link #sync()}. The number is given here. */
    synchronized Entry add(Entry entry) {
        Entry numbered = new Entry(
                entries.size() + 1L,
                entry.direction(),
                entry.at(),
                entry.jmsMessageId(),
                entry.redelivered(),
                entry.kind(),
                entry.repeat(),
                entry.transmissionId(),
                entry.messageId(),
                entry.refersTo(),
                entry.outcome(),
                entry.reason(),
                entry.about(),
                entry.title(),
                entry.text(),
                entry.body(),
                entry.answer(),
                entry.answerCorrelationId());
        try {
            ByteBuffer line =
                    ByteBuffer.wrap((JSON.writeValueAsString(numbered) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remember(numbered);
        return numbered;
    }

    /** Waits until every line is on disk. */
    synchronized void sync() {
        try {
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines from this number on, oldest first. */
    public synchronized List<Entry> from(long number) {
        int index = (int) Math.min(Math.max(number - 1, 0), entries.size());
        return List.copyOf(entries.subList(index, entries.size()));
    }

    /** The first receipt of this sending. */
    synchronized Optional<Entry> transmission(String transmissionId) {
        return Optional.ofNullable(firstByTransmission.get(transmissionId));
    }

    /** The receipt of this message that was acted on, or the first when none was. */
    synchronized Optional<Entry> message(String messageId) {
        return Optional.ofNullable(firstByMessage.get(messageId));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(Entry entry) {
        entries.add(entry);
        if (entry.direction() == Entry.Direction.IN && entry.kind().equals(Received.Kind.MESSAGE.name())) {
            if (entry.transmissionId() != null) {
                firstByTransmission.putIfAbsent(entry.transmissionId(), entry);
            }
            if (entry.messageId() != null) {
                firstByMessage.merge(entry.messageId(), entry, Ledger::theOneThatCounts);
            }
        }
    }

    /** Who said that it had trouble of its own has not taken the message; the sending after that is the first. */
    private static Entry theOneThatCounts(Entry before, Entry now) {
        return Standard.Verdict.OWN_TROUBLE.name().equals(before.outcome()) ? now : before;
    }

    private void readBack() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (content.hasRemaining() && file.read(content) >= 0) {
            // Reads on until the end.
        }
        byte[] bytes = content.array();
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                remember(parse(new String(bytes, begin, i - begin, StandardCharsets.UTF_8)));
                begin = i + 1;
            }
        }
        file.truncate(begin);
        file.position(begin);
    }

    private static Entry parse(String line) throws JsonProcessingException {
        return JSON.readValue(line, Entry.class);
    }
}
