package dk.familiensplan.benchmarks;

import dk.familiensplan.local.Part;
import dk.familiensplan.local.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processor time that some processes and their children have used. */
@FunctionalInterface
public interface CpuTime {

    /** Since they were started; what children used that have ended is not in it. */
    Duration used();

    /** Of parts of the platform. */
    static CpuTime of(Platform platform, Part... parts) {
        return () -> List.of(parts).stream()
                .flatMap(part -> platform.pid(part).stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Of this and of the benchmark's own process, which is the client of the reference. */
    default CpuTime andOwn() {
        return () ->
                used().plus(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }
}
