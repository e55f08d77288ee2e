package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;

/** What an agency was told of a thing, in the words that it reads. */
public record Told(AgencyId agency, NotificationKind kind, String text, NotificationState state) {}
