package dk.familiensplan.consent;

/** What {@link ConsentDecision} answers. */
public sealed interface Decision {

    /** Whether it may be done. */
    default boolean allows() {
        return this instanceof Allowed;
    }

    /** It may be done, on this basis. */
    sealed interface Allowed extends Decision {}

    /** A yes was given. */
    record AllowedByConsent(ConsentId consent) implements Allowed {}

    /** The law allows it. */
    record AllowedByLaw(LegalBasisId basis) implements Allowed {}

    /** Not before the member has said yes to this one thing; the standing answer says so. */
    record AskFirst(ConsentId consent) implements Decision {

        /** The code that stands where a reason would. */
        public static final String CODE = "consent-ask-each-time";
    }

    /** It may not be done. */
    record Refused(Reason reason) implements Decision {}

    /** Why it may not be done. The code is stable and says nothing of the person. */
    enum Reason {
        /** Nobody has asked, or the answer does not cover this day. */
        NOT_ASKED("no-consent"),
        /** Not all of those who must say yes have said it. */
        AWAITS_OTHERS("consent-awaits-others"),
        SAID_NO("consent-refused"),
        WITHDRAWN("consent-withdrawn"),
        /** The yes goes no further than that the member cannot attend. */
        ATTENDANCE_ONLY("consent-attendance-only");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As it stands on a withheld notification. */
        public String code() {
            return code;
        }
    }
}
