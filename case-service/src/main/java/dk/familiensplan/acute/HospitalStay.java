package dk.familiensplan.acute;

import dk.familiensplan.acute.ReportCode.Act;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a stay stands, derived from everything that was said of it. It is a function of the set of reports, so the order in
 * which they are heard, and how often, is nothing: the newest movement by when it happened decides, and one that is heard
 * late never moves the stay backwards (invariant 16).
 *
 * @param since when it became so
 */
public record HospitalStay(StayStatus status, Instant since) {

    /** Of two movements in the same instant the one further on in a stay is the later one. */
    private static final Comparator<Moved> IN_TIME =
            Comparator.comparing(Moved::at).thenComparing(Moved::movement);

    /** The stay, or nothing where nothing was said that tells where the member is. */
    public static Optional<HospitalStay> derive(Collection<HospitalReport> reports) {
        List<Moved> moves = withoutCancelled(moves(reports), reports);
        if (moves.isEmpty()) {
            return reports.stream()
                    .filter(report -> report.code().act() == Act.CANCELLED)
                    .map(HospitalReport::occurredAt)
                    .max(Comparator.naturalOrder())
                    .map(at -> new HospitalStay(StayStatus.CANCELLED, at));
        }
        StayStatus status = moves.get(moves.size() - 1).movement().leadsTo();
        Instant since = moves.get(moves.size() - 1).at();
        for (int i = moves.size() - 1; i >= 0 && moves.get(i).movement().leadsTo() == status; i--) {
            since = moves.get(i).at();
        }
        return Optional.of(new HospitalStay(status, since));
    }

    /**
     * What moved, oldest first. A revision corrects what a movement said and is none itself; it stands for the movement
     * only while that has not been heard.
     */
    private static List<Moved> moves(Collection<HospitalReport> reports) {
        Set<Moved> moves = new HashSet<>();
        Set<Movement> heard = new HashSet<>();
        for (HospitalReport report : reports) {
            if (report.code().act() == Act.REPORTED) {
                moves.add(new Moved(report.code().movement(), report.occurredAt()));
                heard.add(report.code().movement());
            }
        }
        for (HospitalReport report : reports) {
            if (report.code().act() == Act.REVISED
                    && !heard.contains(report.code().movement())) {
                moves.add(new Moved(report.code().movement(), whenRevisedMovementWas(report)));
            }
        }
        return moves.stream().sorted(IN_TIME).toList();
    }

    private static Instant whenRevisedMovementWas(HospitalReport revision) {
        Instant said =
                switch (revision.code().movement()) {
                    case STAA, STIN -> revision.encounterStart();
                    case SLHJ, MORS -> revision.encounterEnd();
                    case STOR, SLOR -> null;
                };
        return said == null || said.isAfter(revision.occurredAt()) ? revision.occurredAt() : said;
    }

    /** Each cancellation takes back the movement of its kind that was the newest when it was made. */
    private static List<Moved> withoutCancelled(List<Moved> moves, Collection<HospitalReport> reports) {
        Set<Moved> cancelled = new HashSet<>();
        reports.stream()
                .filter(report -> report.code().act() == Act.CANCELLED)
                .sorted(Comparator.comparing(HospitalReport::occurredAt))
                .forEach(cancellation -> moves.stream()
                        .filter(moved -> moved.movement() == cancellation.code().movement())
                        .filter(moved -> !moved.at().isAfter(cancellation.occurredAt()))
                        .max(IN_TIME)
                        .ifPresent(cancelled::add));
        return moves.stream().filter(moved -> !cancelled.contains(moved)).toList();
    }

    private record Moved(Movement movement, Instant at) {}
}
