package dk.familiensplan.benchmarks;

import dk.familiensplan.local.Part;
import dk.familiensplan.local.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The processor time that some processes and their children have used. */
@FunctionalInterface
public interface CpuTime {

    /** Since they were started; of one that has ended, what it had used when it was last looked at. Never goes back. */
    Duration used();

    /** Of parts of the platform. */
    static CpuTime of(Platform platform, Part... parts) {
        Map<ProcessHandle, Duration> seen = new ConcurrentHashMap<>();
        return () -> {
            List.of(parts).stream()
                    .flatMap(part -> platform.pid(part).stream())
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .forEach(process -> process.info().totalCpuDuration().ifPresent(used -> seen.put(process, used)));
            return seen.values().stream().reduce(Duration.ZERO, Duration::plus);
        };
    }

    /** Of this and of the benchmark's own process, which is the client of the reference. */
    default CpuTime andOwn() {
        return () ->
                used().plus(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }
}
