package dk.familiensplan.agency.web;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;

/** An agency as the browser needs it: no numbers, no formats. */
public record AgencyView(String id, String letters, String name, AgencyKind kind) {

    public static AgencyView of(Agency agency) {
        return new AgencyView(agency.id(), agency.letters(), agency.name(), agency.kind());
    }
}
