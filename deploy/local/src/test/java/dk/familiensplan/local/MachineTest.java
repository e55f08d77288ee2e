package dk.familiensplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void namesThePortThatIsInUseAndTheVariableThatChangesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> Machine.checkPort("FAMILIENSPLAN_WEB_PORT", port))
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.wayOut()).contains("FAMILIENSPLAN_WEB_PORT"))
                    .hasMessage("Port " + port + " is in use by another program.");
        }
    }

    @Test
    void takesAFreePort() {
        assertThatCode(() -> Machine.checkPort("FAMILIENSPLAN_WEB_PORT", FreePorts.one()))
                .doesNotThrowAnyException();
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        assertThatThrownBy(() -> Machine.checkMemory(OptionalLong.of(512L * 1024 * 1024)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("This machine has 512 MB of memory free, and the platform needs 2000 MB.");
    }

    @Test
    void doesNotRefuseAMachineThatCannotTellItsMemory() {
        assertThatCode(() -> Machine.checkMemory(OptionalLong.empty())).doesNotThrowAnyException();
        assertThatCode(() -> Machine.checkMemory(OptionalLong.of(Machine.MEMORY_NEEDED)))
                .doesNotThrowAnyException();
    }
}
