/** How many plans can be made, read and searched in a second, beside bare SQL on the same database in the same run. */
@NullMarked
package dk.familiensplan.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
