package dk.familiensplan.integration.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.familiensplan.integration.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VansEnvelopesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vans-hospitalnotification-STIN-json.xml",
                "vans-carecommunication-carecoordination-json.xml",
                "vans-acknowledgement-ok-json.xml"
            })
    void opensAMessageAndFindsWhatItWasSaidToHold(String example) throws Exception {
        VansEnvelope envelope = VansEnvelopes.read(Examples.file("made-here/" + example));

        assertThat(envelope.content())
                .asInstanceOf(type(VansEnvelope.Message.class))
                .satisfies(message -> {
                    assertThat(message.data()).hasSize(message.document().sizeInBytes());
                    assertThat(message.mime()).isEqualTo("application/fhir+json");
                    assertThat(new String(message.data(), StandardCharsets.UTF_8))
                            .contains(message.identifier());
                });
    }

    @Test
    void opensAReceipt() throws Exception {
        VansEnvelope envelope = VansEnvelopes.read(Examples.file("made-here/vans-receipt-positive.xml"));

        assertThat(envelope.content())
                .asInstanceOf(type(VansEnvelope.PositiveReceipt.class))
                .returns("b9b4818e-02de-4cc4-b418-d20cbc7b5404", VansEnvelope.PositiveReceipt::originalMessage)
                .returns("0b9d1e5c-7a1e-4a57-9a1a-6f0f0a3c1d01", VansEnvelope.PositiveReceipt::originalEnvelope);
    }

    @Test
    void writesWhatItReads() throws Exception {
        for (String example : new String[] {"vans-hospitalnotification-STIN-json.xml", "vans-receipt-positive.xml"}) {
            VansEnvelope envelope = VansEnvelopes.read(Examples.file("made-here/" + example));

            String written = VansEnvelopes.write(envelope);

            assertThat(VansEnvelopes.read(written)).isEqualTo(envelope);
            assertThat(written).isEqualTo(VansEnvelopes.write(envelope));
        }
    }

    @Test
    void writesANegativeReceiptInTheOrderOfTheSchema() {
        VansEnvelope receipt = new VansEnvelope(
                "5790001348120",
                "5790000209354",
                "0b9d1e5c-7a1e-4a57-9a1a-6f0f0a3c1d09",
                OffsetDateTime.parse("2026-11-22T08:00:00+01:00"),
                new VansEnvelope.NegativeReceipt(
                        "0b9d1e5c-7a1e-4a57-9a1a-6f0f0a3c1d01",
                        "b9b4818e-02de-4cc4-b418-d20cbc7b5404",
                        new VansEnvelope.Document("HL7", "MCM:FDIS20#AdmissionInpatient", "3.0", 17),
                        "æ".repeat(600)));

        String written = VansEnvelopes.write(receipt);

        assertThat(written)
                .containsSubsequence(
                        "<SenderID EndPointType=\"EAN\">5790001348120",
                        "<ReceiverID EndPointType=\"EAN\">5790000209354",
                        "<EnvelopeIdentifier>",
                        "<SentDateTime>2026-11-22T08:00:00+01:00",
                        "<Receipt><NegativeMessage><Error><Description>" + "æ".repeat(512) + "</Description></Error>",
                        "<OriginalEnvelopeIdentifier>",
                        "<OriginalMessage><Identifier>b9b4818e-02de-4cc4-b418-d20cbc7b5404</Identifier>",
                        "<Document><Format>HL7</Format><Name>",
                        "<SizeInBytes>17</SizeInBytes>");
    }

    @Test
    void saysOfABrokenEnvelopeWhatCouldBeRead() {
        String cut = Examples.admission("a5e5b880").replaceFirst("(?s)<Data>.*", "<Data>ew0KIC");

        assertThatThrownBy(() -> VansEnvelopes.read(cut))
                .asInstanceOf(type(VansEnvelopes.Broken.class))
                .returns("broken-xml", VansEnvelopes.Broken::reasonCode)
                .returns("5790000209354", VansEnvelopes.Broken::sender)
                .satisfies(broken -> assertThat(broken.message()).isNotNull());
    }

    @Test
    void refusesBase64ThatIsNone() {
        String wrong = Examples.admission("a5e5b880").replaceFirst("<Data>....", "<Data>!!!!");

        assertThatThrownBy(() -> VansEnvelopes.read(wrong))
                .asInstanceOf(type(VansEnvelopes.Broken.class))
                .returns("broken-base64", VansEnvelopes.Broken::reasonCode);
    }

    @Test
    void refusesADocumentTypeAndEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<VANSEnvelope xmlns=\"urn:oio:medcom:vans-envelope:1.0.4\"><SenderID>&b;</SenderID></VANSEnvelope>";

        assertThatThrownBy(() -> VansEnvelopes.read(bomb))
                .asInstanceOf(type(VansEnvelopes.Broken.class))
                .returns("broken-xml", VansEnvelopes.Broken::reasonCode)
                .returns(null, VansEnvelopes.Broken::sender);
    }

    @Test
    void refusesNestingWithoutEnd() {
        String deep = "<VANSEnvelope xmlns=\"urn:oio:medcom:vans-envelope:1.0.4\">" + "<a>".repeat(100_000);

        assertThatThrownBy(() -> VansEnvelopes.read(deep)).isInstanceOf(VansEnvelopes.Broken.class);
    }
}
