package dk.familiensplan.agency;

/** An agency as it is shown to people, wherever one is: no numbers, no formats. */
public record AgencyView(String id, String letters, String name, AgencyKind kind) {

    public static AgencyView of(Agency agency) {
        return new AgencyView(agency.id(), agency.letters(), agency.name(), agency.kind());
    }
}
