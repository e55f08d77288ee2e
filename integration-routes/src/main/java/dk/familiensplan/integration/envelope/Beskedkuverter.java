package dk.familiensplan.integration.envelope;

import dk.familiensplan.integration.platform.SafeXml;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@link Beskedkuvert}er, and reads what is said back to them or sent in one. */
public final class Beskedkuverter {

    private static final String STS = "urn:oio:sts:1.0.0";
    private static final String KUVERT = "urn:oio:besked:kuvert:1.0";
    private static final String SAGDOK = "urn:oio:sagdok:3.0.0";
    private static final String BASE64 = "urn:besked:kuvert:1.0";

    private static final String MESSAGE_TYPE = "00000000-0000-4000-8000-000000000810";
    private static final String PERSON_TYPE = "ce7fcf97-a8a2-447a-8690-d38aa0f6e23c";
    private static final String SECURITY_CLASS = "44f4108b-26d4-46de-a90f-35e35b55b8d8";
    private static final String VERSION = "1.0";

    private static final String EVENT = "ModtagBeskedInput/Haendelsesbesked/";
    private static final String FILTER = EVENT + "Beskedkuvert/Filtreringsdata/";
    private static final String REGISTRATION = "Beskedkuvert/Filtreringsdata/ObjektRegistrering/";
    private static final String DELIVERY = "Beskedkuvert/Leveranceinformation/";
    private static final List<String> MANDATORY_UUIDS = List.of(
            "BeskedId",
            "Beskedkuvert/Filtreringsdata/Beskedtype",
            REGISTRATION + "ObjektRegistreringId",
            DELIVERY + "TransaktionsId",
            DELIVERY + "Sikkerhedsklassificering");
    private static final List<String> MANDATORY_TIMES =
            List.of(REGISTRATION + "Registreringstidspunkt", DELIVERY + "Dannelsestidspunkt");
    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private Beskedkuverter() {}

