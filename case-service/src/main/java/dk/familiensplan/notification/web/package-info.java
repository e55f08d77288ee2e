/** Notifications for the coordinator's browser, and their content for the integration routes. */
@NullMarked
package dk.familiensplan.notification.web;

import org.jspecify.annotations.NullMarked;
