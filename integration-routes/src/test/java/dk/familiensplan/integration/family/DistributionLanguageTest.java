package dk.familiensplan.integration.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.lastlook.Allowed;
import dk.familiensplan.integration.lastlook.LastLook;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.MessageParty;
import dk.familiensplan.integration.testing.Examples;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionLanguageTest {

    private static final Sending SENDING = new Sending("event-1", Instant.parse("2026-11-22T08:00:00.9Z"));
    private static final String THEIRS = "99009985";
    private static final String OURS = "99009993";

    private final DistributionLanguage department = new DistributionLanguage(new Agency(
            "family-0999",
            Agency.Kind.FAMILY_DEPARTMENT,
            Agency.Format.SF2900,
            new MessageParty("Familieafdelingen", null, null, THEIRS),
            new MessageParty("Eksempel Kommune", "5790001348120", "953741000016009", OURS)));

    @Test
    void keepsToThePublishedSchema() throws Exception {
        for (ObjectNode notification : List.of(
                Examples.cannotAttend("family-0999"),
                Examples.planShared("family-0999"),
                Examples.requestAnswered("family-0999"))) {
            String written =
                    department.write(Examples.asRead(notification), SENDING).text();

            validator().validate(new StreamSource(new StringReader(written)));
            assertThat(written)
                    .contains(
                            "<AnvenderTransaktionsID>" + notification.path("id").asText(),
                            "<RoutingKLEEmne>27.24.00</RoutingKLEEmne>",
                            "<RoutingMyndighed>" + THEIRS,
                            "Karen Mikkelsen");
            assertThat(LastLook.at(
                                    written,
                                    Allowed.contact(
                                            "99 99 00 11",
                                            "karen.mikkelsen@eksempel-kommune.example",
                                            Set.of(OURS, THEIRS, "20304050")))
                            .isClear())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTERET, acknowledged,", "AFVIST, rejected, AFVIST", "FEJLET, transient, FEJLET"})
    void takesInTheReceiptThatCounts(String code, String outcome, @Nullable String reason) throws Exception {
        UUID notification = UUID.randomUUID();
        String receipt = receipt(code, notification.toString(), THEIRS);
        validator().validate(new StreamSource(new StringReader(receipt)));

        Heard heard = read(receipt);

        assertThat(heard).asInstanceOf(type(Heard.Fact.class)).satisfies(fact -> assertThat(
                        fact.submission().event().data())
                .containsEntry("notificationId", notification)
                .containsEntry("outcome", outcome)
                .containsEntry("reasonCode", reason));
    }

    @ParameterizedTest
    @CsvSource({"MODTAGET", "AFLEVERET"})
    void waitsForTheLastReceipt(String code) {
        assertThat(read(receipt(code, UUID.randomUUID().toString(), THEIRS)))
                .isEqualTo(new Heard.Nothing("on-its-way"));
    }

    @Test
    void takesNoReceiptInTheNameOfAnother() {
        assertThat(read(receipt("ACCEPTERET", UUID.randomUUID().toString(), "99009993")))
                .isEqualTo(new Heard.Unreadable("wrong-sender"));
        assertThat(read(receipt("ACCEPTERET", "not-ours", THEIRS)))
                .isEqualTo(new Heard.Unreadable("receipt-for-unknown"));
    }

    @Test
    void answersItsObjectsInTheWordsOfTheStandard() throws Exception {
        String object = department
                .write(Examples.asRead(Examples.cannotAttend("family-0999")), SENDING)
                .text();
        String theirs = object.replace("<AfsendendeMyndighed>" + OURS, "<AfsendendeMyndighed>" + THEIRS);

        assertThat(read(object))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("wrong-sender", Heard.Refused::reasonCode);
        Heard.Refused refused =
                assertThat(read(theirs)).asInstanceOf(type(Heard.Refused.class)).actual();
        assertThat(refused.reasonCode()).isEqualTo("not-supported");
        validator().validate(new StreamSource(new StringReader(refused.answer().text())));
        assertThat(refused.answer().text()).contains("<ForretningsValideringsKode>AFVIST<");
        assertThat(read(theirs.substring(0, 700)))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("broken-xml", Heard.Refused::reasonCode);
        assertThat(department.tooLarge(arrived(theirs.substring(0, 700))))
                .asInstanceOf(type(Heard.Refused.class))
                .returns("too-large", Heard.Refused::reasonCode);
    }

    private Heard read(String text) {
        return department.read(arrived(text));
    }

    private static IncomingMessage arrived(String text) {
        return new IncomingMessage(text, null, Instant.parse("2026-11-22T07:00:00Z"));
    }

    private static String receipt(String code, String transaction, String sender) {
        String context = """
                <AnvenderTransaktionsID>%s</AnvenderTransaktionsID><AfsendendeMyndighed>99009993</AfsendendeMyndighed>
                <RoutingMyndighed>%s</RoutingMyndighed><RoutingValg><RoutingKLEEmneHandling>
                <RoutingKLEEmne>27.24.00</RoutingKLEEmne></RoutingKLEEmneHandling></RoutingValg>
                """.formatted(transaction, sender);
        return """
                <FordelingskvitteringModtagAnvenderRequest xmlns="http://serviceplatformen.dk/xml/wsdl/soap11/DistributionService/2/types">
                <Forretningskvittering><ForretningsValideringsKode>%s</ForretningsValideringsKode>
                <Kvitteringstype>Forretning</Kvitteringstype><Begrundelse>Sådan er det.</Begrundelse></Forretningskvittering>
                <DistributionContext>%s</DistributionContext></FordelingskvitteringModtagAnvenderRequest>
                """.formatted(code, context);
    }

    private static Validator validator() throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src", "test", "resources", "kombit-sf2900", "DistributionServiceMsgV2.xsd")
                        .toFile())
                .newValidator();
    }
}
