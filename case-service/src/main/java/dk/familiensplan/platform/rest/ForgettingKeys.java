package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets idempotency keys when nobody will ask again. */
@ApplicationScoped
public class ForgettingKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sql sql;

    @Inject
    ForgettingKeys(Sql sql) {
        this.sql = sql;
    }

    void sweep(@ObservesAsync MinutePassed minute) {
        sql.update(
                "DELETE FROM idempotency_key WHERE created_at < ?", minute.at().minus(KEPT));
    }
}
