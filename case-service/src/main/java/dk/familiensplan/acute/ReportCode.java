package dk.familiensplan.acute;

import java.util.Arrays;
import java.util.Optional;

/** A national code: a movement, or the revision ({@code RE_}) or cancellation ({@code AN_}) of one. */
public record ReportCode(Movement movement, Act act) {

    /** The code in a message; empty when it is none. */
    public static Optional<ReportCode> parse(String code) {
        return Arrays.stream(Act.values())
                .filter(act -> code.startsWith(act.prefix))
                .flatMap(act -> Arrays.stream(Movement.values())
                        .filter(movement -> code.equals(act.prefix + movement.name()))
                        .map(movement -> new ReportCode(movement, act)))
                .findFirst();
    }

    @Override
    public String toString() {
        return act.prefix + movement.name();
    }

    /** What is done with the movement. */
    enum Act {
        REPORTED(""),
        REVISED("RE_"),
        CANCELLED("AN_");

        private final String prefix;

        Act(String prefix) {
            this.prefix = prefix;
        }
    }
}
