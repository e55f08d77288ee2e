/** The process that carries messages between the case-service and the agencies; it decides nothing about a family. */
@NullMarked
package dk.familiensplan.integration;

import org.jspecify.annotations.NullMarked;
