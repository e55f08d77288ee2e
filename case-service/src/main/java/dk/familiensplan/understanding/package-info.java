/**
 * What family and professionals understand together: how it stands in five parts, and why each intervention was granted, in
 * words that the members have said yes to. No agency is shown any of it by the service.
 */
@NullMarked
package dk.familiensplan.understanding;

import org.jspecify.annotations.NullMarked;
