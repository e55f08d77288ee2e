package dk.familiensplan.agency;

/** The numbers by which organisations are known in messages, and their check digits. */
public final class PartyNumbers {

    private static final int[] CVR_WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    private PartyNumbers() {}

    /** A location number: 13 digits, modulus 10. */
    public static boolean isGln(String text) {
        if (!text.matches("\\d{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** An identifier of the health services' organisation register: 11 to 18 digits. */
    public static boolean isSor(String text) {
        return text.matches("\\d{11,18}");
    }

    /** A company number: 8 digits, modulus 11. */
    public static boolean isCvr(String text) {
        if (!text.matches("\\d{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (text.charAt(i) - '0') * CVR_WEIGHTS[i];
        }
        return sum % 11 == 0;
    }
}
