/** What holds for the whole service, whoever wrote a class: seen to hold, and each rule seen to catch a bad example. */
@NullMarked
package dk.familiensplan.architecture;

import org.jspecify.annotations.NullMarked;
