package dk.familiensplan.integration.family;

import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.NotificationText;
import dk.familiensplan.integration.platform.KleNumbers;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a family department reads of a notification: a small XML document of our own, since the case systems
 * publish none. It carries the KLE number that the department files it under.
 */
final class OrienteringWriter {

    static final String NAMESPACE = "urn:dk:familiensplan:orientering:1";
    static final String CONTENT_TYPE = "application/xml";
    static final String FILE_TYPE = ".xml";

    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private OrienteringWriter() {}

    static byte[] write(Notification notification, KleNumbers kle) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Orientering");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "Kle", kle.numberFor(notification.topics()));
            element(xml, "Art", notification.kind().name());
            element(xml, "Traad", notification.threadId().toString());
            xml.writeStartElement("Borger");
            element(xml, "Navn", notification.subject().name());
            element(xml, "Personnummer", notification.subject().personNumber());
            element(xml, "Foedselsdato", notification.subject().birthDate());
            xml.writeEndElement();
            for (String topic : notification.topics()) {
                element(xml, "Emne", topic);
            }
            element(xml, "Titel", notification.title());
            element(xml, "Tekst", NotificationText.of(notification));
            Notification.Answer answer = notification.answer();
            if (answer != null) {
                xml.writeStartElement("Svar");
                element(xml, "Henvendelse", answer.requestReference());
                element(xml, "Udfald", answer.answer().name());
                xml.writeEndElement();
            }
            xml.writeStartElement("Kontakt");
            element(xml, "Navn", notification.contactPoint().name());
            element(xml, "Funktion", notification.contactPoint().function());
            element(xml, "Organisation", notification.contactPoint().organisation());
            element(xml, "Telefon", notification.contactPoint().phone());
            element(xml, "Mail", notification.contactPoint().email());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("An orientation could not be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }
}
