package dk.familiensplan.integration.medcom;

import dk.familiensplan.integration.platform.Agency;
import dk.familiensplan.integration.platform.MessageParty;

final class TestAgencies {

    static final MessageParty US = new MessageParty("Eksempel Kommune", "5790001348120", "953741000016009", "99009993");

    static final Agency HOSPITAL = new Agency(
            "hospital-1099",
            Agency.Kind.HOSPITAL,
            Agency.Format.MEDCOM,
            new MessageParty("Eksempel Sygehus", "5790000209354", "265161000016000", null),
            US);

    static final Agency PSYCHIATRY = new Agency(
            "psychiatry-1099",
            Agency.Kind.PSYCHIATRY,
            Agency.Format.MEDCOM,
            new MessageParty("Psykiatrien i Region Eksempel", "5799999109904", "999991099016001", null),
            US);

    private TestAgencies() {}
}
