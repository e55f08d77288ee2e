package dk.familiensplan.supervision;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.supervision.SupervisedLog.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data protection officer looks for who has done what, and draws samples. Each look is a row of the log itself. */
@ApplicationScoped
@Transactional
public class SearchingAccessLog {

    /** The longest period that is searched at once. */
    public static final Duration LONGEST = Duration.ofDays(400);

    private static final int MOST_SAMPLES = 10;

    private final SupervisedLog log;
    private final PersonNumbers numbers;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;
    private final InstantSource clock;

    @Inject
    SearchingAccessLog(
            SupervisedLog log,
            PersonNumbers numbers,
            PlanAccess access,
            CurrentUser user,
            AuditLog audit,
            InstantSource clock) {
        this.log = log;
        this.numbers = numbers;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is looked for, as a person writes it. */
    public record Wanted(
            Instant from,
            Instant until,
            @Nullable String subject,
            @Nullable UUID planId,
            @Nullable String deed,
            @Nullable String personNumber) {}

    /** A page of rows. The criterion is written in the log, a person number only as a keyed hash. */
    public List<SupervisedLog.Line> search(Wanted wanted, SupervisedLog.@Nullable Place after, int atMost) {
        if (!wanted.from().isBefore(wanted.until())) {
            throw SupervisionRule.PERIOD_RUNS_FORWARD.brokenAt("/until");
        }
        if (Duration.between(wanted.from(), wanted.until()).compareTo(LONGEST) > 0) {
            throw SupervisionRule.PERIOD_IS_SHORT.brokenAt("/from");
        }
        var number = wanted.personNumber();
        byte @Nullable [] key = number == null ? null : key(number);
        audit.record(
                Deed.ACCESS_LOG_SEARCHED,
                null,
                Purpose.SUPERVISION,
                "from=%s until=%s subject=%s plan=%s deed=%s person=%s"
                        .formatted(
                                wanted.from(),
                                wanted.until(),
                                or(wanted.subject()),
                                or(wanted.planId()),
                                or(wanted.deed()),
                                key == null ? "-" : HexFormat.of().formatHex(key)));
        return log.search(
                user.authority(),
                new Criterion(wanted.from(), wanted.until(), wanted.subject(), wanted.planId(), wanted.deed(), key),
                after,
                atMost);
    }

    /** Draws readings by lot. */
    public List<SupervisedLog.Sample> draw(Instant since, int howMany) {
        UUID sample = log.draw(user.authority(), user.subject(), since, howMany, clock.instant());
        audit.record(Deed.SAMPLE_DRAWN, null, Purpose.SUPERVISION, "sample=" + sample);
        return log.samples(user.authority(), 1);
    }

    /** The newest samples. */
    public List<SupervisedLog.Sample> samples() {
        audit.record(Deed.SAMPLE_READ, null, Purpose.SUPERVISION);
        return log.samples(user.authority(), MOST_SAMPLES);
    }

    /** Says whether a reading was justified, and why. */
    public void decide(UUID reading, boolean justified, String note) {
        if (!log.decide(user.authority(), reading, justified, note.strip(), clock.instant())) {
            throw access.unknown(Operation.SUPERVISE);
        }
        audit.record(Deed.SAMPLE_DECIDED, null, Purpose.SUPERVISION, "reading=" + reading + " justified=" + justified);
    }

    private byte[] key(String number) {
        return PersonNumber.parse(number)
                .map(numbers::searchKey)
                .orElseThrow(() -> SupervisionRule.IS_A_PERSON_NUMBER.brokenAt("/personNumber"));
    }

    private static Object or(@Nullable Object given) {
        return given == null ? "-" : given;
    }
}
