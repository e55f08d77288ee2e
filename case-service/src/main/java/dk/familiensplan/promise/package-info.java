/**
 * What a young person is promised in a youth plan, and how far each promise is kept: measured, evaluated over time, and shown
 * to the young person. Knows plans by their snapshot only.
 */
@NullMarked
package dk.familiensplan.promise;

import org.jspecify.annotations.NullMarked;
