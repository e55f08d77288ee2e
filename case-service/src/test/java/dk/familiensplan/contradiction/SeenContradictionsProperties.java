package dk.familiensplan.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.GridSight;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.grid.Pull;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever anybody says, and whoever has said yes to what: nobody sees what rests on something that is kept from them. */
class SeenContradictionsProperties {

    private static final List<AgencyId> AGENCIES = List.of(Around.JOB, Around.PSY, Around.FAM);
    private static final List<MemberId> MEMBERS = List.of(Around.RIKKE, Around.EMIL);
    private static final List<Topic> TOPICS = List.of(Topic.WORK, Topic.MENTAL_HEALTH);

    @Property(tries = 300)
    void anAgencySeesNoContradictionThatRestsOnWhatItMayNotSee(@ForAll Random random) {
        Around around = drawn(random);
        Grid grid = around.grid();
        AgencyId reader = one(AGENCIES, random);
        GridSight sight = GridSight.ofAgency(grid, reader, Around.NOW);

        List<Standing> seen =
                Standing.of(grid.plan().planId(), FindingContradictions.in(around.situation()), List.of()).stream()
                        .filter(standing -> standing.isSeenBy(sight, grid))
                        .toList();

        assertThat(seen.stream().flatMap(standing -> standing.evidence().stream()))
                .allSatisfy(evidence -> {
                    assertThat(evidence.kind()).isEqualTo(Evidence.Kind.VIEW);
                    assertThat(isOpenTo(reader, grid.view(evidence.id()).orElseThrow(), grid))
                            .isTrue();
                });
    }

    @Property(tries = 300)
    void anAgencyReadsNoAnswerAndNoNameThatItMayNotKnow(@ForAll Random random) {
        Grid grid = drawn(random).grid();
        AgencyId reader = one(AGENCIES, random);

        Grid seen = grid.seenBy(GridSight.ofAgency(grid, reader, Around.NOW));

        assertThat(seen.views()).allSatisfy(view -> {
            assertThat(isOpenTo(reader, view, grid)).isTrue();
            assertThat(view.doers().stream().filter(Participant::isAgency))
                    .allSatisfy(doer -> assertThat(doer.equals(Participant.of(reader))
                                    || seen.views().stream().anyMatch(known -> known.participant()
                                            .equals(doer)))
                            .isTrue());
        });
    }

    /** By the one decision itself, and not by what the sight makes of it. */
    private static boolean isOpenTo(AgencyId reader, NetworkView view, Grid grid) {
        var consent = grid.plan().consentDecision();
        MemberId about = view.matter().about();
        Stream<MemberId> whom = about == null
                ? MEMBERS.stream()
                : Stream.concat(Stream.of(about), view.participant().member().stream());
        return whom.allMatch(
                member -> consent.decide(member, reader, view.matter().topic(), Purpose.SHARE, Around.NOW)
                        .allows());
    }

    private static Around drawn(Random random) {
        Around around = Around.theFamily();
        for (int i = 0; i < 2 + random.nextInt(7); i++) {
            Around.Saying saying =
                    random.nextBoolean() ? around.says(one(AGENCIES, random)) : around.says(one(MEMBERS, random));
            MemberId about = random.nextInt(4) == 0 ? null : one(MEMBERS, random);
            around = saying.of(about, one(TOPICS, random))
                    .pulls(one(List.of(Pull.values()), random))
                    .does(one(AGENCIES, random))
                    .so();
        }
        for (int i = 0; i < random.nextInt(8); i++) {
            around.sharesWith(one(AGENCIES, random), one(MEMBERS, random), one(TOPICS, random));
        }
        return around;
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
