package dk.familiensplan.integration.platform;

import org.jspecify.annotations.Nullable;

/** An organisation as it is named in messages: location number (GLN), SOR code, CVR number. */
public record MessageParty(
        String name,
        @Nullable String gln,
        @Nullable String sor,
        @Nullable String cvr) {

    private static final int[] CVR_WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    public MessageParty {
        if (gln != null && !isGln(gln)) {
            throw new IllegalArgumentException("The GLN of " + name + " is not one (13 digits, modulus 10)");
        }
        if (sor != null && !sor.matches("\\d{11,18}")) {
            throw new IllegalArgumentException("The SOR code of " + name + " is not one (11 to 18 digits)");
        }
        if (cvr != null && !isCvr(cvr)) {
            throw new IllegalArgumentException("The CVR number of " + name + " is not one (8 digits, modulus 11)");
        }
    }

    public String requiredGln() {
        return required(gln, "GLN");
    }

    public String requiredSor() {
        return required(sor, "SOR code");
    }

    public String requiredCvr() {
        return required(cvr, "CVR number");
    }

    private String required(@Nullable String identifier, String what) {
        if (identifier == null) {
            throw new IllegalArgumentException(name + " has no " + what + " in the configuration");
        }
        return identifier;
    }

    private static boolean isGln(String text) {
        if (!text.matches("\\d{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean isCvr(String text) {
        if (!text.matches("\\d{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (text.charAt(i) - '0') * CVR_WEIGHTS[i];
        }
        return sum % 11 == 0;
    }
}
