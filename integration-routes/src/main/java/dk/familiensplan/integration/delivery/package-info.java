/** Takes a notification out and a message in, whole or not at all; knows no agency's format. */
@NullMarked
package dk.familiensplan.integration.delivery;

import org.jspecify.annotations.NullMarked;
