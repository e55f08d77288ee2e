package dk.familiensplan.benchmarks;

import dk.familiensplan.local.Platform;
import dk.familiensplan.local.Progress;
import dk.familiensplan.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole product on ports that were free and on empty data of its own, so that it disturbs nobody's. */
public final class OwnPlatform {

    private OwnPlatform() {}

    /**
     * Starts it; whoever gets it closes it.
     *
     * @param home the project's root folder, with everything built
     * @param data where it may write; what an earlier run left there is deleted
     * @param sendDelay how long what a person sends can be stopped
     */
    public static Platform start(Path home, Path data, Duration sendDelay) {
        List<Integer> ports = freePorts(6);
        Platform platform = Platform.in(new Settings(
                home,
                data,
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                sendDelay));
        platform.endLeftovers();
        platform.startOver();
        platform.start(Progress.SILENT);
        return platform;
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (ServerSocket socket : held) {
                close(socket);
            }
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
