package dk.familiensplan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectContactTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void isAFactOfThePast() {
        DirectContact contact = happenedAt(NOW.minusSeconds(60));

        assertThat(contact.happenedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(contact.recordedAt()).isEqualTo(NOW);
        assertThat(contact.recordedBy()).isEqualTo(RecordedBy.AGENCY);
    }

    @Test
    void refusesAContactThatHasNotHappenedYet() {
        assertThatThrownBy(() -> happenedAt(NOW.plusSeconds(1))).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.rule()).isEqualTo(ContactRule.CONTACT_LIES_BEHIND);
            assertThat(broken.pointer()).isEqualTo("/happenedAt");
        });
    }

    private static DirectContact happenedAt(Instant happenedAt) {
        return DirectContact.record(
                new DirectContactId(UUID.randomUUID()),
                new PlanId(UUID.randomUUID()),
                new AgencyId("family-0999"),
                new MemberId(UUID.randomUUID()),
                DirectContactType.MISTAKE,
                happenedAt,
                "Vi ringede om mødet.",
                RecordedBy.AGENCY,
                NOW);
    }
}
