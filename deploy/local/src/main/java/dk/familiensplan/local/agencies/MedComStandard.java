package dk.familiensplan.local.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.familiensplan.local.Municipality.Agency;
import dk.familiensplan.local.Municipality.Authority;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * MedCom's FHIR messages in a VANSEnvelope, as a hospital's system speaks them: CareCommunication comes in and is
 * answered with an Acknowledgement 2.0.3; an Acknowledgement that comes in is noted and never answered.
 */
final class MedComStandard implements Standard {

    private static final String IG = "http://medcomfhir.dk/ig/";
    private static final String TERMINOLOGY = IG + "terminology/CodeSystem/";
    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FHIR_XML = "application/fhir+xml";

    private final Agency us;
    private final Authority them;

    MedComStandard(Agency us, Authority them) {
        this.us = us;
        this.them = them;
    }

    @Override
    public String title() {
        return "MedCom FHIR i VANSEnvelope";
    }

    @Override
    public Received read(String body, @Nullable String correlationId) {
        String identifier = null;
        try {
            Element root = Xml.parse(body);
            Optional<Element> receipt = Xml.at(root, "Receipt");
            if (receipt.isPresent()) {
                return receipt(root, receipt.get());
            }
            VansEnvelope envelope = VansEnvelope.read(root);
            identifier = envelope.identifier();
            return read(Fhir.bundle(envelope.text()));
        } catch (IllegalArgumentException e) {
            return Received.unreadable(identifier, Objects.requireNonNullElse(e.getMessage(), "cannot be read"));
        }
    }

    /** The network's word that an envelope arrived or could not be opened; never answered. */
    private static Received receipt(Element root, Element receipt) {
        String transmission = Xml.text(root, "EnvelopeIdentifier").orElse("");
        if (Xml.at(receipt, "PositiveMessage").isPresent()) {
            return Received.receipt(
                    transmission,
                    Xml.text(receipt, "PositiveMessage", "OriginalMessage", "Identifier")
                            .orElse(null));
        }
        return Received.acknowledgement(
                transmission,
                null,
                Xml.text(receipt, "NegativeMessage", "OriginalMessage", "Identifier")
                        .orElse(null),
                "vans-negative",
                Xml.text(receipt, "NegativeMessage", "Error", "Description").orElse(null));
    }

    private static Received read(JsonNode bundle) {
        JsonNode header = Fhir.resources(bundle, "MessageHeader").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the bundle has no MessageHeader"));
        String transmission =
                Fhir.first(bundle, "id").orElseThrow(() -> new IllegalArgumentException("the bundle has no id"));
        String message =
                Fhir.first(header, "id").orElseThrow(() -> new IllegalArgumentException("the MessageHeader has no id"));
        String event = Fhir.first(header, "eventCoding", "code").orElse("");
        if (event.equals("acknowledgement-message")) {
            return Received.acknowledgement(
                    transmission,
                    message,
                    Fhir.first(header, "response", "identifier").orElse(null),
                    Fhir.first(header, "response", "code").orElse(""),
                    reasons(bundle));
        }
        return Received.message(transmission, message, about(bundle), title(bundle), text(bundle));
    }

