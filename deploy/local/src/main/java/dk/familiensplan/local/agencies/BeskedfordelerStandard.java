package dk.familiensplan.local.agencies;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * KOMBIT's Beskedfordeler as a family department's system speaks it: a Haendelsesbesked comes in, alone or in a
 * ModtagBeskedInput, and is answered with a ModtagBeskedOutput, which says by its correlation id what it answers.
 */
final class BeskedfordelerStandard implements Standard {

    private static final String RECEIVED = "20";
    private static final String CANNOT_BE_PARSED = "41";
    private static final String OWN_TROUBLE = "50";

    private static final String OUTPUT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sts:ModtagBeskedOutput xmlns:sts="urn:oio:sts:1.0.0" xmlns="urn:oio:sagdok:3.0.0"><StandardRetur><StatusKode>%s</StatusKode><FejlbeskedTekst>%s</FejlbeskedTekst></StandardRetur></sts:ModtagBeskedOutput>
            """;

    @Override
    public String title() {
        return "Hændelsesbesked efter KOMBITs beskedfordeler";
    }

    @Override
    public Received read(String body, @Nullable String correlationId) {
        try {
            Element root = Xml.parse(body);
            if ("ModtagBeskedOutput".equals(root.getLocalName())) {
                return verdict(root, correlationId);
            }
            Element event = "Haendelsesbesked".equals(root.getLocalName())
                    ? root
                    : Xml.at(root, "Haendelsesbesked")
                            .orElseThrow(() -> new IllegalArgumentException("there is no Haendelsesbesked"));
            return event(event);
        } catch (IllegalArgumentException e) {
            return Received.unreadable(correlationId, Objects.requireNonNullElse(e.getMessage(), "cannot be read"));
        }
    }

    private static Received verdict(Element output, @Nullable String correlationId) {
        String status = Xml.text(output, "StandardRetur", "StatusKode").orElse("");
        String reason = Xml.text(output, "StandardRetur", "FejlbeskedTekst").orElse("");
        String id = Objects.requireNonNullElse(correlationId, "");
        return Received.acknowledgement(
                id, null, correlationId, status.equals(RECEIVED) ? "ok" : status, reason.isEmpty() ? null : reason);
    }

    private static Received event(Element event) {
        String id = Xml.text(event, "BeskedId", "UUIDIdentifikator")
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("there is no BeskedId"));
        String content = Xml.at(event, "Beskeddata")
                .flatMap(data -> Xml.children(data).stream().findFirst())
                .map(BeskedfordelerStandard::decoded)
                .orElseThrow(() -> new IllegalArgumentException("there is no Beskeddata"));
        Optional<Element> note = asXml(content);
        return Received.message(
                id,
                id,
                note.flatMap(element -> anywhere(element, "Navn")).orElse(null),
                note.flatMap(element -> anywhere(element, "Titel")).orElse(null),
                note.flatMap(element -> anywhere(element, "Tekst")).orElse(content));
    }

    private static String decoded(Element data) {
        return new String(Base64.getMimeDecoder().decode(data.getTextContent()), StandardCharsets.UTF_8);
    }

    private static Optional<Element> asXml(String content) {
        try {
            return content.stripLeading().startsWith("<") ? Optional.of(Xml.parse(content)) : Optional.empty();
        } catch (IllegalArgumentException notXml) {
            return Optional.empty();
        }
    }

    private static Optional<String> anywhere(Element element, String name) {
        if (name.equals(element.getLocalName())) {
            return Optional.of(element.getTextContent().strip());
        }
        return Xml.children(element).stream()
                .map(child -> anywhere(child, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Outgoing acknowledge(Received received, Verdict verdict, Instant now) {
        String body =
                switch (verdict) {
                    case OK -> OUTPUT.formatted(RECEIVED, "");
                    case CONTENT_WRONG -> OUTPUT.formatted(CANNOT_BE_PARSED, "Beskeden kunne ikke parses");
                    case OWN_TROUBLE -> OUTPUT.formatted(OWN_TROUBLE, "Modtagersystemet er midlertidigt ude af drift");
                };
        return new Outgoing(null, null, body, received.messageId());
    }
}
