package dk.familiensplan.integration.envelope;

import dk.familiensplan.integration.platform.SafeXml;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link VansEnvelope}s. */
public final class VansEnvelopes {

    private static final String ROOT = "VANSEnvelope";
    private static final String META = ROOT + "/Message/MetaInformation";
    private static final String MIME_TAG = "MCM:MIME";
    private static final int LONGEST_DESCRIPTION = 512;
    /** The published examples have times without an offset; they are Danish. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private VansEnvelopes() {}

    /** The envelope could not be opened. What could be read of it may be enough to send it back. */
    public static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reasonCode;
        private final transient Map<String, String> read;

        Broken(String reasonCode, Map<String, String> read) {
            super("A VANS envelope that cannot be opened: " + reasonCode);
            this.reasonCode = reasonCode;
            this.read = Map.copyOf(read);
        }

        public String reasonCode() {
            return reasonCode;
        }

        public @Nullable String sender() {
            return read.get(ROOT + "/SenderID");
        }

        public @Nullable String envelope() {
            return read.get(ROOT + "/EnvelopeIdentifier");
        }

        public @Nullable String message() {
            return read.get(META + "/Identifier");
        }

        /** What the envelope said of its message, as far as it could be read. */
        public VansEnvelope.Document document() {
            return documentIn(read, META);
        }
    }

    /** Opens an envelope. */
    public static VansEnvelope read(String xml) throws Broken {
        Map<String, String> texts = new HashMap<>();
        try {
            readTexts(xml, texts);
        } catch (XMLStreamException notXml) {
            throw new Broken("broken-xml", texts);
        }
        String sender = required(texts, ROOT + "/SenderID");
        String receiver = required(texts, ROOT + "/ReceiverID");
        String identifier = required(texts, ROOT + "/EnvelopeIdentifier");
        OffsetDateTime sentAt = time(required(texts, ROOT + "/SentDateTime"), texts);
        return new VansEnvelope(sender, receiver, identifier, sentAt, content(texts));
    }

    private static VansEnvelope.Content content(Map<String, String> texts) throws Broken {
        String positive = ROOT + "/Receipt/PositiveMessage";
        if (texts.containsKey(positive + "/OriginalEnvelopeIdentifier")) {
            return new VansEnvelope.PositiveReceipt(
                    required(texts, positive + "/OriginalEnvelopeIdentifier"),
                    required(texts, positive + "/OriginalMessage/Identifier"),
                    documentIn(texts, positive + "/OriginalMessage"));
        }
        for (String kind : new String[] {"NegativeMessage", "NegativeVans"}) {
            String negative = ROOT + "/Receipt/" + kind;
            if (texts.containsKey(negative + "/OriginalEnvelopeIdentifier")) {
                return new VansEnvelope.NegativeReceipt(
                        required(texts, negative + "/OriginalEnvelopeIdentifier"),
                        texts.get(negative + "/OriginalMessage/Identifier"),
                        documentIn(texts, negative + "/OriginalMessage"),
                        texts.getOrDefault(negative + "/Error/Description", ""));
            }
        }
        String identifier = required(texts, META + "/Identifier");
        String mime = texts.getOrDefault(MIME_TAG, "");
        byte[] data;
        try {
            data = Base64.getDecoder()
                    .decode(required(texts, ROOT + "/Message/Data").replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new Broken("broken-base64", texts);
        }
        return new VansEnvelope.Message(identifier, documentIn(texts, META), mime, data);
    }

    private static VansEnvelope.Document documentIn(Map<String, String> texts, String under) {
        int size;
        try {
            size = Integer.parseInt(texts.getOrDefault(under + "/Document/SizeInBytes", "0"));
        } catch (NumberFormatException notANumber) {
            size = 0;
        }
        return new VansEnvelope.Document(
                texts.getOrDefault(under + "/Document/Format", "Other"),
                texts.getOrDefault(under + "/Document/Name", "?"),
                texts.get(under + "/Document/Version"),
                size);
    }

    /** Fills the map while it reads, so that it holds what came before a break. */
    private static void readTexts(String xml, Map<String, String> texts) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(SafeXml.withoutByteOrderMark(xml));
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        String serviceTag = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!VansEnvelope.NAMESPACE.equals(reader.getNamespaceURI())
                        || (path.isEmpty() && !ROOT.equals(reader.getLocalName()))) {
                    throw new XMLStreamException("Not a VANS envelope");
                }
                path.addLast(reader.getLocalName());
                text.setLength(0);
                String name = reader.getAttributeValue(null, "name");
                serviceTag = name == null ? "" : name;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String where = String.join("/", path);
                if (where.endsWith("/ServiceTag")) {
                    texts.put(serviceTag, text.toString().strip());
                } else if (!text.isEmpty()) {
                    texts.putIfAbsent(where, text.toString().strip());
                }
                text.setLength(0);
                path.removeLast();
            }
        }
    }

    private static String required(Map<String, String> texts, String path) throws Broken {
        String text = texts.get(path);
        if (text == null || text.isEmpty()) {
            throw new Broken("incomplete", texts);
        }
        return text;
    }

    private static OffsetDateTime time(String text, Map<String, String> texts) throws Broken {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(DENMARK).toOffsetDateTime();
            } catch (DateTimeException notATime) {
                throw new Broken("incomplete", texts);
            }
        }
    }

    /** Writes an envelope; the same envelope gives the same text. */
    public static String write(VansEnvelope envelope) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(ROOT);
            xml.writeDefaultNamespace(VansEnvelope.NAMESPACE);
            endPoint(xml, "SenderID", envelope.sender());
            endPoint(xml, "ReceiverID", envelope.receiver());
            element(xml, "EnvelopeIdentifier", envelope.identifier());
            element(xml, "SentDateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(envelope.sentAt()));
            if (envelope.content() instanceof VansEnvelope.Message message) {
                xml.writeStartElement("Message");
                metaInformation(xml, "MetaInformation", message.identifier(), message.document(), message.mime());
                element(xml, "Data", Base64.getEncoder().encodeToString(message.data()));
                xml.writeEndElement();
            } else {
                xml.writeStartElement("Receipt");
                receipt(xml, envelope.content());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("An envelope could not be written", impossible);
        }
        return text.toString();
    }

    private static void receipt(XMLStreamWriter xml, VansEnvelope.Content content) throws XMLStreamException {
        if (content instanceof VansEnvelope.NegativeReceipt negative) {
            xml.writeStartElement("NegativeMessage");
            xml.writeStartElement("Error");
            element(xml, "Description", shortened(negative.description()));
            xml.writeEndElement();
            element(xml, "OriginalEnvelopeIdentifier", negative.originalEnvelope());
            metaInformation(xml, "OriginalMessage", negative.originalMessage(), negative.document(), null);
            xml.writeEndElement();
        } else if (content instanceof VansEnvelope.PositiveReceipt positive) {
            xml.writeStartElement("PositiveMessage");
            element(xml, "OriginalEnvelopeIdentifier", positive.originalEnvelope());
            metaInformation(xml, "OriginalMessage", positive.originalMessage(), positive.document(), null);
            xml.writeEndElement();
        }
    }

    private static void metaInformation(
            XMLStreamWriter xml,
            String name,
            @Nullable String identifier,
            VansEnvelope.Document document,
            @Nullable String mime)
            throws XMLStreamException {
        xml.writeStartElement(name);
        element(xml, "Identifier", identifier == null ? "" : identifier);
        xml.writeStartElement("Document");
        element(xml, "Format", document.format());
        element(xml, "Name", document.name());
        if (document.version() != null) {
            element(xml, "Version", document.version());
        }
        element(xml, "SizeInBytes", Integer.toString(document.sizeInBytes()));
        xml.writeEndElement();
        if (mime != null) {
            xml.writeStartElement("Transport");
            element(xml, "Type", "reliable");
            element(xml, "TransformMessage", "false");
            xml.writeStartElement("ServiceTag");
            xml.writeAttribute("name", MIME_TAG);
            xml.writeCharacters(mime);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void endPoint(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("EndPointType", "EAN");
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
    }
}
