package dk.familiensplan.operations.web;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.agency.MessageFormat;
import dk.familiensplan.agency.Registry.Registered;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code AgencySettings} of the API: what is known of an agency, and what its own system needs to know. */
public record AgencySettings(
        String id,
        String letters,
        String name,
        AgencyKind kind,
        String authority,
        MessageFormat format,
        @Nullable String gln,
        @Nullable String sor,
        @Nullable String cvr,
        @Nullable Long acknowledgeWithinMinutes,
        boolean active,
        boolean madeOnScreen,
        String inbox,
        String outbox,
        String brokerUser) {

    static AgencySettings of(Registered registered) {
        Agency agency = registered.agency();
        Duration within = agency.acknowledgeWithin();
        return new AgencySettings(
                agency.id(),
                agency.letters(),
                agency.name(),
                agency.kind(),
                agency.authority(),
                agency.format(),
                agency.gln(),
                agency.sor(),
                agency.cvr(),
                within == null ? null : within.toMinutes(),
                registered.active(),
                registered.madeOnScreen(),
                "agency." + agency.id() + ".inbox",
                "agency." + agency.id() + ".outbox",
                "agency." + agency.id());
    }
}
