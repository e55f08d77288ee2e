/** How the domain says that a rule was broken, without knowing of HTTP or Jakarta. */
@NullMarked
package dk.familiensplan.platform.rule;

import org.jspecify.annotations.NullMarked;
