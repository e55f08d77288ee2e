package dk.familiensplan.supervision.store;

import java.util.Locale;

/**
 * What is kept of a person who is, or was to be, treated at home: found by way of a plan, and by the number that a hospital
 * gave. As {@link RecordOfPerson}; each reads {@code theirs}, the referrals of the person.
 */
enum RecordAtHome {
    HOME_TREATMENTS("""
            SELECT one.id, one.asked_at AS "at", hospital.name AS "hospital", one.treatment AS "treatment",
                   one.details AS "text", one.state AS "state", team.name AS "team", patient.name AS "name",
                   patient.birth_date AS "born", patient.referral_text AS "referral", one.taken_home_at AS "given",
                   one.ended_at AS "until", one.outcome AS "outcome", one.closing_note AS "note"
              FROM theirs AS one
              JOIN agency AS hospital ON hospital.id = one.hospital_id
              LEFT JOIN agency AS team ON team.id = one.team_id
              LEFT JOIN home_patient AS patient ON patient.referral_id = one.id
             ORDER BY one.asked_at, one.id
            """),
    HOME_TEAMS_ASKED("""
            SELECT ask.referral_id AS id, ask.asked_at AS "at", team.name AS "team", ask.standing AS "state"
              FROM home_team_ask AS ask
              JOIN theirs ON theirs.id = ask.referral_id
              JOIN agency AS team ON team.id = ask.team_id
             ORDER BY ask.asked_at, ask.position
            """),
    HOME_NOTES("""
            SELECT note.id, note.at AS "at", team.name AS "team", note.kind AS "what", note.text AS "text"
              FROM home_treatment_note AS note
              JOIN theirs ON theirs.id = note.referral_id
              JOIN agency AS team ON team.id = note.team_id
             ORDER BY note.at, note.id
            """),
    HOME_STEPS("""
            SELECT step.referral_id AS id, step.at AS "at", team.name AS "team", step.kind AS "what"
              FROM home_step AS step
              JOIN theirs ON theirs.id = step.referral_id
              LEFT JOIN agency AS team ON team.id = step.team_id
             ORDER BY step.id
            """);

    private static final String THEIRS = """
            WITH theirs AS (
                SELECT referral.* FROM home_treatment_referral AS referral
                 WHERE referral.municipality = ?
                   AND (referral.member_id IN (SELECT id FROM member WHERE person_key = ?)
                     OR referral.id IN (SELECT referral_id FROM home_patient WHERE person_key = ?)))
            """;

    private final String query;

    RecordAtHome(String query) {
        this.query = query;
    }

    /** As a machine reads it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its parameters are the municipality and, twice, the keyed hash of the person's number. */
    String query() {
        return THEIRS + query;
    }
}
