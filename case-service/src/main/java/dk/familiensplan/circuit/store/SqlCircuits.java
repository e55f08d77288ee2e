package dk.familiensplan.circuit.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.circuit.AgencyEvent;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.Circuit;
import dk.familiensplan.circuit.CircuitCause;
import dk.familiensplan.circuit.CircuitState;
import dk.familiensplan.circuit.Circuits;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row for each agency with which something was ever wrong. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlCircuits implements Circuits {

    private static final String OF = "SELECT * FROM agency_circuit WHERE agency_id = ?";

    /** The row must be there to be locked. */
    private static final String MAKE = """
            INSERT INTO agency_circuit (agency_id, state, since) VALUES (?, 'CLOSED', ?)
                ON CONFLICT (agency_id) DO NOTHING
            """;

    private static final String NOT_CLOSED = "SELECT * FROM agency_circuit WHERE state <> 'CLOSED' ORDER BY agency_id";

    private static final String NOT_CLOSED_OF =
            "SELECT * FROM agency_circuit WHERE state <> 'CLOSED' AND agency_id = ANY (?)";

    private static final String KEEP = """
            UPDATE agency_circuit
               SET state = ?, since = ?, cause = ?, failures = ?, openings = ?, trial_at = ?, trial_id = ?,
                   paused_by = ?, paused_why = ?
             WHERE agency_id = ?
            """;

    private static final String TELL = "INSERT INTO agency_event (agency_id, at, kind, detail) VALUES (?, ?, ?, ?)";

    private static final String NEWEST =
            "SELECT agency_id, at, kind, detail FROM agency_event WHERE agency_id = ? ORDER BY id DESC LIMIT ?";

    private final Sql sql;

    @Inject
    SqlCircuits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Circuit of(AgencyId agency, Instant now) {
        return sql.one(OF, SqlCircuits::circuit, agency.value()).orElseGet(() -> Circuit.closed(agency, now));
    }

    @Override
    public Circuit lock(AgencyId agency, Instant now) {
        sql.update(MAKE, agency.value(), now);
        return sql.one(OF + " FOR UPDATE", SqlCircuits::circuit, agency.value()).orElseThrow();
    }

    @Override
    public Map<AgencyId, Circuit> notClosed(Collection<AgencyId> agencies) {
        return sql
                .list(
                        NOT_CLOSED_OF,
                        SqlCircuits::circuit,
                        agencies.stream().map(AgencyId::value).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Circuit::agency, Function.identity()));
    }

    @Override
    public List<Circuit> notClosed() {
        return sql.list(NOT_CLOSED, SqlCircuits::circuit);
    }

    @Override
    public void keep(Circuit circuit) {
        sql.update(
                KEEP,
                circuit.state(),
                circuit.since(),
                circuit.cause(),
                circuit.failures(),
                circuit.openings(),
                circuit.trialAt(),
                circuit.trial(),
                circuit.pausedBy(),
                circuit.pausedWhy(),
                circuit.agency().value());
    }

    @Override
    public void tell(AgencyEvent event) {
        sql.update(TELL, event.agency().value(), event.at(), event.kind(), event.detail());
    }

    @Override
    public List<AgencyEvent> newest(AgencyId agency, int atMost) {
        return sql.list(
                NEWEST,
                row -> new AgencyEvent(
                        new AgencyId(row.getString("agency_id")),
                        Columns.instant(row, "at"),
                        AgencyEventKind.valueOf(row.getString("kind")),
                        row.getString("detail")),
                agency.value(),
                atMost);
    }

    private static Circuit circuit(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new Circuit(
                new AgencyId(row.getString("agency_id")),
                CircuitState.valueOf(row.getString("state")),
                Columns.instant(row, "since"),
                cause == null ? null : CircuitCause.valueOf(cause),
                row.getInt("failures"),
                row.getInt("openings"),
                Columns.instantOrNull(row, "trial_at"),
                Columns.uuidOrNull(row, "trial_id"),
                row.getString("paused_by"),
                row.getString("paused_why"));
    }
}
