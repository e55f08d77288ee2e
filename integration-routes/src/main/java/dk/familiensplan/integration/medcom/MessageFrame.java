package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.envelope.VansEnvelope;
import dk.familiensplan.integration.envelope.VansEnvelopes;
import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.MessageParty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What every message from us to an agency has: the bundle, its header, both organisations, and the envelope round it.
 * Ids come from the caller, so that the same message is made of the same bytes each time.
 */
final class MessageFrame {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Agency agency;
    private final String guide;
    private final Function<String, String> ids;
    private final Instant at;
    private final Bundle bundle = new Bundle();
    private final MessageHeader header = new MessageHeader();
    private final Organization us;
    private final Organization them;

    /**
     * @param guide the base of the guide that the message follows
     * @param ids gives the id of each part, by the part's name
     */
    MessageFrame(
            Agency agency,
            String guide,
            String bundleProfile,
            String headerProfile,
            String event,
            Function<String, String> ids,
            Instant at) {
        this.agency = agency;
        this.guide = guide;
        this.ids = ids;
        this.at = at;
        us = organization(agency.us(), ids.apply("us"));
        them = organization(agency.party(), ids.apply("them"));

        bundle.setId(ids.apply("bundle"));
        bundle.getMeta().addProfile(bundleProfile);
        bundle.setType(Bundle.BundleType.MESSAGE);
        bundle.setTimestampElement(MedCom.danishTime(new InstantType(), at));

        header.setId(ids.apply("header"));
        header.getMeta().addProfile(headerProfile);
        header.setEvent(new Coding().setSystem(MedCom.EVENT_CODES).setCode(event));
        MessageHeader.MessageDestinationComponent destination = header.addDestination();
        destination.addExtension(
                MedCom.DESTINATION_USE,
                new Coding().setSystem(MedCom.DESTINATION_USE_CODES).setCode(MedCom.PRIMARY));
        destination.setEndpoint(MedCom.sorEndpoint(agency.party().requiredSor()));
        destination.setReceiver(to(them));
        header.setSender(to(us));
        header.setSource(new MessageHeader.MessageSourceComponent()
                .setEndpoint(MedCom.sorEndpoint(agency.us().requiredSor())));
        MedCom.narrate(
                header,
                event + " fra " + agency.us().name() + " til " + agency.party().name());
        add(header);
    }

    MessageHeader header() {
        return header;
    }

    Organization us() {
        return us;
    }

    Organization them() {
        return them;
    }

    void add(Resource resource) {
        bundle.addEntry()
                .setFullUrl(guide + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource);
    }

    static Reference to(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdPart());
    }

    /** The record of who did what to a message; without text and profile set to what all messages share. */
    Provenance provenance(String id, String messageHeaderId, String activity, Instant occurred, Organization who) {
        Provenance provenance = new Provenance();
        provenance.setId(id);
        provenance.getMeta().addProfile(MedCom.PROVENANCE_PROFILE);
        provenance.addTarget(new Reference("MessageHeader/" + messageHeaderId));
        provenance.setOccurred(MedCom.danishTime(new DateTimeType(), occurred));
        provenance.setRecordedElement(MedCom.danishTime(new InstantType(), occurred));
        provenance
                .getActivity()
                .addCoding(new Coding().setSystem(MedCom.ACTIVITY_CODES).setCode(activity));
        provenance.addAgent().setWho(to(who));
        MedCom.narrate(provenance, activity + ", " + who.getName());
        return provenance;
    }

    /** The finished message in its envelope. */
    String inEnvelope(String documentName, String documentVersion) {
        byte[] data = MedCom.json().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
        return VansEnvelopes.write(new VansEnvelope(
                agency.us().requiredGln(),
                agency.party().requiredGln(),
                ids.apply("envelope"),
                at.truncatedTo(ChronoUnit.SECONDS).atZone(DENMARK).toOffsetDateTime(),
                new VansEnvelope.Message(
                        ids.apply("header"),
                        new VansEnvelope.Document("HL7", documentName, documentVersion, data.length),
                        MedCom.FHIR_JSON,
                        data)));
    }

    private static Organization organization(MessageParty party, String id) {
        Organization organization = new Organization();
        organization.setId(id);
        organization.getMeta().addProfile(MedCom.ORGANIZATION_PROFILE);
        organization.addIdentifier().setSystem(MedCom.GLN).setValue(party.requiredGln());
        organization.addIdentifier().setSystem(MedCom.SOR).setValue(party.requiredSor());
        organization.setName(party.name());
        MedCom.narrate(organization, party.name());
        return organization;
    }
}
