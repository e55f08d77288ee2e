package dk.familiensplan.local.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("agency").resolve("ledger.jsonl");
    }

    @Test
    void holdsAfterARestartWhatItHeldBefore() {
        try (Ledger ledger = Ledger.in(file)) {
            ledger.add(aReceipt("sending-1", "message-1", "jms-1"));
            ledger.add(aReceipt("sending-2", "message-2", "jms-2"));
            ledger.sync();
        }

        try (Ledger reopened = Ledger.in(file)) {
            assertThat(reopened.from(1)).extracting(Entry::number).containsExactly(1L, 2L);
            assertThat(reopened.transmission("sending-2")).map(Entry::messageId).contains("message-2");
            assertThat(reopened.from(1))
                    .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(NOW));
        }
    }

    @Test
    void cutsOffALineThatAKillLeftHalfWritten() throws IOException {
        try (Ledger ledger = Ledger.in(file)) {
            ledger.add(aReceipt("sending-1", "message-1", "jms-1"));
            ledger.sync();
        }
        Files.writeString(file, "{\"number\":2,\"direction\":\"I", StandardOpenOption.APPEND);

        try (Ledger reopened = Ledger.in(file)) {
            assertThat(reopened.from(1)).hasSize(1);
            reopened.add(aReceipt("sending-2", "message-2", "jms-2"));
        }

        try (Ledger again = Ledger.in(file)) {
            assertThat(again.from(1)).extracting(Entry::messageId).containsExactly("message-1", "message-2");
        }
    }

    @Test
    void tellsARedeliveryByTheBrokerFromAMessageThatWasSentTwice() {
        try (Ledger ledger = Ledger.in(file)) {
            ledger.add(aReceipt("sending-1", "message-1", "jms-1"));
            ledger.add(aReceipt("sending-1", "message-1", "jms-1"));
            ledger.add(aReceipt("sending-2", "message-2", "jms-2"));
            ledger.add(aReceipt("sending-2", "message-2", "jms-3"));

            Holding holding = Holding.of(ledger.from(1));

            assertThat(holding.receipts()).isEqualTo(4);
            assertThat(holding.messages()).isEqualTo(2);
            assertThat(holding.redeliveries()).isEqualTo(1);
            assertThat(holding.doubled()).isEqualTo(1);
        }
    }

    private static Entry aReceipt(String transmissionId, String messageId, String jmsMessageId) {
        return new Entry(
                0,
                Entry.Direction.IN,
                NOW,
                jmsMessageId,
                false,
                Received.Kind.MESSAGE.name(),
                Repeat.FIRST,
                transmissionId,
                messageId,
                null,
                Standard.Verdict.OK.name(),
                null,
                "Bruno Elmer",
                "Titel med æøå",
                "Tekst",
                "<body/>",
                "<answer/>",
                null);
    }
}
