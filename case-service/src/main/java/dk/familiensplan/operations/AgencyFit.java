package dk.familiensplan.operations;

import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.agency.MessageFormat;
import dk.familiensplan.agency.PartyNumbers;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an agency needs to be sent messages: a format that its kind speaks, and the numbers that the format names it by. */
final class AgencyFit {

    private AgencyFit() {}

    /** @throws dk.familiensplan.platform.rule.RuleBroken saying which field does not fit */
    static void check(Agency agency) {
        if (!formatsOf(agency.kind()).contains(agency.format())) {
            throw OperationsRule.FORMAT_FITS_KIND.brokenAt("/format");
        }
        boolean medCom = agency.format() == MessageFormat.MEDCOM;
        boolean kombit = agency.format() == MessageFormat.BESKEDFORDELER || agency.format() == MessageFormat.SF2900;
        number(agency.gln(), medCom, PartyNumbers::isGln, "/gln");
        number(agency.sor(), medCom, PartyNumbers::isSor, "/sor");
        number(agency.cvr(), kombit, PartyNumbers::isCvr, "/cvr");
    }

    /** Hospitals send what only MedCom's standards say; the others are the municipality's own systems. */
    static Set<MessageFormat> formatsOf(AgencyKind kind) {
        return switch (kind) {
            case HOSPITAL, PSYCHIATRY -> EnumSet.of(MessageFormat.MEDCOM);
            case HOME_CARE, SHS_TEAM ->
                EnumSet.of(MessageFormat.MEDCOM, MessageFormat.BESKEDFORDELER, MessageFormat.SF2900);
            case FAMILY_DEPARTMENT -> EnumSet.of(MessageFormat.BESKEDFORDELER, MessageFormat.SF2900);
            case JOB_CENTRE, EDUCATION_GUIDANCE ->
                EnumSet.of(MessageFormat.STAR_JSON, MessageFormat.BESKEDFORDELER, MessageFormat.SF2900);
        };
    }

    private static void number(@Nullable String number, boolean needed, Predicate<String> valid, String pointer) {
        if (number == null) {
            if (needed) {
                throw OperationsRule.IDENTITY_IS_THERE.brokenAt(pointer);
            }
        } else if (!valid.test(number)) {
            throw OperationsRule.IDENTITY_IS_VALID.brokenAt(pointer);
        }
    }
}
