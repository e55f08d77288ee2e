package dk.familiensplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that nobody listens on, so that tests disturb neither each other nor a platform that runs. */
public final class FreePorts {

    private FreePorts() {}

    /** One of them. */
    public static int one() {
        return some(1).get(0);
    }

    /** Settings that use none but free ports and keep their data in the folder. */
    public static Settings settings(Path data) {
        List<Integer> ports = some(6);
        Map<String, String> environment = new HashMap<>();
        List<String> names = List.of("WEB", "OIDC", "AGENCIES", "ROUTES", "BROKER", "DB");
        for (int i = 0; i < names.size(); i++) {
            environment.put(
                    "FAMILIENSPLAN_" + names.get(i) + "_PORT", ports.get(i).toString());
        }
        environment.put("FAMILIENSPLAN_DATA", data.toString());
        return Settings.from(environment);
    }

    private static List<Integer> some(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (ServerSocket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
