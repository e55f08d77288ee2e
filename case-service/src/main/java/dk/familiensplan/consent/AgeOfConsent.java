package dk.familiensplan.consent;

/**
 * From which birthday a child answers. Below {@code together} the custody holders answer for the child; from there the young
 * person answers together with them; from {@code alone} the young person alone.
 *
 * <p>The ages are set in {@code rules.json}, which names the law that each is taken from.
 */
public record AgeOfConsent(int together, int alone) {

    /** What the law says at the time of writing; see {@code rules.json}. */
    public static final AgeOfConsent DANISH = new AgeOfConsent(15, 18);

    public AgeOfConsent {
        if (together < 0 || alone < together) {
            throw new IllegalArgumentException("a young person cannot answer alone before answering at all");
        }
    }
}
