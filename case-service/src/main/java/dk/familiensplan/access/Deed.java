package dk.familiensplan.access;

import dk.familiensplan.platform.rule.Explained;

/** What is written in the audit log. The family reads it in their own words, from the bundle {@code deeds}. */
public enum Deed implements Explained {
    PLAN_READ("plan-read"),
    PLAN_READ_AS_OF("plan-read-as-of"),
    PLAN_OPENED("plan-opened"),
    PLAN_CHANGED("plan-changed"),
    PLAN_STATUS_CHANGED("plan-status-changed"),
    PLANS_SEARCHED("plans-searched"),
    PLAN_PRINTED("plan-printed"),
    CONSENT_FORM_PRINTED("consent-form-printed"),
    OUR_PLAN_READ("our-plan-read"),
    FAMILY_MESSAGE_WRITTEN("family-message-written"),
    FAMILY_MESSAGES_READ("family-messages-read"),
    FAMILY_MESSAGE_ANSWERED("family-message-answered"),
    PULSE_ANSWERED("pulse-answered"),
    PULSE_READ("pulse-read"),
    REVISIONS_READ("revisions-read"),
    PREVIEW_READ("preview-read"),
    CONSENT_CHANGED("consent-changed"),
    NOTIFICATIONS_READ("notifications-read"),
    NOTIFICATION_READ("notification-read"),
    NOTIFICATION_CHANGED("notification-changed"),
    NOTIFICATION_CLAIMED("notification-claimed"),
    CONTACT_REQUESTS_READ("contact-requests-read"),
    CONTACT_REQUEST_MADE("contact-request-made"),
    CONTACT_REQUEST_ANSWERED("contact-request-answered"),
    DIRECT_CONTACTS_READ("direct-contacts-read"),
    DIRECT_CONTACT_RECORDED("direct-contact-recorded"),
    APPOINTMENT_PROPOSED("appointment-proposed"),
    APPOINTMENT_ANSWERED("appointment-answered"),
    CALENDAR_READ("calendar-read"),
    CALENDAR_CHANGED("calendar-changed"),
    CALENDAR_ADDRESS_CHANGED("calendar-address-changed"),
    CALENDAR_FETCHED("calendar-fetched"),
    OBSTACLES_READ("obstacles-read"),
    OBSTACLE_RAISED("obstacle-raised"),
    OBSTACLE_SOLVED("obstacle-solved"),
    PLAN_LOOKED("plan-looked"),
    CONTACT_REQUEST_OVERDUE("contact-request-overdue"),
    EVENT_TAKEN_IN("event-taken-in"),
    EVENT_SEEN("event-seen"),
    MY_DAY_READ("my-day-read"),
    AGENCY_INBOX_READ("agency-inbox-read"),
    REPORT_READ("report-read"),
    ACCESS_LOG_READ("access-log-read"),
    COORDINATION_READ("coordination-read"),
    HAND_OVER_OFFERED("hand-over-offered"),
    HAND_OVER_ACCEPTED("hand-over-accepted"),
    HAND_OVER_REFUSED("hand-over-refused"),
    HAND_OVER_WITHDRAWN("hand-over-withdrawn"),
    HAND_OVER_COMPLETED("hand-over-completed"),
    PLAN_REASSIGNED("plan-reassigned"),
    PEOPLE_MOVED("people-moved"),
    RELOCATION_OFFERED("relocation-offered"),
    RELOCATION_DECIDED("relocation-decided"),
    RELOCATION_READ("relocation-read"),
    UNIT_READ("unit-read"),
    ABSENCES_READ("absences-read"),
    ABSENCE_ARRANGED("absence-arranged"),
    EMERGENCY_SEARCHED("emergency-searched"),
    EMERGENCY_OPENED("emergency-opened"),
    EMERGENCY_ENDED("emergency-ended"),
    EMERGENCIES_READ("emergencies-read"),
    ACCESS_LOG_SEARCHED("access-log-searched"),
    SAMPLE_DRAWN("sample-drawn"),
    SAMPLE_READ("sample-read"),
    SAMPLE_DECIDED("sample-decided"),
    PERSON_EXTRACTED("person-extracted"),
    DELETION_PREVIEWED("deletion-previewed"),
    HOLD_PLACED("hold-placed"),
    HOLD_LIFTED("hold-lifted"),
    PLAN_DELETED("plan-deleted"),
    PEOPLE_READ("people-read"),
    SESSIONS_ENDED("sessions-ended"),
    NOTIFICATION_RESENT("notification-resent"),
    NOTIFICATION_DISCARDED("notification-discarded"),
    NOTIFICATIONS_CAUGHT_UP("notifications-caught-up"),
    OPERATIONS_READ("operations-read"),
    DEAD_LETTER_DECIDED("dead-letter-decided"),
    AGENCY_OPERATED("agency-operated"),
    AGENCY_CHANGED("agency-changed"),
    REFUSED("refused");

    private final String code;

    Deed(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
