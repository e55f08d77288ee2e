package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.NotificationText;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.delivery.Undeliverable;
import dk.familiensplan.integration.platform.Agency;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * Writes a notification as a MedCom CareCommunication 5.0.2. The author is the coordinator, and the author's telephone
 * the only contact in the message. The patient has an identifier, since the guide demands one: the person number, or
 * where there is none the id of the thread, which means this person to this receiver and to nobody else.
 */
final class CareCommunicationWriter {

    static final String GUIDE = "https://medcomfhir.dk/ig/carecommunication/";
    static final String CATEGORIES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes";
    static final String DEFINITION =
            "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0";

    private static final String PROFILES = "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/";
    private static final String CORE = "http://medcomfhir.dk/ig/core/StructureDefinition/";
    private static final String VERSION = "5.0";
    private static final int SEVENTH = 6;

    private final Agency agency;
    private final CareCommunicationCategory category;

    CareCommunicationWriter(Agency agency, CareCommunicationCategory category) {
        this.agency = agency;
        this.category = category;
    }

    OutgoingMessage write(Notification notification, Sending sending) {
        String messageId = notification.id().toString();
        MessageFrame frame = new MessageFrame(
                agency,
                GUIDE,
                PROFILES + "medcom-careCommunication-message",
                PROFILES + "medcom-careCommunication-messageHeader",
                MedCom.CARE_COMMUNICATION,
                part -> part.equals("header") ? messageId : sending.id(part).toString(),
                sending.at());
        frame.header().setDefinition(DEFINITION);

        Patient patient = patient(notification, sending);
        Practitioner author = author(notification, sending);
        PractitionerRole role = role(notification, sending, author, frame);
        Communication communication = communication(notification, sending, patient, role, frame);
        frame.header().addFocus(MessageFrame.to(communication));
        frame.add(patient);
        frame.add(communication);
        frame.add(role);
        frame.add(author);
        frame.add(frame.us());
        frame.add(frame.them());
        frame.add(provenance(notification, sending, frame));
        return new OutgoingMessage(
                frame.inEnvelope(CareCommunicationCategory.documentName(category(notification)), VERSION), messageId);
    }

