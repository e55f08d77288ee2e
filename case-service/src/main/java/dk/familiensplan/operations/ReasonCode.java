package dk.familiensplan.operations;

import java.util.regex.Pattern;

/** Why something did not arrive, as it may be shown to somebody who may know no family. */
final class ReasonCode {

    /** Shown where the agency's own code could say more than what went wrong. */
    static final String OTHER = "other";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z_.-]{0,38}(-?\\d{1,3})?");

    private ReasonCode() {}

    /** The code itself when it is one: short, and without a number that could be somebody's. */
    static String shown(String code) {
        return PLAIN.matcher(code).matches() ? code : OTHER;
    }
}
