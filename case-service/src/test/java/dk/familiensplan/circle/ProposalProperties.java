package dk.familiensplan.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is tried in whatever order, the promises of deciding by consent hold. */
class ProposalProperties {

    private static final List<UUID> MEMBERS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final UUID STRANGER = new UUID(0, 9);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Proposal.Origin ORIGIN =
            new Proposal.Origin(new UUID(0, 7), Set.copyOf(MEMBERS), MEMBERS.get(0), "Vi prøver", NOW);
    private static final LocalDate REVIEW = LocalDate.of(2027, 2, 1);

    @Property(tries = 3000)
    void decidesNothingWhileAnObjectionStandsAndSkipsNobody(@ForAll("moves") List<Move> tried) {
        Proposal proposal = Proposal.made(ORIGIN);
        Map<UUID, Stance> lastSaid = new HashMap<>();
        Set<UUID> heard = new LinkedHashSet<>();
        for (Move move : tried) {
            Proposal before = proposal;
            try {
                proposal = proposal.after(entry(move));
            } catch (RuleBroken refused) {
                continue;
            }
            if (move instanceof Move.RoundClosed || move instanceof Move.Decided) {
                assertThat(heard).containsAll(MEMBERS);
            }
            if (move instanceof Move.Decided) {
                assertThat(lastSaid.keySet()).containsAll(MEMBERS);
                assertThat(lastSaid.values()).doesNotContain(Stance.OBJECTION);
            }
            if (before.round() != proposal.round() && proposal.round().isSpoken() || move instanceof Move.Amended) {
                heard.clear();
                lastSaid.clear();
                assertThat(proposal.heard()).isEmpty();
            }
            if (move instanceof Move.Spoken spoken) {
                heard.add(spoken.seat());
            }
            if (move instanceof Move.Stood stood) {
                heard.add(stood.seat());
                lastSaid.put(stood.seat(), stood.stance());
            }
        }
    }

    @Property
    void letsAPreferenceStopNothing(@ForAll("preferences") Map<UUID, Stance> stances) {
        Proposal proposal = inTheLastRound();
        for (Map.Entry<UUID, Stance> stance : stances.entrySet()) {
            proposal = proposal.after(entry(new Move.Stood(stance.getKey(), stance.getValue(), "Hellere tirsdag", "")));
        }

        assertThat(proposal.after(entry(new Move.Decided(REVIEW))).round()).isEqualTo(Round.DECIDED);
    }

    @Property
    void isWhereItsMovesBroughtItWhenTheyAreReadAgain(@ForAll("moves") List<Move> tried) {
        Proposal proposal = Proposal.made(ORIGIN);
        for (Move move : tried) {
            try {
                proposal = proposal.after(entry(move));
            } catch (RuleBroken refused) {
                continue;
            }
        }

        Proposal again = Proposal.replayed(ORIGIN, proposal.entries());

        assertThat(again.round()).isEqualTo(proposal.round());
        assertThat(again.wording()).isEqualTo(proposal.wording());
        assertThat(again.heard()).isEqualTo(proposal.heard());
        assertThat(again.objections()).isEqualTo(proposal.objections());
    }

    @Property
    void refusesAnObjectionThatSaysNothingAgainstThePurposeAndAWishThatDoes(
            @ForAll Stance stance, @ForAll boolean argued) {
        Proposal proposal = inTheLastRound();
        Move stood = new Move.Stood(MEMBERS.get(0), stance, "Ord", argued ? "Mod formålet" : " ");

        if ((stance == Stance.OBJECTION) == argued) {
            assertThat(proposal.after(entry(stood)).heard()).containsExactly(MEMBERS.get(0));
        } else {
            assertThatThrownBy(() -> proposal.after(entry(stood)))
                    .hasFieldOrPropertyWithValue("rule", CircleRule.OBJECTION_IS_ARGUED);
        }
    }

    @Property
    void isWrittenDownAndReadAgainAsItWas(@ForAll("moves") List<Move> moves) {
        assertThat(moves.stream().map(move -> WrittenMove.of(move).move()).toList())
                .isEqualTo(moves);
    }

    private static Proposal.Entry entry(Move move) {
        return new Proposal.Entry(move, NOW, "karen");
    }

    private static Proposal inTheLastRound() {
        Proposal proposal = Proposal.made(ORIGIN);
        for (int round = 0; round < 2; round++) {
            for (UUID member : MEMBERS) {
                proposal = proposal.after(entry(new Move.Spoken(member, "")));
            }
            proposal = proposal.after(entry(new Move.RoundClosed()));
        }
        return proposal;
    }

    @Provide
    Arbitrary<Map<UUID, Stance>> preferences() {
        return Combinators.combine(
                        Arbitraries.of(Stance.NO_OBJECTION, Stance.PREFERENCE),
                        Arbitraries.of(Stance.NO_OBJECTION, Stance.PREFERENCE),
                        Arbitraries.of(Stance.NO_OBJECTION, Stance.PREFERENCE))
                .as((one, two, three) -> Map.of(MEMBERS.get(0), one, MEMBERS.get(1), two, MEMBERS.get(2), three));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<UUID> member =
                Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.of(MEMBERS)), Tuple.of(1, Arbitraries.just(STRANGER)));
        Arbitrary<Move> spoken = member.map(who -> new Move.Spoken(who, ""));
        Arbitrary<Move> stood = Combinators.combine(
                        member, Arbitraries.of(Stance.values()), Arbitraries.of(true, false))
                .as((who, stance, argued) -> new Move.Stood(who, stance, "Ord", argued ? "Mod formålet" : ""));
        Arbitrary<Move> amended =
                Arbitraries.of("Vi prøver", "Vi prøver i en måned").map(Move.Amended::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, spoken),
                        Tuple.of(10, stood),
                        Tuple.of(6, Arbitraries.just(new Move.RoundClosed())),
                        Tuple.of(1, amended),
                        Tuple.of(3, Arbitraries.just(new Move.Decided(REVIEW))),
                        Tuple.of(1, Arbitraries.just(new Move.WentOn("Det virker", REVIEW.plusMonths(3)))),
                        Tuple.of(1, Arbitraries.of(new Move.Withdrawn("Nej"), new Move.Ended("Nok"))))
                .list()
                .ofMaxSize(60);
    }
}
