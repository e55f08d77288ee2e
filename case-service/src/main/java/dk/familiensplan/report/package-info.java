/**
 * What a steering group may know: figures of its own authority with what they mean, never a family; knows nothing of
 * names, and lets no figure out that has not passed {@link dk.familiensplan.report.DisclosureControl}.
 */
@NullMarked
package dk.familiensplan.report;

import org.jspecify.annotations.NullMarked;
