package dk.familiensplan.architecture.bad.plan;

import java.time.Instant;
import java.util.Date;

class ReadsClock {
    Instant now() {
        return Instant.now();
    }

    Date date() {
        return new Date();
    }
}
