package dk.familiensplan.integration.platform;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML of others, read as a stream: no DTD, no entities from outside, a limit on depth and on attributes. */
public final class SafeXml {

    /** Deeper nesting than this is no message of ours. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_ATTRIBUTES = 64;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** A reader that throws {@link XMLStreamException} at a DTD or at the first element too deep. */
    public static XMLStreamReader reader(String xml) throws XMLStreamException {
        return new Limited(FACTORY.createXMLStreamReader(new StringReader(xml)));
    }

    /** The start of a message that arrived with a byte order mark in front of it. */
    public static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("External entities are refused");
        });
        return factory;
    }

    private static final class Limited extends StreamReaderDelegate {

        private int depth;

        Limited(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD || event == ENTITY_REFERENCE) {
                throw new XMLStreamException("A document type or an entity of its own is refused");
            }
            if (event == START_ELEMENT && (++depth > MAX_DEPTH || getAttributeCount() > MAX_ATTRIBUTES)) {
                throw new XMLStreamException("Nested too deep, or too many attributes");
            }
            if (event == END_ELEMENT) {
                depth--;
            }
            return event;
        }
    }
}
