package dk.familiensplan.contact;

import dk.familiensplan.agency.AgencyKind;
import java.util.List;

/**
 * A law that sets agencies a time limit with a family.
 *
 * @param law what it is called
 * @param section such as {@code § 31}
 * @param about what it asks for, in a few words
 * @param kinds the agencies whose duty it is
 * @param source where the text of the law is
 */
public record StatutoryTerm(String law, String section, String about, List<AgencyKind> kinds, String source) {

    public StatutoryTerm {
        kinds = List.copyOf(kinds);
    }

    /** Whether these are the law and section of it, however they are written. */
    boolean is(Statutory statutory) {
        return law.equalsIgnoreCase(statutory.law().strip()) && bare(section).equals(bare(statutory.section()));
    }

    private static String bare(String section) {
        return section.replaceAll("\\s", "");
    }
}
