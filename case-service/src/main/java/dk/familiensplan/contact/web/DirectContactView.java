package dk.familiensplan.contact.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.RecordedBy;
import java.time.Instant;
import java.util.UUID;

/** A contact past the coordinator, on screen. */
public record DirectContactView(
        UUID id,
        UUID planId,
        AgencyView agency,
        UUID memberId,
        DirectContactType type,
        Instant happenedAt,
        String text,
        Instant recordedAt,
        RecordedBy recordedBy) {

    static DirectContactView of(DirectContact contact, AgencyView agency) {
        return new DirectContactView(
                contact.id().value(),
                contact.plan().value(),
                agency,
                contact.member().value(),
                contact.type(),
                contact.happenedAt(),
                contact.what(),
                contact.recordedAt(),
                contact.recordedBy());
    }
}
