package dk.familiensplan.notification;

/** A notification was stopped before it left; observed in the transaction that stops it. */
public record NotificationStopped(Notification notification) {}
