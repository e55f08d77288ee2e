package dk.familiensplan.home;

import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;

/** The rules of treatment at home. */
public enum HomeRule implements Rule {
    /** The first team to say yes has the place; the next one is told so. */
    FIRST_YES_WINS("home-taken-by-another", Meaning.CONFLICT),
    /** An answer counts until the time that was told. */
    ANSWERED_IN_TIME("home-answer-too-late", Meaning.CONFLICT),
    /** A place is held until the time that was told. */
    CONFIRMED_IN_TIME("home-reservation-expired", Meaning.CONFLICT),
    /** A team that has said no, or given the place back, is not asked any more. */
    STILL_ASKED("home-not-asked-any-more", Meaning.CONFLICT),
    /** The time to look closer is given once. */
    ASSESSED_ONCE("home-already-assessing", Meaning.CONFLICT),
    /** What the hospital took back cannot be taken on. */
    NOT_CANCELLED("home-cancelled", Meaning.CONFLICT),
    /** Whom a team treats, it must know. */
    PATIENT_IS_KNOWN("home-patient-unknown", Meaning.CONFLICT),
    /** A patient who is treated at home is not taken back by a click. */
    NOT_AT_HOME_YET("home-already-begun", Meaning.CONFLICT),
    /** Only a treatment that goes on is written about, changed and closed. */
    TREATED_AT_HOME("home-not-under-treatment", Meaning.CONFLICT),
    /** The patient is the one that the place was asked for. */
    PATIENT_STAYS_THE_SAME("home-patient-already-given", Meaning.CONFLICT),
    /** A hospital asks again only when nobody is asked. */
    NOBODY_IS_ASKED("home-still-asking", Meaning.CONFLICT),
    /** No open team can do it there. */
    SOMEBODY_TO_ASK("home-no-team", Meaning.CONFLICT),
    TEAM_CAN_TREAT("home-team-cannot-treat", Meaning.UNACCEPTABLE),
    /** The question to the teams must tell nobody who it is about. */
    ASK_NAMES_NOBODY("home-ask-names-somebody", Meaning.UNACCEPTABLE),
    HOSPITAL_SERVES_THERE("home-unknown-municipality", Meaning.UNACCEPTABLE),
    END_AFTER_START("home-end-before-start", Meaning.UNACCEPTABLE),
    DAYS_BELONG_TO_SHORTENED("home-days-without-shortened-stay", Meaning.UNACCEPTABLE),
    HANDED_TO_HOME_CARE("home-not-home-care", Meaning.UNACCEPTABLE);

    private final String code;
    private final Meaning meaning;

    HomeRule(String code, Meaning meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    RuleBroken broken() {
        return new RuleBroken(this);
    }

    RuleBroken brokenAt(String pointer) {
        return new RuleBroken(this, pointer);
    }
}
