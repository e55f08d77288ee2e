package dk.familiensplan.work;

/** What kind of thing waits for the coordinator. */
public enum WorkKind {
    /** A member was admitted, came home or died, and the coordinator has not said that it is seen. */
    HOSPITAL_STAY,
    /** An agency contacted the family past the coordinator. */
    DIRECT_CONTACT,
    /** The plan has a new coordinator, who is to tell the family. */
    NEW_COORDINATOR,
    /** A colleague offers a plan. */
    HAND_OVER_OFFERED,
    /** A coordinator of the unit is away, and nobody who is there acts. */
    COORDINATOR_UNCOVERED,
    /** An agency asks for something to be brought to the family. */
    CONTACT_REQUEST,
    /** A request of the leader's unit was handed on to the leader, or is over its time. */
    REQUEST_CLIMBED,
    /** An agency asks for the family's time. */
    APPOINTMENT_PROPOSED,
    /** A member of the family has written. */
    FAMILY_MESSAGE,
    /** An agency has not acknowledged within the time that it promised. */
    AGENCY_SILENT,
    /** A message was given up. */
    NOTIFICATION_DEAD,
    /** An agency says that a message is wrong. */
    NOTIFICATION_REJECTED,
    /** A message waits until a member has said yes to it. */
    ASK_MEMBER,
    /** A message was held back when it was to leave. */
    NOTIFICATION_WITHHELD,
    /** The last look was in doubt about a message: a person has to look. */
    NOTIFICATION_HELD,
    /** A member is to be, is or was treated at home, or nobody can: the coordinator has not said that it is seen. */
    HOME_TREATMENT,
    /** It is time to look at the plan again. */
    PLAN_FOLLOW_UP,
    /** A term that a law sets. */
    DEADLINE,
    /** Nobody has said what comes of a trial. */
    TRIAL_DECISION,
    /** The leader has not said what comes of a wave of trials. */
    WAVE_DECISION,
    /** An intervention is looked at again, or ends. */
    INTERVENTION_REVIEW,
    /** A goal says something that somebody has not said yes to. */
    AGREEMENT_MISSING,
    /** Something pulls apart round the family, or a connecting conversation is due. */
    CONTRADICTION,
    /** A leader has had their time to move an obstacle. */
    OBSTACLE_OVERDUE,
    /** A leader has said how an obstacle was moved. */
    OBSTACLE_ANSWERED,
    /** A network meeting is held soon. */
    MEETING_COMING,
    /** A network meeting was held, and nothing of it has been sent. */
    MEETING_MINUTES,
    /** What somebody is to do after a network meeting is due. */
    MEETING_ACTION,
    /** What a circle decided is to be looked at again. */
    CIRCLE_REVIEW,
    /** A workshop is held soon, or was and is not over. */
    WORKSHOP_COMING,
    /** Ideas of a workshop are nothing in the plan yet. */
    WORKSHOP_IDEAS,
    /** What a leader took on in a dialogue with other leaders is due. */
    LEADERSHIP_ACTION
}
