package dk.familiensplan.print;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Snapshots;
import dk.familiensplan.platform.pdf.Pdf;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.pdf.PrintedDocument;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.testing.Lix;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintedPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ContactPoint KAREN =
            new ContactPoint("Karen Mikkelsen", "Koordinator", "Eksempel Kommune", "99 99 00 11", null);
    private static final Map<String, String> AGENCIES =
            Map.of("family-0999", "Familieafdelingen", "psychiatry-1099", "Psykiatrien");
    private static final UUID RIKKE = UUID.randomUUID();
    private static final UUID JONAS = UUID.randomUUID();
    private static final UUID EMIL = UUID.randomUUID();
    private static final UUID IDA = UUID.randomUUID();
    private static final UUID OF_EMIL = UUID.randomUUID();

    private final PlanSnapshot plan = Snapshots.family("Toft Løvgård")
            .member(RIKKE, "Rikke Toft", Relation.CUSTODY_HOLDER, LocalDate.of(1985, 3, 1))
            .member(JONAS, "Jonas Løvgård", Relation.CUSTODY_HOLDER, LocalDate.of(1983, 6, 2))
            .member(EMIL, "Emil Toft", Relation.CHILD, TODAY.minusYears(16))
            .goal(UUID.randomUUID(), null, "At der er mad på bordet, og ro bagefter", -1, 1)
            .goal(UUID.randomUUID(), RIKKE, "Dage uden uro")
            .goal(OF_EMIL, EMIL, "At være sammen med Ångström-klassen", 0)
            .intervention(UUID.randomUUID(), null, "family-0999", "Familiebehandling hjemme")
            .intervention(UUID.randomUUID(), RIKKE, "psychiatry-1099", "Samtaler i psykiatrien")
            .agency("family-0999")
            .agency("psychiatry-1099")
            .consent(RIKKE, "psychiatry-1099", "MENTAL_HEALTH", "YES", "FULL")
            .kept(ItemKind.GOAL, OF_EMIL, JONAS)
            .build();

    @Test
    void givesTheMeetingGoalsIndsatserLawAndPayer() {
        String text = Pdf.read(meeting()).text();

        assertThat(text)
                .contains("Familien Toft Løvgård", "Karen Mikkelsen", "At der er mad på bordet, og ro bagefter")
                .contains("Familiebehandling hjemme", "Barnets lov § 32", "Børn og familie", "Fatima Aydin")
                .contains("Lidt mere end aftalt", "14. maj 2026 (familien)");
    }

    @Test
    void laysNothingOnTheTableThatIsKeptFromAMember() {
        assertThat(Pdf.read(meeting()).text()).doesNotContain("Ångström");
    }

    @Test
    void givesEachReaderTheReadersOwnPlan() {
        assertThat(Pdf.read(easyFor(EMIL)).text()).contains("Ångström").doesNotContain("Dage uden uro", "psykiatri");
        assertThat(Pdf.read(easyFor(JONAS)).text()).doesNotContain("Ångström", "Dage uden uro", "psykiatri");
        assertThat(Pdf.read(easyFor(RIKKE)).text()).contains("Dage uden uro", "Ångström");
    }

    @Test
    void tellsInEasyLanguageWhereAGoalStoodAndStands() {
        assertThat(Pdf.read(easyFor(RIKKE)).text())
                .contains("I april: lidt mindre, end vi håbede.", "Nu: lidt mere, end vi håbede.");
    }

    @Test
    void namesNoLawAndNoPayerInEasyLanguage() {
        assertThat(Pdf.read(easyFor(RIKKE)).text()).doesNotContain("§", "lov ", "Børn og familie");
    }

    @Test
    void hasNoWayToReachAMemberOnAnyPaper() {
        for (byte[] paper : List.of(meeting(), easyFor(RIKKE), form(RIKKE))) {
            assertThat(Pdf.read(paper).text())
                    .doesNotContain("22 33 44 55", "hemmelig@eksempel.dk", "Storegade", "010203");
        }
    }

    @Test
    void tellsNobodysNameInWhatTheFileSaysOfItself() {
        for (byte[] paper : List.of(meeting(), easyFor(RIKKE), form(RIKKE))) {
            assertThat(Pdf.read(paper).information().values()).noneMatch(told -> told.contains("Toft"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void canBeReadAloud(Language language) {
        for (PrintedDocument document : documents(language)) {
            assertThat(Pdf.faultsAgainstPdfUa(new PdfWriter().write(document))).isEmpty();
        }
    }

    @Test
    void asksAnAdultToSignAlone() {
        assertThat(Pdf.read(form(RIKKE)).text())
                .contains("Dato og navn: Rikke Toft")
                .doesNotContain("Dato og navn: Jonas");
    }

    @Test
    void asksAYoungPersonAndBothCustodyHoldersToSign() {
        assertThat(Pdf.read(form(EMIL)).text())
                .contains("Dato og navn: Emil Toft", "Dato og navn: Rikke Toft", "Dato og navn: Jonas Løvgård");
    }

    @Test
    void asksTheCustodyHoldersAloneToSignUntilTheDayAChildTakesPart() {
        PlanSnapshot withIda = Snapshots.family("Toft Løvgård")
                .member(RIKKE, "Rikke Toft", Relation.CUSTODY_HOLDER, LocalDate.of(1985, 3, 1))
                .member(IDA, "Ida Toft", Relation.CHILD, TODAY.minusYears(15).plusDays(1))
                .build();

        assertThat(Pdf.read(new PdfWriter().write(formDocument(withIda, IDA, Language.DANISH)))
                        .text())
                .contains("Dato og navn: Rikke Toft")
                .doesNotContain("Dato og navn: Ida");
    }

    @Test
    void asksAnyoneButAChildToSignForThemselvesWhateverTheirAge() {
        PlanSnapshot withIda = Snapshots.family("Toft Løvgård")
                .member(RIKKE, "Rikke Toft", Relation.CUSTODY_HOLDER, LocalDate.of(1985, 3, 1))
                .member(IDA, "Ida Toft", Relation.PARTNER, TODAY.minusYears(17))
                .build();

        assertThat(Pdf.read(new PdfWriter().write(formDocument(withIda, IDA, Language.DANISH)))
                        .text())
                .contains("Dato og navn: Ida Toft")
                .doesNotContain("Dato og navn: Rikke");
    }

    @Test
    void tellsOnTheFormWhatYesMeansAndHowToSayNoAgain() {
        assertThat(Pdf.read(form(RIKKE)).text())
                .contains("Hvad betyder ja?", "Er der ikke sat kryds, er det et nej.", "Du kan sige nej igen");
    }

    @Test
    void speaksToTheFamilyInWordsThatATwelveYearOldReads() {
        ResourceBundle words = ResourceBundle.getBundle(PrintWords.class.getPackageName() + ".print");
        String fixed = words.keySet().stream()
                .filter(key -> key.startsWith("easy.") || key.startsWith("form."))
                .filter(key -> !key.endsWith(".file") && !key.endsWith(".description"))
                .sorted()
                .map(words::getString)
                .map(text -> text.replaceAll("\\{\\d}", "Ida"))
                .map(text -> text.matches(".*[.:?!]$") ? text : text + ".")
                .collect(Collectors.joining(" "));

        assertThat(Lix.of(fixed)).isLessThanOrEqualTo(30);
    }

    private byte[] meeting() {
        return new PdfWriter().write(meetingDocument(Language.DANISH));
    }

    private PrintedDocument meetingDocument(Language language) {
        return new MeetingPlan(
                        printable(FamilySight.atTheTable(plan, plan.confidentiality())), new PrintWords(language))
                .document();
    }

    private byte[] easyFor(UUID reader) {
        return new PdfWriter().write(easyDocument(reader, Language.DANISH));
    }

    private PrintedDocument easyDocument(UUID reader, Language language) {
        var sight = FamilySight.of(new MemberId(reader), plan, plan.confidentiality(), TODAY);
        return new EasyPlan(printable(sight), new PrintWords(language)).document();
    }

    private byte[] form(UUID member) {
        return new PdfWriter().write(formDocument(member, Language.DANISH));
    }

    private PrintedDocument formDocument(UUID member, Language language) {
        return formDocument(plan, member, language);
    }

    private static PrintedDocument formDocument(PlanSnapshot of, UUID member, Language language) {
        var sight = FamilySight.of(new MemberId(member), of, of.confidentiality(), TODAY);
        return new ConsentForm(
                        printable(of, sight), of.member(new MemberId(member)).orElseThrow(), new PrintWords(language))
                .document();
    }

    private List<PrintedDocument> documents(Language language) {
        return List.of(meetingDocument(language), easyDocument(RIKKE, language), formDocument(EMIL, language));
    }

    private Printable printable(FamilySight sight) {
        return printable(plan, sight);
    }

    private static Printable printable(PlanSnapshot of, FamilySight sight) {
        return new Printable(of, sight, KAREN, agency -> AGENCIES.getOrDefault(agency.value(), ""), List.of(), TODAY);
    }
}
