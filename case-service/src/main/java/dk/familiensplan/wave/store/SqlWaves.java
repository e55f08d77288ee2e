package dk.familiensplan.wave.store;

import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.wave.Wave;
import dk.familiensplan.wave.WaveId;
import dk.familiensplan.wave.WaveTrial;
import dk.familiensplan.wave.Waves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wave is written once; what came of it is added. How a trial stands is read from the plan it is in. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlWaves implements Waves {

    private static final String INSERT = """
            insert into wave (id, version, authority_code, unit, name, hypothesis, measure, from_day, until_day,
                most_families, after_id)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)
            """;
    private static final String DECIDE =
            "update wave set version = version + 1, decision = ?, reason = ?, decided_on = ? where id = ?";
    private static final String ONE = "select * from wave where id = ?";
    private static final String LOCK = "select * from wave where id = ? for update";
    private static final String OF_UNIT =
            "select * from wave where authority_code = ? and unit = ? order by from_day desc, id limit ?";
    private static final String TRIALS = """
            select wave_trial.*, intervention.state, intervention.trial_until, intervention.trial_decision
            from wave_trial
            join intervention on intervention.id = wave_trial.intervention_id
            where wave_trial.wave_id = any (cast(? as uuid[]))
            order by wave_trial.wave_id, wave_trial.plan_id
            """;
    private static final String TAKE_IN = "insert into wave_trial (wave_id, plan_id, intervention_id) values (?, ?, ?)";
    private static final String TAKE_OUT = "delete from wave_trial where wave_id = ? and plan_id = ?";

    private final Sql sql;

    @Inject
    SqlWaves(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Wave wave) {
        WaveId after = wave.after();
        sql.update(
                INSERT,
                wave.id().value(),
                wave.authority(),
                wave.unit(),
                wave.idea().name(),
                wave.idea().hypothesis(),
                wave.idea().measure(),
                wave.from(),
                wave.until(),
                wave.mostFamilies(),
                after == null ? null : after.toString());
    }

    @Override
    public Wave keep(Wave wave) {
        Wave.Ending ending = wave.whatCameOfIt().orElseThrow();
        sql.update(
                DECIDE,
                ending.decision(),
                ending.reason(),
                ending.on(),
                wave.id().value());
        return find(wave.id()).orElseThrow();
    }

    @Override
    public Optional<Wave> find(WaveId id) {
        return sql.one(ONE, SqlWaves::wave, id.value());
    }

    @Override
    public Optional<Wave> lock(WaveId id) {
        return sql.one(LOCK, SqlWaves::wave, id.value());
    }

    @Override
    public List<Wave> ofUnit(String authority, String unit, int atMost) {
        return sql.list(OF_UNIT, SqlWaves::wave, authority, unit, atMost);
    }

    @Override
    public List<WaveTrial> trials(Collection<WaveId> waves) {
        return waves.isEmpty()
                ? List.of()
                : sql.list(
                        TRIALS,
                        SqlWaves::trial,
                        waves.stream().map(wave -> wave.value().toString()).toList());
    }

    @Override
    public void takeIn(WaveId wave, PlanId plan, UUID intervention) {
        sql.update(TAKE_IN, wave.value(), plan.value(), intervention);
    }

    @Override
    public void takeOut(WaveId wave, PlanId plan) {
        sql.update(TAKE_OUT, wave.value(), plan.value());
    }

    private static Wave wave(ResultSet row) throws SQLException {
        UUID after = Columns.uuidOrNull(row, "after_id");
        return new Wave(
                new WaveId(Columns.uuid(row, "id")),
                row.getInt("version"),
                row.getString("authority_code"),
                row.getString("unit"),
                new Wave.Idea(row.getString("name"), row.getString("hypothesis"), row.getString("measure")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("most_families"),
                after == null ? null : new WaveId(after),
                ending(row));
    }

    private static Wave.@Nullable Ending ending(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new Wave.Ending(
                        TrialDecision.valueOf(decision),
                        row.getString("reason"),
                        row.getObject("decided_on", LocalDate.class));
    }

    private static WaveTrial trial(ResultSet row) throws SQLException {
        String decision = row.getString("trial_decision");
        return new WaveTrial(
                new WaveId(Columns.uuid(row, "wave_id")),
                new PlanId(Columns.uuid(row, "plan_id")),
                Columns.uuid(row, "intervention_id"),
                InterventionState.valueOf(row.getString("state")),
                row.getObject("trial_until", LocalDate.class),
                decision == null ? null : TrialDecision.valueOf(decision));
    }
}