    /** The text of the message; the same message gives the same text. */
    public static String write(Beskedkuvert message) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("sts", "ModtagBeskedInput", STS);
            xml.writeNamespace("sts", STS);
            xml.writeNamespace("b", KUVERT);
            xml.writeDefaultNamespace(SAGDOK);
            start(xml, "Haendelsesbesked");
            uuid(xml, "BeskedId", message.messageId());
            start(xml, "BeskedVersion");
            xml.writeCharacters(VERSION);
            xml.writeEndElement();
            start(xml, "Beskedkuvert");
            filter(xml, message);
            start(xml, "Leveranceinformation");
            time(xml, "Dannelsestidspunkt", message.madeAt());
            uuid(xml, "TransaktionsId", message.transactionId());
            uuid(xml, "Sikkerhedsklassificering", SECURITY_CLASS);
            xml.writeEndElement();
            xml.writeEndElement();
            content(xml, message.content());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A message cover could not be written", impossible);
        }
        return text.toString();
    }

    private static void filter(XMLStreamWriter xml, Beskedkuvert message) throws XMLStreamException {
        start(xml, "Filtreringsdata");
        uuid(xml, "Beskedtype", MESSAGE_TYPE);
        urn(xml, "TilladtModtager", "urn:oio:cvr-nr:" + message.receiverCvr());
        if (message.personNumber() != null) {
            start(xml, "RelateretObjekt");
            urn(xml, "ObjektId", "urn:oio:cpr-nr:" + message.personNumber());
            uuid(xml, "ObjektType", PERSON_TYPE);
            xml.writeEndElement();
        }
        start(xml, "ObjektRegistrering");
        uuid(xml, "ObjektRegistreringId", message.messageId());
        time(xml, "Registreringstidspunkt", message.registeredAt());
        urn(xml, "ObjektAnsvarligMyndighed", "urn:oio:cvr-nr:" + message.responsibleCvr());
        uuid(xml, "ObjektId", message.objectId());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void content(XMLStreamWriter xml, Beskedkuvert.Content content) throws XMLStreamException {
        start(xml, "Beskeddata");
        xml.writeStartElement("Base64");
        xml.writeDefaultNamespace(BASE64);
        xml.writeAttribute("content-type", content.contentType());
        xml.writeAttribute("encoding", "UTF-8");
        xml.writeAttribute("file-type", content.fileType());
        xml.writeCharacters(Base64.getEncoder().encodeToString(content.bytes()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("b", name, KUVERT);
    }

    private static void uuid(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        value(xml, name, "UUIDIdentifikator", value);
    }

    private static void urn(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        value(xml, name, "URNIdentifikator", value);
    }

    private static void time(XMLStreamWriter xml, String name, OffsetDateTime value) throws XMLStreamException {
        value(xml, name, "TidsstempelDatoTid", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    private static void value(XMLStreamWriter xml, String name, String type, String value) throws XMLStreamException {
        start(xml, name);
        xml.writeStartElement(type);
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The short answer to a message: a status code of the standard, 20 when it was taken in. */
    public static String writeAnswer(int statusCode, String errorText) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("sts", "ModtagBeskedOutput", STS);
            xml.writeNamespace("sts", STS);
            xml.writeDefaultNamespace(SAGDOK);
            xml.writeStartElement("StandardRetur");
            xml.writeStartElement("StatusKode");
            xml.writeCharacters(Integer.toString(statusCode));
            xml.writeEndElement();
            xml.writeStartElement("FejlbeskedTekst");
            xml.writeCharacters(errorText);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("An answer could not be written", impossible);
        }
        return text.toString();
    }

    /** What was read: an answer, an event, or neither. */
    public sealed interface Read {}

    /** A status code and what was wrong. */
    public record Answer(int statusCode, String errorText) implements Read {}

    /**
     * Who sent what to whom.
     *
     * @param missing the first mandatory field that is not there, or is not what it must be
     * @param content what it carries; empty when that is no Base64
     */
    public record Event(
            String messageId,
            String receiver,
            String responsible,
            Optional<String> missing,
            Optional<Beskedkuvert.Content> content)
            implements Read {}

    /** Well-formed or not, it is none of ours; the id is there when it could be read. */
    public record Neither(Optional<String> messageId) implements Read {}

    /** Reads what lay in an outbox. */
    public static Read read(String text) {
        Map<String, String> texts = new HashMap<>();
        boolean whole = true;
        try {
            readTexts(text, texts);
        } catch (XMLStreamException notXml) {
            whole = false;
        }
        Optional<String> messageId = Optional.ofNullable(texts.get(EVENT + "BeskedId/UUIDIdentifikator"));
        String status = texts.getOrDefault("ModtagBeskedOutput/StandardRetur/StatusKode", "");
        if (whole && status.matches("[2-5]\\d")) {
            return new Answer(
                    Integer.parseInt(status),
                    texts.getOrDefault("ModtagBeskedOutput/StandardRetur/FejlbeskedTekst", ""));
        }
        if (whole && messageId.isPresent()) {
            return new Event(
                    messageId.get(),
                    texts.getOrDefault(FILTER + "TilladtModtager/URNIdentifikator", ""),
                    texts.getOrDefault(FILTER + "ObjektRegistrering/ObjektAnsvarligMyndighed/URNIdentifikator", ""),
                    missing(texts),
                    contentIn(texts));
        }
        return new Neither(messageId);
    }

    /** The id in the beginning of a message that is not there whole. */
    public static Optional<String> messageIdIn(String head) {
        Map<String, String> texts = new HashMap<>();
        try {
            readTexts(head, texts);
        } catch (XMLStreamException cut) {
            // What came before the cut has been read.
        }
        return Optional.ofNullable(texts.get(EVENT + "BeskedId/UUIDIdentifikator"));
    }

    private static Optional<String> missing(Map<String, String> texts) {
        if (!VERSION.equals(texts.get(EVENT + "BeskedVersion"))) {
            return Optional.of("BeskedVersion");
        }
        for (String uuid : MANDATORY_UUIDS) {
            if (!UUID_TEXT
                    .matcher(texts.getOrDefault(EVENT + uuid + "/UUIDIdentifikator", ""))
                    .matches()) {
                return Optional.of(lastOf(uuid));
            }
        }
        for (String time : MANDATORY_TIMES) {
            try {
                OffsetDateTime.parse(texts.getOrDefault(EVENT + time + "/TidsstempelDatoTid", ""));
            } catch (DateTimeException notATime) {
                return Optional.of(lastOf(time));
            }
        }
        String object = FILTER + "ObjektRegistrering/ObjektId/";
        boolean hasObject =
                texts.containsKey(object + "UUIDIdentifikator") || texts.containsKey(object + "URNIdentifikator");
        return hasObject ? Optional.empty() : Optional.of("ObjektId");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<Beskedkuvert.Content> contentIn(Map<String, String> texts) {
        String path = EVENT + "Beskeddata/Base64";
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(texts.getOrDefault(path, "").replaceAll("\\s", ""));
            return Optional.of(new Beskedkuvert.Content(
                    texts.getOrDefault(path + "@content-type", ""),
                    texts.getOrDefault(path + "@file-type", ""),
                    bytes));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static void readTexts(String xml, Map<String, String> texts) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(SafeXml.withoutByteOrderMark(xml));
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.addLast(reader.getLocalName());
                text.setLength(0);
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    texts.putIfAbsent(
                            String.join("/", path) + "@" + reader.getAttributeLocalName(i),
                            reader.getAttributeValue(i));
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (!text.isEmpty()) {
                    texts.putIfAbsent(String.join("/", path), text.toString().strip());
                }
                text.setLength(0);
                path.removeLast();
            }
        }
    }

    /** The CVR number in either of the two ways that the standard has written it. */
    public static String cvr(String urn) {
        return urn.replaceFirst("^urn:oio:cvr(-nr)?:", "");
    }
}
