package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.AgeOfConsent;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.platform.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanSnapshotTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID RIKKE = UUID.randomUUID();
    private static final UUID JONAS = UUID.randomUUID();
    private static final UUID GOAL = UUID.randomUUID();

    @Test
    void isReadAsItWasWritten() throws JsonProcessingException {
        PlanSnapshot plan = plan();

        String json = Json.mapper().writeValueAsString(plan);

        assertThat(Json.mapper().readValue(json, PlanSnapshot.class)).isEqualTo(plan);
    }

    @Test
    void leavesNoTraceOfWhatIsKeptFromTheOneWhoReads() throws JsonProcessingException {
        PlanSnapshot read = plan().asReadBy(new MemberId(JONAS));

        assertThat(read.members()).extracting(PlanSnapshot.OfMember::name).containsExactly("Jonas");
        assertThat(read.goals()).isEmpty();
        assertThat(read.consents()).isEmpty();
        assertThat(Json.mapper().writeValueAsString(read))
                .doesNotContain(RIKKE.toString())
                .doesNotContain(GOAL.toString());
        assertThat(plan().asReadBy(new MemberId(RIKKE)).goals()).hasSize(1);
    }

    @Test
    void isDecidedOnAsIfItHadBeenAnswered() {
        MemberId rikke = new MemberId(RIKKE);
        AgencyId agency = new AgencyId("jobcentre-0999");
        PlanSnapshot yes = plan().ifAnswered(rikke, agency, Topic.HOUSING, Answer.YES, Extent.FULL, NOW);

        assertThat(Sharing.of(yes, NOW).of(rikke))
                .filteredOn(cell -> cell.topic() == Topic.HOUSING)
                .extracting(Sharing.Cell::state)
                .containsExactly(Sharing.State.YES);
        assertThat(Sharing.of(plan(), NOW).of(rikke))
                .filteredOn(cell -> cell.topic() == Topic.HOUSING)
                .extracting(Sharing.Cell::state)
                .containsExactly(Sharing.State.NO);
    }

    private static PlanSnapshot plan() {
        return new PlanSnapshot(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                1,
                "0999",
                "karen",
                PlanType.FAMILY,
                "Toft",
                PlanStatus.ACTIVE,
                null,
                null,
                NOW,
                NOW,
                List.of(
                        new PlanSnapshot.OfMember(
                                RIKKE,
                                "Rikke",
                                Relation.CUSTODY_HOLDER,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        new PlanSnapshot.OfMember(
                                JONAS, "Jonas", Relation.PARTNER, null, null, null, null, null, null, null, List.of())),
                List.of(new PlanSnapshot.OfGoal(
                        GOAL,
                        null,
                        Topic.SAFETY,
                        "At komme væk",
                        1,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                List.of(),
                List.of(new PlanSnapshot.OfParticipation(
                        "jobcentre-0999", NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate(), null, null, null, null)),
                List.of(new PlanSnapshot.OfConsent(
                        UUID.fromString("00000000-0000-4000-8000-000000000002"),
                        RIKKE,
                        "jobcentre-0999",
                        Topic.WORK,
                        Answer.YES,
                        Extent.FULL,
                        HowGiven.ORALLY,
                        null,
                        null,
                        NOW,
                        null,
                        List.of(RIKKE),
                        null,
                        null)),
                new PlanSnapshot.OfSharing(
                        List.of(
                                new PlanSnapshot.OfKeptFrom(ItemKind.GOAL, GOAL, JONAS),
                                new PlanSnapshot.OfKeptFrom(ItemKind.MEMBER, RIKKE, JONAS)),
                        List.of(),
                        AgeOfConsent.DANISH),
                null);
    }
}
