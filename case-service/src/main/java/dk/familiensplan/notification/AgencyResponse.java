package dk.familiensplan.notification;

/** What an agency's people answer on screen to what they were told. */
public enum AgencyResponse {
    RECEIVED,
    WE_DO,
    WE_CANNOT
}
