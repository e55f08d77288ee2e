package dk.familiensplan.home.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.home.AskedFor;
import dk.familiensplan.home.CapacityAnswer;
import dk.familiensplan.home.HomeFigures;
import dk.familiensplan.home.HomeReferrals;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.home.HomeTreatmentReferral.Current;
import dk.familiensplan.home.HomeTreatmentReferral.Ending;
import dk.familiensplan.home.HomeTreatmentReferral.State;
import dk.familiensplan.home.Outcome;
import dk.familiensplan.home.Patient;
import dk.familiensplan.home.ReferralId;
import dk.familiensplan.home.ReferralState;
import dk.familiensplan.home.Step;
import dk.familiensplan.home.TeamAsk;
import dk.familiensplan.home.TeamStanding;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.home.TreatmentNote;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows, and the row of a referral as the lock of everything that is its own. Lists read the questions of all referrals
 * in one statement, and never the patients.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlHomeReferrals implements HomeReferrals {

    private static final String REFERRALS = "SELECT r.* FROM home_treatment_referral r ";
    private static final String BY_ID = REFERRALS + "WHERE r.id = ?";
    private static final String LOCKED = BY_ID + " FOR UPDATE";

    private static final String ADD = """
            INSERT INTO home_treatment_referral
                   (id, hospital_id, asked_by, asked_at, municipality, treatment, details, starts_at, expected_end, ward,
                    responsible, responsible_phone, state, patient_known, news_at, next_clock)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)
            """;

    private static final String KEEP = """
            UPDATE home_treatment_referral
            SET treatment = ?, details = ?, expected_end = ?, responsible = ?, responsible_phone = ?, state = ?,
                team_id = ?, reserved_at = ?, expires_at = ?, next_clock = ?, patient_known = ?, taken_home_at = ?,
                ended_at = ?, outcome = ?, days_saved = ?, handed_over_to = ?, closing_note = ?, plan_id = ?,
                member_id = ?, news_at = ?, seen_at = ?
            WHERE id = ?
            """;

    private static final String PUT_ASK = """
            INSERT INTO home_team_ask
                   (referral_id, team_id, position, asked_at, answer_by, standing, answer, settled_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (referral_id, team_id) DO UPDATE SET position = excluded.position, asked_at = excluded.asked_at,
                answer_by = excluded.answer_by, standing = excluded.standing, answer = excluded.answer,
                settled_at = excluded.settled_at
            """;

    private static final String ASKS = """
            SELECT referral_id, team_id, asked_at, answer_by, standing, answer, settled_at
            FROM home_team_ask WHERE referral_id = ANY (?::uuid[]) ORDER BY referral_id, position
            """;

    private static final String ADD_STEP = "INSERT INTO home_step (referral_id, kind, at, team_id) VALUES (?, ?, ?, ?)";

    private static final String STEPS = """
            SELECT referral_id, kind, at, team_id FROM home_step WHERE referral_id = ANY (?::uuid[]) ORDER BY id
            """;

    private static final String DUE = """
            SELECT id FROM home_treatment_referral WHERE next_clock <= ? ORDER BY next_clock LIMIT ?
            """;

    private static final String WITH_A_PLAN_MEANWHILE = """
            SELECT r.id FROM home_treatment_referral r
            JOIN home_patient h ON h.referral_id = r.id
            WHERE r.plan_id IS NULL AND r.ended_at IS NULL AND EXISTS (
                SELECT 1 FROM member m WHERE m.holds_person AND m.person_key = h.person_key)
            ORDER BY r.asked_at DESC LIMIT ?
            """;

    private static final String OF_HOSPITAL = REFERRALS + """
            WHERE r.hospital_id = ? AND (r.ended_at IS NULL OR r.ended_at >= ?)
            ORDER BY r.asked_at DESC, r.id LIMIT ?
            """;

    private static final String OF_TEAM = REFERRALS + """
            JOIN home_team_ask k ON k.referral_id = r.id AND k.team_id = ?
            WHERE (r.ended_at IS NULL OR r.ended_at >= ?)
              AND (k.standing IN ('ASKED', 'ASSESSING', 'LISTED', 'RESERVED') OR k.settled_at >= ?)
            ORDER BY r.asked_at, r.id LIMIT ?
            """;

    private static final String HANDED_TO = REFERRALS + """
            WHERE r.handed_over_to = ? AND r.ended_at >= ? ORDER BY r.ended_at DESC, r.id LIMIT ?
            """;

    private static final String OF_PLAN = REFERRALS + "WHERE r.plan_id = ? ORDER BY r.asked_at DESC, r.id LIMIT ?";

    private static final String UNSEEN = REFERRALS + """
            JOIN family_plan p ON p.id = r.plan_id
            WHERE p.coordinator = ANY (?) AND p.status IN ('ACTIVE', 'PAUSED')
              AND (r.seen_at IS NULL OR r.seen_at < r.news_at)
            ORDER BY r.news_at, r.id
            """;

    private static final String IN_USE = """
            SELECT team_id, treatment, count(*) FILTER (WHERE state = 'RESERVED') AS reserved,
                   count(*) FILTER (WHERE state = 'AT_HOME') AS at_home
            FROM home_treatment_referral WHERE state IN ('RESERVED', 'AT_HOME')
            GROUP BY team_id, treatment
            """;

    private static final String ADD_PATIENT = """
            INSERT INTO home_patient (referral_id, name, birth_date, number_sealed, person_key, referral_text, given_by,
                given_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PATIENTS = """
            SELECT referral_id, name, birth_date, number_sealed, referral_text
            FROM home_patient WHERE referral_id = ANY (?::uuid[])
            """;

    private static final String ADD_NOTE = """
            INSERT INTO home_treatment_note (id, referral_id, team_id, at, kind, text, written_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NOTES = """
            SELECT id, referral_id, team_id, at, kind, text, written_by
            FROM home_treatment_note WHERE referral_id = ANY (?::uuid[]) ORDER BY at, id
            """;

    private static final String FIGURES = """
            SELECT count(*) FILTER (WHERE taken_home_at >= ? AND taken_home_at < ?) AS taken,
                   count(*) FILTER (WHERE outcome = 'ADMISSION_AVOIDED' AND ended_at >= ? AND ended_at < ?) AS avoided,
                   count(*) FILTER (WHERE outcome = 'STAY_SHORTENED' AND ended_at >= ? AND ended_at < ?) AS shortened,
                   count(*) FILTER (WHERE outcome = 'READMITTED' AND ended_at >= ? AND ended_at < ?) AS readmitted,
                   count(*) FILTER (WHERE outcome = 'OTHER' AND ended_at >= ? AND ended_at < ?) AS other,
                   coalesce(sum(days_saved) FILTER (WHERE ended_at >= ? AND ended_at < ?), 0) AS days_saved,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM reserved_at - asked_at) / 60)
                       FILTER (WHERE reserved_at >= ? AND reserved_at < ?) AS minutes_to_yes
            FROM home_treatment_referral WHERE team_id = ?
            """;

    private final Sql sql;
    private final PersonNumbers numbers;

    @Inject
    SqlHomeReferrals(Sql sql, PersonNumbers numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    @Override
    public void add(HomeTreatmentReferral referral) {
        AskedFor askedFor = referral.askedFor();
        sql.update(
                ADD,
                referral.id().value(),
                referral.hospital().value(),
                referral.origin().askedBy(),
                referral.origin().askedAt(),
                askedFor.municipality(),
                askedFor.treatment(),
                askedFor.details(),
                askedFor.startsAt(),
                askedFor.expectedEnd(),
                askedFor.ward(),
                askedFor.responsible(),
                askedFor.responsiblePhone(),
                referral.state(),
                referral.current().newsAt(),
                referral.nextClock().orElse(null));
        keepParts(referral);
    }

    @Override
    public Optional<HomeTreatmentReferral> lock(ReferralId id) {
        return whole(sql.list(LOCKED, SqlHomeReferrals::row, id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<HomeTreatmentReferral> find(ReferralId id) {
        return whole(sql.list(BY_ID, SqlHomeReferrals::row, id.value())).stream()
                .findFirst();
    }

    @Override
    public void keep(HomeTreatmentReferral referral) {
        Current current = referral.current();
        AskedFor askedFor = current.askedFor();
        Ending ending = current.ending();
        sql.update(
                KEEP,
                askedFor.treatment(),
                askedFor.details(),
                askedFor.expectedEnd(),
                askedFor.responsible(),
                askedFor.responsiblePhone(),
                current.state(),
                value(current.team()),
                current.reservedAt(),
                current.expiresAt(),
                referral.nextClock().orElse(null),
                current.patientKnown(),
                current.takenHomeAt(),
                current.endedAt(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.daysSaved(),
                ending == null ? null : value(ending.handedOverTo()),
                ending == null ? null : ending.note(),
                referral.plan().map(PlanId::value).orElse(null),
                referral.member().map(MemberId::value).orElse(null),
                current.newsAt(),
                current.seenAt(),
                referral.id().value());
        keepParts(referral);
    }

    /** Who no longer holds the place first, so that the next one can. */
    private void keepParts(HomeTreatmentReferral referral) {
        List<TeamAsk> asks = referral.asks();
        for (boolean holder : List.of(false, true)) {
            for (int position = 0; position < asks.size(); position++) {
                TeamAsk ask = asks.get(position);
                if ((ask.standing() == TeamStanding.RESERVED) == holder) {
                    sql.update(
                            PUT_ASK,
                            referral.id().value(),
                            ask.team().value(),
                            position,
                            ask.askedAt(),
                            ask.answerBy(),
                            ask.standing(),
                            ask.answer(),
                            ask.settledAt());
                }
            }
        }
        referral.news()
                .forEach(step ->
                        sql.update(ADD_STEP, referral.id().value(), step.kind(), step.at(), value(step.team())));
    }

    @Override
    public List<ReferralId> due(Instant now, int atMost) {
        return sql.list(DUE, row -> new ReferralId(Columns.uuid(row, "id")), now, atMost);
    }

    @Override
    public List<ReferralId> withAPlanMeanwhile(int atMost) {
        return sql.list(WITH_A_PLAN_MEANWHILE, row -> new ReferralId(Columns.uuid(row, "id")), atMost);
    }

    @Override
    public List<HomeTreatmentReferral> ofHospital(AgencyId hospital, Instant endedSince, int atMost) {
        return whole(sql.list(OF_HOSPITAL, SqlHomeReferrals::row, hospital.value(), endedSince, atMost));
    }

    @Override
    public List<HomeTreatmentReferral> ofTeam(AgencyId team, Instant endedSince, int atMost) {
        return whole(sql.list(OF_TEAM, SqlHomeReferrals::row, team.value(), endedSince, endedSince, atMost));
    }

    @Override
    public List<HomeTreatmentReferral> handedTo(AgencyId homeCare, Instant since, int atMost) {
        return whole(sql.list(HANDED_TO, SqlHomeReferrals::row, homeCare.value(), since, atMost));
    }

    @Override
    public List<HomeTreatmentReferral> ofPlan(PlanId plan, int atMost) {
        return whole(sql.list(OF_PLAN, SqlHomeReferrals::row, plan.value(), atMost));
    }

    @Override
    public List<HomeTreatmentReferral> unseenBy(Collection<CoordinatorId> coordinators) {
        return whole(sql.list(
                UNSEEN,
                SqlHomeReferrals::row,
                coordinators.stream().map(CoordinatorId::subject).toList()));
    }

    @Override
    public Map<ReferralId, List<Step>> steps(Collection<ReferralId> referrals) {
        Map<ReferralId, List<Step>> found = new HashMap<>();
        sql.list(
                STEPS,
                row -> found.computeIfAbsent(referralId(row), id -> new ArrayList<>())
                        .add(new Step(
                                Step.Kind.valueOf(row.getString("kind")),
                                Columns.instant(row, "at"),
                                agency(row, "team_id"))),
                texts(referrals));
        return found;
    }

    @Override
    public List<PlacesInUse> placesInUse() {
        return sql.list(
                IN_USE,
                row -> new PlacesInUse(
                        new AgencyId(row.getString("team_id")),
                        Treatment.valueOf(row.getString("treatment")),
                        row.getInt("reserved"),
                        row.getInt("at_home")));
    }

    @Override
    public void addPatient(ReferralId referral, Patient patient, String by, Instant at) {
        PersonNumber number = patient.personNumber();
        sql.update(
                ADD_PATIENT,
                referral.value(),
                patient.name(),
                patient.birthDate(),
                number == null ? null : numbers.seal(number),
                number == null ? null : numbers.searchKey(number),
                patient.referral(),
                by,
                at);
    }

    @Override
    public Map<ReferralId, Patient> patients(Set<ReferralId> referrals) {
        Map<ReferralId, Patient> found = new HashMap<>();
        sql.list(PATIENTS, row -> found.put(referralId(row), patient(row)), texts(referrals));
        return found;
    }

    private Patient patient(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("number_sealed");
        return new Patient(
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                sealed == null ? null : numbers.open(sealed),
                row.getString("referral_text"));
    }

    @Override
    public void addNote(TreatmentNote note) {
        sql.update(
                ADD_NOTE,
                note.id(),
                note.referral().value(),
                note.team().value(),
                note.at(),
                note.kind(),
                note.text(),
                note.by());
    }

    @Override
    public Map<ReferralId, List<TreatmentNote>> notes(Set<ReferralId> referrals) {
        Map<ReferralId, List<TreatmentNote>> found = new HashMap<>();
        sql.list(
                NOTES,
                row -> found.computeIfAbsent(referralId(row), id -> new ArrayList<>())
                        .add(new TreatmentNote(
                                Columns.uuid(row, "id"),
                                referralId(row),
                                new AgencyId(row.getString("team_id")),
                                Columns.instant(row, "at"),
                                TreatmentNote.Kind.valueOf(row.getString("kind")),
                                row.getString("text"),
                                row.getString("written_by"))),
                texts(referrals));
        return found;
    }

    @Override
    public HomeFigures figures(AgencyId team, Instant from, Instant until) {
        return sql.one(
                        FIGURES,
                        SqlHomeReferrals::figures,
                        from,
                        until,
                        from,
                        until,
                        from,
                        until,
                        from,
                        until,
                        from,
                        until,
                        from,
                        until,
                        from,
                        until,
                        team.value())
                .orElseThrow();
    }

    private static HomeFigures figures(ResultSet row) throws SQLException {
        double minutes = row.getDouble("minutes_to_yes");
        Integer rounded = row.wasNull() ? null : (int) Math.round(minutes);
        return new HomeFigures(
                row.getInt("taken"),
                row.getInt("avoided"),
                row.getInt("shortened"),
                row.getInt("readmitted"),
                row.getInt("other"),
                row.getInt("days_saved"),
                rounded);
    }

    /** Puts the teams' parts to the referrals; one statement for all of them. */
    private List<HomeTreatmentReferral> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ReferralId, List<TeamAsk>> asks = new HashMap<>();
        sql.list(
                ASKS,
                row -> asks.computeIfAbsent(referralId(row), id -> new ArrayList<>())
                        .add(ask(row)),
                texts(rows.stream().map(row -> row.state().id()).toList()));
        return rows.stream()
                .map(row -> HomeTreatmentReferral.kept(
                        row.state(),
                        row.current(),
                        asks.getOrDefault(row.state().id(), List.of())))
                .toList();
    }

    private static TeamAsk ask(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new TeamAsk(
                new AgencyId(row.getString("team_id")),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "answer_by"),
                TeamStanding.valueOf(row.getString("standing")),
                answer == null ? null : CapacityAnswer.valueOf(answer),
                instant(row, "settled_at"));
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID plan = Columns.uuidOrNull(row, "plan_id");
        UUID member = Columns.uuidOrNull(row, "member_id");
        return new Row(
                new State(
                        new ReferralId(Columns.uuid(row, "id")),
                        new AgencyId(row.getString("hospital_id")),
                        row.getString("asked_by"),
                        Columns.instant(row, "asked_at")),
                new Current(
                        new AskedFor(
                                row.getString("municipality"),
                                Treatment.valueOf(row.getString("treatment")),
                                row.getString("details"),
                                Columns.instant(row, "starts_at"),
                                row.getObject("expected_end", LocalDate.class),
                                row.getString("ward"),
                                row.getString("responsible"),
                                row.getString("responsible_phone")),
                        ReferralState.valueOf(row.getString("state")),
                        agency(row, "team_id"),
                        instant(row, "reserved_at"),
                        instant(row, "expires_at"),
                        row.getBoolean("patient_known"),
                        instant(row, "taken_home_at"),
                        instant(row, "ended_at"),
                        ending(row),
                        plan == null ? null : new PlanId(plan),
                        member == null ? null : new MemberId(member),
                        Columns.instant(row, "news_at"),
                        instant(row, "seen_at")));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        if (row.getObject("ended_at") == null) {
            return null;
        }
        String outcome = row.getString("outcome");
        return new Ending(
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("days_saved", Integer.class),
                agency(row, "handed_over_to"),
                row.getString("closing_note"));
    }

    private static ReferralId referralId(ResultSet row) throws SQLException {
        return new ReferralId(Columns.uuid(row, "referral_id"));
    }

    private static @Nullable AgencyId agency(ResultSet row, String column) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : new AgencyId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }

    private static List<String> texts(Collection<ReferralId> referrals) {
        return referrals.stream().map(ReferralId::toString).toList();
    }

    private record Row(State state, Current current) {}
}
