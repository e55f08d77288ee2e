package dk.familiensplan.integration.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Logs as one JSON object a line. Of an exception only its type and where it was thrown are written: the words of a
 * parser may quote the message it stumbled over, and a message is about a family.
 */
public final class JsonLogs extends Formatter {

    private static final int FRAMES = 12;

    /** Makes the console the only place that logs go to. Levels may be set by the usual logging properties. */
    public static void install() {
        Logger root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(new JsonLogs());
        console.setLevel(Level.ALL);
        root.addHandler(console);
    }

    @Override
    public String format(LogRecord record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", record.getInstant().toString());
        line.put("level", record.getLevel().getName());
        line.put("logger", record.getLoggerName());
        line.put("thread", Thread.currentThread().getName());
        line.put("message", formatMessage(record));
        if (record.getThrown() != null) {
            line.put("exception", where(record.getThrown()));
        }
        try {
            return SafeJson.json().writeValueAsString(line) + System.lineSeparator();
        } catch (JsonProcessingException impossible) {
            return "{\"level\":\"SEVERE\",\"message\":\"A log line could not be written as JSON\"}"
                    + System.lineSeparator();
        }
    }

    private static List<String> where(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (Throwable next = thrown; next != null && lines.size() < FRAMES * 3; next = next.getCause()) {
            lines.add(next.getClass().getName());
            StackTraceElement[] frames = next.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                lines.add("  at " + frames[i]);
            }
        }
        return lines;
    }
}