    private static @Nullable String reasons(JsonNode bundle) {
        String reasons = Fhir.resources(bundle, "OperationOutcome").stream()
                .flatMap(outcome -> Fhir.all(outcome, "issue").stream())
                .map(issue -> Stream.of(
                                Fhir.first(issue, "details", "coding", "code"),
                                Fhir.first(issue, "details", "text"),
                                Fhir.first(issue, "diagnostics"))
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }

    private static @Nullable String about(JsonNode bundle) {
        return Fhir.resources(bundle, "Patient").stream()
                .flatMap(patient -> Fhir.all(patient, "name").stream())
                .map(name -> Stream.concat(
                                Fhir.all(name, "given").stream().map(JsonNode::asText),
                                Fhir.first(name, "family").stream())
                        .collect(Collectors.joining(" ")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String title(JsonNode bundle) {
        return Fhir.resources(bundle, "Communication").stream()
                .map(communication -> Fhir.first(communication, "topic", "text")
                        .or(() -> Fhir.first(communication, "category", "coding", "code")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode bundle) {
        return Fhir.resources(bundle, "Communication").stream()
                .flatMap(communication -> Fhir.all(communication, "payload").stream())
                .map(MedComStandard::payload)
                .collect(Collectors.joining("\n\n"));
    }

    private static String payload(JsonNode payload) {
        Optional<String> words = Fhir.first(payload, "contentString");
        if (words.isPresent()) {
            return words.get();
        }
        String type = Fhir.first(payload, "contentAttachment", "contentType").orElse("");
        String title = Fhir.first(payload, "contentAttachment", "title").orElse("uden titel");
        Optional<String> data = Fhir.first(payload, "contentAttachment", "data");
        if (type.startsWith("text/plain") && data.isPresent()) {
            return "Bilag: " + title + "\n"
                    + new String(Base64.getMimeDecoder().decode(data.get()), StandardCharsets.UTF_8);
        }
        return "Bilag: " + title + " (" + type + ")";
    }

    @Override
    public Outgoing acknowledge(Received received, Verdict verdict, Instant now) {
        String bundleId = UUID.randomUUID().toString();
        String headerId = UUID.randomUUID().toString();
        String original = Objects.requireNonNullElse(received.messageId(), "unknown");
        ObjectNode bundle = acknowledgement(bundleId, headerId, original, verdict, now);
        VansEnvelope envelope = new VansEnvelope(
                Objects.requireNonNull(us.gln()),
                Objects.requireNonNull(them.gln()),
                headerId,
                "MCM:FCTL#" + code(verdict),
                FHIR_JSON,
                bundle.toPrettyString().getBytes(StandardCharsets.UTF_8));
        return new Outgoing(bundleId, headerId, envelope.write("2.0.0", now), null);
    }

    /**
     * A bundle of ours in an envelope of its own.
     *
     * @param transmissionId of the bundle, where it is whole enough to have one
     * @param messageId of its MessageHeader, which the envelope repeats
     */
    Outgoing published(
            @Nullable String transmissionId,
            String messageId,
            String documentName,
            String documentVersion,
            String bundle,
            Instant now) {
        VansEnvelope envelope = new VansEnvelope(
                Objects.requireNonNull(us.gln()),
                Objects.requireNonNull(them.gln()),
                messageId,
                documentName,
                FHIR_XML,
                bundle.getBytes(StandardCharsets.UTF_8));
        return new Outgoing(transmissionId, messageId, envelope.write(documentVersion, now), null);
    }

    private ObjectNode acknowledgement(
            String bundleId, String headerId, String original, Verdict verdict, Instant now) {
        String at = now.truncatedTo(ChronoUnit.SECONDS).toString();
        String ours =
                UUID.nameUUIDFromBytes(us.id().getBytes(StandardCharsets.UTF_8)).toString();
        String theirs = UUID.nameUUIDFromBytes(them.code().getBytes(StandardCharsets.UTF_8))
                .toString();
        String outcomeId = UUID.randomUUID().toString();

        ObjectNode bundle =
                resource("Bundle", bundleId, "acknowledgement/StructureDefinition/medcom-messaging-acknowledgement");
        bundle.put("type", "message");
        bundle.put("timestamp", at);
        entry(bundle, header(headerId, original, verdict, ours, theirs, outcomeId));
        entry(bundle, provenance(original, theirs, "new-message", at, null));
        entry(bundle, provenance(headerId, ours, "acknowledgement", at, original));
        entry(
                bundle,
                organisation(ours, us.name(), Objects.requireNonNull(us.gln()), Objects.requireNonNull(us.sor())));
        entry(
                bundle,
                organisation(
                        theirs, them.name(), Objects.requireNonNull(them.gln()), Objects.requireNonNull(them.sor())));
        if (verdict != Verdict.OK) {
            entry(bundle, outcome(outcomeId, verdict));
        }
        return bundle;
    }

    private ObjectNode header(
            String id, String original, Verdict verdict, String ours, String theirs, String outcomeId) {
        ObjectNode header = resource(
                "MessageHeader", id, "acknowledgement/StructureDefinition/medcom-messaging-acknowledgementHeader");
        coding(header.putObject("eventCoding"), TERMINOLOGY + "medcom-messaging-eventCodes", "acknowledgement-message");
        ObjectNode destination = header.putArray("destination").addObject();
        ObjectNode use = destination.putArray("extension").addObject();
        use.put("url", IG + "messaging/StructureDefinition/medcom-messaging-destinationUseExtension");
        coding(use.putObject("valueCoding"), TERMINOLOGY + "medcom-messaging-destinationUse", "primary");
        destination.put("endpoint", "https://sor2.sum.dsdn.dk/#id=" + them.sor());
        destination.putObject("receiver").put("reference", "Organization/" + theirs);
        header.putObject("sender").put("reference", "Organization/" + ours);
        header.putObject("source").put("endpoint", "https://sor2.sum.dsdn.dk/#id=" + us.sor());
        ObjectNode response =
                header.putObject("response").put("identifier", original).put("code", code(verdict));
        if (verdict != Verdict.OK) {
            response.putObject("details").put("reference", "OperationOutcome/" + outcomeId);
        }
        return header;
    }

    private static ObjectNode provenance(
            String message, String organisation, String activity, String at, @Nullable String revises) {
        ObjectNode provenance = resource(
                "Provenance",
                UUID.randomUUID().toString(),
                "messaging/StructureDefinition/medcom-messaging-provenance");
        provenance.putArray("target").addObject().put("reference", "MessageHeader/" + message);
        provenance.put("occurredDateTime", at);
        provenance.put("recorded", at);
        coding(
                provenance.putObject("activity").putArray("coding").addObject(),
                TERMINOLOGY + "medcom-messaging-activityCodes",
                activity);
        provenance.putArray("agent").addObject().putObject("who").put("reference", "Organization/" + organisation);
        if (revises != null) {
            ObjectNode entity = provenance.putArray("entity").addObject().put("role", "revision");
            entity.putObject("what").put("reference", "MessageHeader/" + revises);
        }
        return provenance;
    }

    private static ObjectNode organisation(String id, String name, String gln, String sor) {
        ObjectNode organisation =
                resource("Organization", id, "messaging/StructureDefinition/medcom-messaging-organization");
        var identifiers = organisation.putArray("identifier");
        identifiers.addObject().put("system", "https://www.gs1.org/gln").put("value", gln);
        identifiers.addObject().put("system", "urn:oid:1.2.208.176.1.1").put("value", sor);
        organisation.put("name", name);
        return organisation;
    }

    private static ObjectNode outcome(String id, Verdict verdict) {
        ObjectNode outcome = resource(
                "OperationOutcome", id, "acknowledgement/StructureDefinition/medcom-acknowledgement-operationoutcome");
        ObjectNode issue = outcome.putArray("issue").addObject().put("severity", "error");
        issue.put("code", verdict == Verdict.CONTENT_WRONG ? "structure" : "transient");
        coding(
                issue.putObject("details").putArray("coding").addObject(),
                TERMINOLOGY + "medcom-acknowledgement-error-codes",
                verdict == Verdict.CONTENT_WRONG ? "MSG_Datatype_Wrong" : "MSG_Mailbox_Out_Of_Operation");
        return outcome;
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case OK -> "ok";
            case CONTENT_WRONG -> "fatal-error";
            case OWN_TROUBLE -> "transient-error";
        };
    }

    private static ObjectNode resource(String type, String id, String profile) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("resourceType", type);
        resource.put("id", id);
        resource.putObject("meta").putArray("profile").add(IG + profile);
        return resource;
    }

    private static void coding(ObjectNode coding, String system, String code) {
        coding.put("system", system).put("code", code);
    }

    private static void entry(ObjectNode bundle, ObjectNode resource) {
        ObjectNode entry = bundle.withArray("entry").addObject();
        entry.put(
                "fullUrl",
                "https://medcomfhir.dk/ig/acknowledgement/"
                        + resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText());
        entry.set("resource", resource);
    }
}
