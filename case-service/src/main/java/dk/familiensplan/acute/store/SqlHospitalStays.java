package dk.familiensplan.acute.store;

import dk.familiensplan.acute.HospitalReport;
import dk.familiensplan.acute.HospitalStay;
import dk.familiensplan.acute.HospitalStays;
import dk.familiensplan.acute.ReportCode;
import dk.familiensplan.acute.StayStatus;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Plans.PlanOfPerson;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports are facts in one table; the stay beside them is what follows from them, kept so that a change can be seen. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlHospitalStays implements HospitalStays {

    /** The first half of the advisory locks on members; the second is the member's hash. */
    private static final int MEMBER_LOCKS = 0x73746179;

    private static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(?, hashtext(?))";

    private static final String ADD = """
            INSERT INTO hospital_report
                   (id, plan_id, member_id, agency_id, episode_id, code, occurred_at, encounter_start, encounter_end,
                    received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPORTS = """
            SELECT code, occurred_at, encounter_start, encounter_end
              FROM hospital_report
             WHERE member_id = ? AND agency_id = ? AND episode_id = ?
            """;

    private static final String KNOWN =
            "SELECT id, status, since FROM hospital_stay WHERE member_id = ? AND agency_id = ? AND episode_id = ?";

    /** The member keeps the person's key also when the plan no longer holds the person. */
    private static final String UNDER_WAY = """
            SELECT stay.plan_id, stay.member_id
              FROM hospital_stay AS stay
              JOIN member ON member.id = stay.member_id AND member.person_key = ?
             WHERE stay.status IN ('ADMITTED', 'ON_LEAVE')
            """;

    private static final String KEEP = """
            INSERT INTO hospital_stay (id, plan_id, member_id, agency_id, episode_id, status, since)
            VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (member_id, agency_id, episode_id)
                DO UPDATE SET status = excluded.status, since = excluded.since
            RETURNING id
            """;

    private final Sql sql;
    private final PersonNumbers numbers;

    @Inject
    SqlHospitalStays(Sql sql, PersonNumbers numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    @Override
    public void takeTurns(MemberId member) {
        sql.list(TAKE_TURNS, row -> true, MEMBER_LOCKS, member.toString());
    }

    @Override
    public void add(StayKey stay, PlanId plan, HospitalReport report, Instant receivedAt) {
        sql.update(
                ADD,
                UUID.randomUUID(),
                plan.value(),
                stay.member().value(),
                stay.hospital().value(),
                stay.episode(),
                report.code().toString(),
                report.occurredAt(),
                report.encounterStart(),
                report.encounterEnd(),
                receivedAt);
    }

    @Override
    public List<HospitalReport> reports(StayKey stay) {
        return sql.list(
                REPORTS,
                SqlHospitalStays::report,
                stay.member().value(),
                stay.hospital().value(),
                stay.episode());
    }

    @Override
    public Optional<Known> known(StayKey stay) {
        return sql.one(
                KNOWN,
                row -> new Known(
                        row.getObject(1, UUID.class),
                        new HospitalStay(
                                StayStatus.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant())),
                stay.member().value(),
                stay.hospital().value(),
                stay.episode());
    }

    @Override
    public List<PlanOfPerson> underWay(PersonNumber person) {
        return sql.list(
                UNDER_WAY,
                row -> new PlanOfPerson(
                        new PlanId(row.getObject(1, UUID.class)), new MemberId(row.getObject(2, UUID.class))),
                (Object) numbers.searchKey(person));
    }

    @Override
    public UUID keep(StayKey stay, PlanId plan, HospitalStay now) {
        return sql.one(
                        KEEP,
                        row -> row.getObject(1, UUID.class),
                        UUID.randomUUID(),
                        plan.value(),
                        stay.member().value(),
                        stay.hospital().value(),
                        stay.episode(),
                        now.status(),
                        now.since())
                .orElseThrow();
    }

    private static HospitalReport report(ResultSet row) throws SQLException {
        return new HospitalReport(
                ReportCode.parse(row.getString(1)).orElseThrow(),
                row.getTimestamp(2).toInstant(),
                instant(row.getTimestamp(3)),
                instant(row.getTimestamp(4)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
