package dk.familiensplan.agency;

/** An agency as it is shown to people, wherever one is: no numbers, no formats. */
public record AgencyView(String id, String letters, String name, AgencyKind kind) {

    /** The coordinator where a calendar names who asks for time: a network meeting is no agency's. */
    public static AgencyView ofCoordinator() {
        return new AgencyView("coordinator", "NM", "Netværksmøde", AgencyKind.FAMILY_DEPARTMENT);
    }

    public static AgencyView of(Agency agency) {
        return new AgencyView(agency.id(), agency.letters(), agency.name(), agency.kind());
    }
}
