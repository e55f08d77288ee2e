/** What hospitals, and the acute teams in them, are told and say. */
@NullMarked
package dk.familiensplan.integration.hospital;

import org.jspecify.annotations.NullMarked;
