/** Classes that break the rules on purpose, so that each rule is seen to catch something. */
@NullMarked
package dk.familiensplan.architecture.bad;

import org.jspecify.annotations.NullMarked;
