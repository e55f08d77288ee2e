/** Black-box tests of the whole, started as {@code deploy/up} starts it; knows only what a user, an agency or an operator can see. */
@NullMarked
package dk.familiensplan.systemtests;

import org.jspecify.annotations.NullMarked;
