package dk.familiensplan.integration.envelope;

import dk.familiensplan.integration.platform.SafeXml;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@link DistributionObject}s, and reads and writes the receipts that belong to them. */
public final class DistributionObjects {

    static final String NAMESPACE = "http://serviceplatformen.dk/xml/wsdl/soap11/DistributionService/2/types";

    private static final String OUR_SYSTEM = "urn:familiensplan:integration-routes";
    private static final String RECEIPT = "FordelingskvitteringModtagAnvenderRequest/";
    private static final String OBJECT = "FordelingsobjektModtagRequest/anmodning/DistributionContext/";
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private DistributionObjects() {}

    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** The text of the object; the same object gives the same text. */
    public static String write(DistributionObject object) {
        return document("FordelingsobjektModtagRequest", xml -> {
            xml.writeStartElement("anmodning");
            context(xml, object);
            xml.writeStartElement("DistributionObject");
            element(xml, "ObjektType", "JOURNALPOST");
            xml.writeStartElement("ObjektIndhold");
            journalNote(xml, object);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void context(XMLStreamWriter xml, DistributionObject object) throws XMLStreamException {
        xml.writeStartElement("DistributionContext");
        element(xml, "AnvenderTransaktionsID", object.transactionId());
        element(xml, "DistributionTransktionsID", object.sendingId());
        element(xml, "AfsendendeMyndighed", object.senderCvr());
        element(xml, "RoutingMyndighed", object.receiverCvr());
        xml.writeStartElement("RoutingValg");
        xml.writeStartElement("RoutingKLEEmneHandling");
        element(xml, "RoutingKLEEmne", object.kle());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void journalNote(XMLStreamWriter xml, DistributionObject object) throws XMLStreamException {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(object.registeredAt());
        xml.writeStartElement("DistributionJournalPost");
        element(xml, "ID", object.noteId());
        element(xml, "KLEEmneForslag", object.kle());
        element(xml, "SagForslag", object.caseId());
        if (object.personNumber() != null) {
            xml.writeStartElement("PartAngivelse");
            element(xml, "ObjektType", "Person");
            xml.writeStartElement("ReferenceID");
            element(xml, "URN", "urn:oio:cpr-nr:" + object.personNumber());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeStartElement("Registrering");
        element(xml, "FraTidsPunkt", at);
        element(xml, "LivscyklusKode", "Oprettet");
        xml.writeStartElement("RegistreringItSystem");
        element(xml, "URN", OUR_SYSTEM);
        xml.writeEndElement();
        xml.writeStartElement("RelationListe");
        xml.writeStartElement("JournalPost");
        xml.writeStartElement("Virkning");
        element(xml, "FraTidspunkt", at);
        xml.writeStartElement("Aktoer");
        element(xml, "URN", "urn:oio:cvr-nr:" + object.senderCvr());
        xml.writeEndElement();
        element(xml, "AktoerType", "Organisation");
        xml.writeEndElement();
        element(xml, "Rolle", "Journalpost");
        element(xml, "Indeks", "1");
        xml.writeStartElement("JournalnotatAttributter");
        element(xml, "Titel", object.title());
        element(xml, "Notat", object.note());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The receipt for an object that cannot be taken in. */
    public static String writeRefusal(String code, String text) {
        return document("FordelingsobjektModtagResponse", xml -> {
            xml.writeStartElement("ForretningsKvittering");
            element(xml, "ForretningsValideringsKode", "AFVIST");
            element(xml, "Kvitteringstype", "Forretning");
            element(xml, "Begrundelse", text);
            xml.writeStartElement("FejlListe");
            xml.writeStartElement("Fejl");
            element(xml, "FejlKode", code);
            element(xml, "FejlTekst", text);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static String document(String root, Writing content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            content.to(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A distribution object could not be written", impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /** What was read: a receipt, an object, or neither. */
    public sealed interface Read {}

    /** How far an object of ours has come, or why it goes no further. */
    public record Receipt(String transactionId, String sender, String code, Optional<String> reason) implements Read {}

    /** An object of theirs. */
    public record Incoming(String transactionId, String sender, String receiver) implements Read {}

    /** Neither; the transaction is there when it could be read. */
    public record Neither(Optional<String> transactionId) implements Read {}

    /** Reads what lay in an outbox. */
    public static Read read(String text) {
        Map<String, String> texts = new HashMap<>();
        boolean whole = true;
        try {
            readTexts(text, texts);
        } catch (XMLStreamException notXml) {
            whole = false;
        }
        String context = RECEIPT + "DistributionContext/";
        Optional<String> answered = Optional.ofNullable(texts.get(context + "AnvenderTransaktionsID"));
        String code = texts.getOrDefault(RECEIPT + "Forretningskvittering/ForretningsValideringsKode", "");
        if (whole && answered.isPresent() && !code.isEmpty()) {
            return new Receipt(
                    answered.get(),
                    texts.getOrDefault(context + "RoutingMyndighed", ""),
                    code,
                    Optional.ofNullable(texts.get(RECEIPT + "Forretningskvittering/Begrundelse")));
        }
        Optional<String> theirs = Optional.ofNullable(texts.get(OBJECT + "AnvenderTransaktionsID"));
        if (whole && theirs.isPresent()) {
            return new Incoming(
                    theirs.get(),
                    texts.getOrDefault(OBJECT + "AfsendendeMyndighed", ""),
                    texts.getOrDefault(OBJECT + "RoutingMyndighed", ""));
        }
        return new Neither(theirs);
    }

    private static void readTexts(String xml, Map<String, String> texts) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(SafeXml.withoutByteOrderMark(xml));
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!NAMESPACE.equals(reader.getNamespaceURI())) {
                    throw new XMLStreamException("Not of the distribution component");
                }
                path.addLast(reader.getLocalName());
                text.setLength(0);
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
}
