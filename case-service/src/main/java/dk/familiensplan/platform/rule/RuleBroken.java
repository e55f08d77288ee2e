package dk.familiensplan.platform.rule;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain was broken. It ends the transaction.
 *
 * <p>Never carries input values: the message is the rule's code, and a pointer says which field it was.
 */
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final @Nullable String pointer;

    public RuleBroken(Rule rule) {
        this(rule, null);
    }

    /** @param pointer JSON pointer of the field that broke it, such as {@code /members/0/personNumber} */
    public RuleBroken(Rule rule, @Nullable String pointer) {
        super(rule.code());
        this.rule = rule;
        this.pointer = pointer;
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String pointer() {
        return pointer;
    }
}
