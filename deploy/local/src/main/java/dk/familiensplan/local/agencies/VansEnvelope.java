package dk.familiensplan.local.agencies;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.w3c.dom.Element;

/**
 * MedCom's VANSEnvelope 1.0.4 as an agency's system reads and writes it.
 *
 * @param identifier of the message inside
 * @param name the kind of document
 * @param mime of the content
 */
record VansEnvelope(String sender, String receiver, String identifier, String name, String mime, byte[] content) {

    private static final String TEMPLATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <VANSEnvelope xmlns="urn:oio:medcom:vans-envelope:1.0.4">
              <SenderID EndPointType="EAN">%s</SenderID>
              <ReceiverID EndPointType="EAN">%s</ReceiverID>
              <EnvelopeIdentifier>%s</EnvelopeIdentifier>
              <SentDateTime>%s</SentDateTime>
              <Message>
                <MetaInformation>
                  <Identifier>%s</Identifier>
                  <Document><Format>HL7</Format><Name>%s</Name><Version>%s</Version><SizeInBytes>%d</SizeInBytes></Document>
                  <Transport><Type>reliable</Type><TransformMessage>false</TransformMessage><ServiceTag name="MCM:MIME">%s</ServiceTag></Transport>
                </MetaInformation>
                <Data>%s</Data>
              </Message>
            </VANSEnvelope>
            """;

    /** Reads one with a message in it; an {@link IllegalArgumentException} says what is missing. */
    static VansEnvelope read(Element root) {
        if (!"VANSEnvelope".equals(root.getLocalName())) {
            throw new IllegalArgumentException("not a VANSEnvelope");
        }
        return new VansEnvelope(
                required(root, "SenderID"),
                required(root, "ReceiverID"),
                required(root, "Message", "MetaInformation", "Identifier"),
                required(root, "Message", "MetaInformation", "Document", "Name"),
                Xml.text(root, "Message", "MetaInformation", "Transport", "ServiceTag")
                        .orElse(""),
                Base64.getMimeDecoder().decode(required(root, "Message", "Data")));
    }

    /** As the text that goes on the queue. */
    String write(String version, Instant now) {
        return TEMPLATE.formatted(
                sender,
                receiver,
                UUID.randomUUID(),
                now.truncatedTo(ChronoUnit.SECONDS),
                identifier,
                name,
                version,
                content.length,
                mime,
                Base64.getEncoder().encodeToString(content));
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String required(Element root, String... names) {
        Optional<String> text = Xml.text(root, names).filter(value -> !value.isEmpty());
        return text.orElseThrow(() -> new IllegalArgumentException("the envelope lacks " + String.join("/", names)));
    }
}
