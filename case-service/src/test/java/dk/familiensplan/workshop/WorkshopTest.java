package dk.familiensplan.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkshopTest {

    private static final MemberId SOFIE = new MemberId(UUID.randomUUID());
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final UUID WISH = UUID.randomUUID();
    private static final UUID IDEA = UUID.randomUUID();

    private final Workshop workshop = Workshop.prepare(
            new WorkshopId(UUID.randomUUID()),
            new PlanId(UUID.randomUUID()),
            "Morgenerne",
            LocalDate.of(2026, 12, 3),
            true);

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void isWrittenInOnlyInTheSpaceThatIsOpen(EntryKind kind) {
        for (Space space : Space.values()) {
            Workshop at = at(space);
            if (kind.space() == space) {
                at.write(said(kind));
            } else {
                assertBreaks(
                        space == Space.OVER ? WorkshopRule.WORKSHOP_IS_ON : WorkshopRule.SPACE_IS_OPEN,
                        () -> at.write(said(kind)));
            }
        }
    }

    @Test
    void letsTheProfessionalsAnswerOnlyWhenTheFamilyHasWishedSomething() {
        workshop.write(said(EntryKind.QUESTION));
        assertBreaks(WorkshopRule.FAMILY_SPEAKS_FIRST, workshop::openNext);

        workshop.write(wish());
        workshop.openNext();

        assertThat(workshop.space()).isEqualTo(Space.PROFESSIONAL);
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void isPreparedAloneByEachSideUntilItsSpaceIsShut(EntryKind kind) {
        for (Space space : Space.values()) {
            Workshop at = at(space);
            Entry entry = prepared(kind);
            boolean open = kind != EntryKind.IDEA && space.compareTo(kind.space()) <= 0;
            if (open) {
                at.prepareAlone(entry);
                at.takeBack(entry.id(), one -> true);
                assertThat(at.entries()).doesNotContain(entry);
            } else {
                assertBreaks(
                        space == Space.OVER ? WorkshopRule.WORKSHOP_IS_ON : WorkshopRule.SPACE_IS_OPEN,
                        () -> at.prepareAlone(entry));
            }
            assertThat(at.canPrepare(kind.space())).isEqualTo(open);
        }
    }

    @Test
    void laysWhatTheProfessionalsPreparedOnTheTableWhenTheirSpaceIsOpenedAndNotBefore() {
        Entry law = prepared(EntryKind.LAW);
        workshop.prepareAlone(prepared(EntryKind.WISH));
        workshop.prepareAlone(law);

        assertThat(workshop.atTheTable()).hasSize(1).doesNotContain(law);
        assertThat(workshop.ready()).containsExactly(SCHOOL);

        workshop.openNext();

        assertThat(workshop.atTheTable()).contains(law);
        assertThat(workshop.ready()).isEmpty();
    }

    @Test
    void isPreparedByTheSideThatItIsOf() {
        assertBreaks(
                WorkshopRule.SAID_BY_ITS_SIDE,
                () -> workshop.prepareAlone(
                        Entry.preparedBy(SOFIE, UUID.randomUUID(), EntryKind.LAW, "Loven", Instant.EPOCH)));
        assertBreaks(
                WorkshopRule.SAID_BY_ITS_SIDE,
                () -> workshop.prepareAlone(
                        Entry.preparedBy(SCHOOL, UUID.randomUUID(), EntryKind.WISH, "Ro", Instant.EPOCH)));
    }

    @Test
    void letsNobodyTakeBackWhatIsAnothersOrWasSaidAtTheTableOrWasAnswered() {
        Entry atTheTable = wish();
        Entry wish = prepared(EntryKind.WISH);
        workshop.write(atTheTable);
        workshop.prepareAlone(wish);

        assertBreaks(WorkshopRule.OWN_WORDS_ARE_TAKEN_BACK, () -> workshop.takeBack(atTheTable.id(), one -> true));
        assertBreaks(WorkshopRule.OWN_WORDS_ARE_TAKEN_BACK, () -> workshop.takeBack(wish.id(), one -> false));
        workshop.openNext();
        assertBreaks(WorkshopRule.SPACE_IS_OPEN, () -> workshop.takeBack(wish.id(), one -> true));
    }

    @Test
    void writesNothingDownTwice() {
        Entry wish = wish();
        workshop.write(wish);

        assertBreaks(WorkshopRule.ID_USED_ONCE, () -> workshop.write(wish));
    }

    private static Entry prepared(EntryKind kind) {
        UUID id = UUID.randomUUID();
        return kind.space() == Space.FAMILY
                ? Entry.preparedBy(SOFIE, id, kind, "Ro", Instant.EPOCH)
                : Entry.preparedBy(SCHOOL, id, kind, "Loven", Instant.EPOCH);
    }

    @Test
    void hearsTheFamilyInItsSpaceAndTheAgenciesInTheirs() {
        assertBreaks(
                WorkshopRule.SAID_BY_ITS_SIDE,
                () -> workshop.write(entry(UUID.randomUUID(), EntryKind.WISH, null, SCHOOL, null)));
        Workshop professional = at(Space.PROFESSIONAL);
        assertBreaks(
                WorkshopRule.SAID_BY_ITS_SIDE,
                () -> professional.write(entry(UUID.randomUUID(), EntryKind.LAW, SOFIE, null, null)));
    }

    @Test
    void takesAnIdeaOnlyForAWishThatWasSaid() {
        Workshop border = at(Space.BORDER);

        assertBreaks(WorkshopRule.IDEA_SERVES_WISH, () -> border.write(entry(IDEA, EntryKind.IDEA, null, null, null)));
        assertBreaks(
                WorkshopRule.IDEA_SERVES_WISH,
                () -> border.write(entry(IDEA, EntryKind.IDEA, null, null, UUID.randomUUID())));
        border.write(entry(IDEA, EntryKind.IDEA, null, null, WISH));
    }

    @Test
    void keepsAnIdeaOpenUntilItIsSomethingAlsoAfterTheEnd() {
        Workshop border = at(Space.BORDER);
        border.write(entry(IDEA, EntryKind.IDEA, null, null, WISH));
        border.openNext();
        assertThat(border.openIdeas()).extracting(Entry::id).containsExactly(IDEA);

        border.became(IDEA, new Became(Became.Kind.TRIAL, UUID.randomUUID()));

        assertThat(border.openIdeas()).isEmpty();
        assertBreaks(
                WorkshopRule.IDEA_EXISTS, () -> border.became(WISH, new Became(Became.Kind.TRIAL, UUID.randomUUID())));
        assertBreaks(WorkshopRule.WORKSHOP_IS_ON, border::openNext);
    }

    private Workshop at(Space space) {
        Workshop at = Workshop.prepare(
                workshop.id(), workshop.plan(), workshop.about(), workshop.heldOn(), workshop.isFamilyPresent());
        at.write(wish());
        while (at.space() != space) {
            at.openNext();
        }
        return at;
    }

    private static Entry wish() {
        return entry(WISH, EntryKind.WISH, SOFIE, null, null);
    }

    private static Entry said(EntryKind kind) {
        return entry(UUID.randomUUID(), kind, null, null, kind == EntryKind.IDEA ? WISH : null);
    }

    private static Entry entry(
            UUID id, EntryKind kind, @Nullable MemberId member, @Nullable AgencyId agency, @Nullable UUID serves) {
        return Entry.said(id, kind, "Ro om morgenen", member, agency, serves, Instant.EPOCH);
    }

    private static void assertBreaks(WorkshopRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
