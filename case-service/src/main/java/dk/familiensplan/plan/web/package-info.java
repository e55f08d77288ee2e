/** Plans and consents for the browser. */
@NullMarked
package dk.familiensplan.plan.web;

import org.jspecify.annotations.NullMarked;