    private static Patient patient(Notification notification, Sending sending) {
        Notification.Subject subject = notification.subject();
        Patient patient = new Patient();
        patient.setId(sending.id("patient").toString());
        patient.getMeta().addProfile(CORE + "medcom-core-patient");
        String personNumber = subject.personNumber();
        if (personNumber == null) {
            patient.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + notification.threadId());
        } else {
            patient.addIdentifier(identifier(personNumber));
        }
        patient.addName(name(subject.name()).setUse(HumanName.NameUse.OFFICIAL));
        if (subject.birthDate() != null) {
            patient.setBirthDateElement(new DateType(subject.birthDate().toString()));
        }
        MedCom.narrate(patient, subject.name());
        return patient;
    }

    /** Replacement numbers have letters; the seventh character tells who gave them out. */
    private static Identifier identifier(String personNumber) {
        Identifier identifier = new Identifier().setValue(personNumber);
        if (personNumber.chars().allMatch(Character::isDigit)) {
            return identifier.setSystem(MedCom.CPR);
        }
        boolean national = "17".indexOf(personNumber.charAt(SEVENTH)) >= 0;
        return identifier.setUse(Identifier.IdentifierUse.TEMP).setSystem(national ? MedCom.X_ECPR : MedCom.D_ECPR);
    }

    private static Practitioner author(Notification notification, Sending sending) {
        Practitioner author = new Practitioner();
        author.setId(sending.id("author").toString());
        author.getMeta().addProfile(CORE + "medcom-core-practitioner");
        author.addName(name(notification.contactPoint().name()));
        MedCom.narrate(author, notification.contactPoint().name());
        return author;
    }

    private static PractitionerRole role(
            Notification notification, Sending sending, Practitioner author, MessageFrame frame) {
        PractitionerRole role = new PractitionerRole();
        role.setId(sending.id("role").toString());
        role.getMeta().addProfile(CORE + "medcom-core-practitionerrole");
        role.setPractitioner(MessageFrame.to(author));
        role.setOrganization(MessageFrame.to(frame.us()));
        role.addCode(new CodeableConcept().setText(notification.contactPoint().function()));
        MedCom.narrate(role, notification.contactPoint().function());
        return role;
    }

    private Communication communication(
            Notification notification, Sending sending, Patient patient, PractitionerRole role, MessageFrame frame) {
        Communication communication = new Communication();
        communication.setId(sending.id("communication").toString());
        communication.getMeta().addProfile(PROFILES + "medcom-careCommunication-communication");
        communication.addIdentifier().setValue(thread(notification));
        communication.setStatus(Communication.CommunicationStatus.UNKNOWN);
        communication.addCategory(
                new CodeableConcept(new Coding().setSystem(CATEGORIES).setCode(category(notification))));
        communication.setSubject(MessageFrame.to(patient));
        communication.setTopic(new CodeableConcept().setText(notification.title()));
        Communication.CommunicationPayloadComponent payload = communication.addPayload();
        payload.addExtension(
                CORE + "medcom-core-datetime-extension",
                MedCom.danishTime(new DateTimeType(), notification.madeAt().toInstant()));
        payload.addExtension(
                CORE + "medcom-core-identifier-extension",
                new Identifier().setValue(payloadId(notification)).setAssigner(MessageFrame.to(frame.us())));
        payload.addExtension(CORE + "medcom-core-practitioner-extension", MessageFrame.to(role));
        payload.addExtension(
                CORE + "medcom-core-contact-extension",
                new ContactPoint()
                        .setSystem(ContactPoint.ContactPointSystem.PHONE)
                        .setValue(phone(notification)));
        payload.setContent(new StringType(NotificationText.of(notification)));
        MedCom.narrate(communication, notification.title());
        return communication;
    }

    private static Provenance provenance(Notification notification, Sending sending, MessageFrame frame) {
        Notification.InReplyTo answered = notification.inReplyTo();
        Provenance provenance = frame.provenance(
                sending.id("provenance").toString(),
                notification.id().toString(),
                answered == null ? "new-message" : "reply-message",
                sending.at(),
                frame.us());
        provenance.getMeta().getProfile().clear();
        provenance.getMeta().addProfile(PROFILES + "medcom-careCommunication-provenance");
        provenance
                .addEntity()
                .setRole(Provenance.ProvenanceEntityRole.SOURCE)
                .getWhat()
                .setIdentifier(new Identifier().setValue(payloadId(notification)));
        if (answered != null) {
            provenance
                    .addEntity()
                    .setRole(Provenance.ProvenanceEntityRole.REVISION)
                    .setWhat(new Reference("MessageHeader/" + answered.messageId()));
        }
        return provenance;
    }

    /** An answer stays in the thread, and in the category, of what it answers. */
    private static String thread(Notification notification) {
        Notification.InReplyTo answered = notification.inReplyTo();
        return answered == null ? "urn:uuid:" + notification.threadId() : answered.thread();
    }

    private String category(Notification notification) {
        Notification.InReplyTo answered = notification.inReplyTo();
        return answered == null ? category.code() : answered.category();
    }

    /** A notification is one segment of the thread, and stays the same segment when it is sent again. */
    private static String payloadId(Notification notification) {
        String seed = "payload " + notification.id();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    private static String phone(Notification notification) {
        String phone = notification.contactPoint().phone();
        String dialled = phone == null ? "" : phone.replaceAll("[^+0-9]", "");
        if (dialled.isEmpty()) {
            throw new Undeliverable("no-contact-phone", notification.id());
        }
        return dialled;
    }

    private static HumanName name(String whole) {
        int lastSpace = whole.strip().lastIndexOf(' ');
        HumanName name = new HumanName();
        if (lastSpace < 0) {
            return name.setFamily(whole.strip());
        }
        for (String given : whole.strip().substring(0, lastSpace).split("\\s+")) {
            name.addGiven(given);
        }
        return name.setFamily(whole.strip().substring(lastSpace + 1));
    }
}
