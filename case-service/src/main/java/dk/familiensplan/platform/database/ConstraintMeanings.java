package dk.familiensplan.platform.database;

import dk.familiensplan.platform.rule.Rule;
import java.util.Map;

/**
 * What it means when the database refuses a change.
 *
 * <p>A feature that relies on a constraint for a rule has a bean of this type; the answer to the caller is then the same
 * as if the rule had been checked in Java.
 */
public interface ConstraintMeanings {

    /** Rules by the name of the constraint or unique index that upholds them. */
    Map<String, ? extends Rule> meanings();
}
