package dk.familiensplan.relocation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.relocation.ReadingRelocations.Nameless;
import dk.familiensplan.relocation.Relocation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code Relocation} of the API: names nobody.
 *
 * @param planId for who asked only
 * @param newPlanId for who accepted only
 */
@JsonInclude(Include.NON_NULL)
public record RelocationView(
        UUID id,
        int version,
        String from,
        String to,
        PlanType planType,
        int adults,
        int children,
        String note,
        Instant madeAt,
        Relocation.State state,
        @Nullable String reason,
        @Nullable UUID planId,
        @Nullable UUID newPlanId) {

    static RelocationView of(Nameless read, Authorities authorities, String reader) {
        Relocation relocation = read.relocation();
        boolean asked = relocation.from().equals(reader);
        return new RelocationView(
                relocation.id(),
                relocation.version(),
                name(relocation.from(), authorities),
                name(relocation.to(), authorities),
                read.plan().type(),
                read.adults(),
                read.children(),
                relocation.note(),
                relocation.madeAt(),
                relocation.state(),
                relocation.reason().orElse(null),
                asked ? relocation.plan().value() : null,
                asked ? null : relocation.newPlan().map(PlanId::value).orElse(null));
    }

    private static String name(String code, Authorities authorities) {
        return authorities.byCode(code).map(Authority::name).orElse(code);
    }
}
