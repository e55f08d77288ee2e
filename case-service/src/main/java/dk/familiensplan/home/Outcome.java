package dk.familiensplan.home;

/** How a treatment at home ended; the steering group counts them. */
public enum Outcome {
    /** The patient was not admitted, or not admitted again. */
    ADMISSION_AVOIDED,
    /** The patient came home earlier. */
    STAY_SHORTENED,
    /** The patient is in hospital again. */
    READMITTED,
    OTHER
}
