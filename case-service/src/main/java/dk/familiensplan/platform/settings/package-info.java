/** What an operator can set, read once at start. */
@NullMarked
package dk.familiensplan.platform.settings;

import org.jspecify.annotations.NullMarked;
