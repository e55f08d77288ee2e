/** Settings, the list of agencies, the broker, logs and health: what every route stands on and no message is about. */
@NullMarked
package dk.familiensplan.integration.platform;

import org.jspecify.annotations.NullMarked;
