package dk.familiensplan.supervision.store;

import dk.familiensplan.consent.ItemKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a member beside the plan itself, one statement for each kind. Each reads {@code asked (plan, member)},
 * gives an {@code id} first, and after it the fields as the person reads them.
 *
 * <p>A new table about people gets its statement here and its words in the bundle {@code extract}, or a line that says why
 * not; {@code docs/personal-data.md} is the list.
 */
enum RecordOfPerson {
    APPOINTMENTS(ItemKind.APPOINTMENT, """
            SELECT one.id, one.starts_at AS "at", one.proposed_at AS "written", agency.name AS "agency", one.what AS "what",
                   one.topic AS "topic", one.place AS "place", one.minutes AS "minutes", one.state AS "state",
                   one.answer_text AS "answer"
              FROM appointment AS one
              JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND position(asked.member::text IN one.members) > 0
             ORDER BY coalesce(one.starts_at, one.proposed_at), one.id
            """),
    MEETINGS(true, """
            SELECT one.id, one.starts_at AS "at", one.title AS "what", one.purpose AS "why", one.place AS "place",
                   one.minutes AS "minutes", one.state AS "state",
                   (SELECT string_agg(note.text, chr(10) ORDER BY note.section)
                      FROM meeting_note AS note WHERE note.meeting_id = one.id) AS "text"
              FROM meeting AS one
              JOIN asked ON one.plan_id = asked.plan AND position(asked.member::text IN one.members) > 0
             ORDER BY one.starts_at, one.id
            """),
    MEETING_OUTCOMES(true, """
            SELECT one.id, one.due_on AS "at", one.kind AS "kind", one.text AS "what", one.topic AS "topic",
                   one.done AS "state"
              FROM meeting_outcome AS one
              JOIN meeting ON meeting.id = one.meeting_id
              JOIN asked ON meeting.plan_id = asked.plan AND (one.member_id IS NULL OR one.member_id = asked.member)
             ORDER BY meeting.starts_at, one.position, one.id
            """),
    CIRCLES(true, """
            SELECT one.id, one.started_at AS "at", one.task AS "what", one.purpose AS "why", seat.value ->> 'why' AS "note",
                   one.solved_how AS "outcome"
              FROM circle AS one
              JOIN asked ON one.plan_id = asked.plan
              JOIN jsonb_array_elements(one.seats) AS seat (value)
                ON seat.value ->> 'kind' = 'MEMBER' AND seat.value ->> 'reference' = asked.member::text
             ORDER BY one.started_at, one.id
            """),
    CIRCLE_DECISIONS(true, """
            SELECT one.id, one.made_at AS "at", one.first_wording AS "what", one.round AS "state", one.review_on AS "next"
              FROM circle_proposal AS one
              JOIN circle ON circle.id = one.circle_id
              JOIN asked ON circle.plan_id = asked.plan
              JOIN jsonb_array_elements(circle.seats) AS seat (value)
                ON seat.value ->> 'kind' = 'MEMBER' AND seat.value ->> 'reference' = asked.member::text
             ORDER BY one.made_at, one.id
            """),
    WORKSHOP_WORDS(true, """
            SELECT one.id, one.at AS "at", workshop.about AS "why", one.words AS "what", one.kind AS "kind"
              FROM workshop_entry AS one
              JOIN workshop ON workshop.id = one.workshop_id
              JOIN asked ON workshop.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.at, one.id
            """),
    CIRCLE_WORDS(true, """
            SELECT one.proposal_id AS id, one.at AS "at", one.words AS "what", one.against_purpose AS "why",
                   one.stance AS "state"
              FROM circle_move AS one
              JOIN circle_proposal AS proposal ON proposal.id = one.proposal_id
              JOIN circle ON circle.id = proposal.circle_id
              JOIN asked ON circle.plan_id = asked.plan
              JOIN jsonb_array_elements(circle.seats) AS seat (value)
                ON seat.value ->> 'kind' = 'MEMBER' AND seat.value ->> 'reference' = asked.member::text
                   AND seat.value ->> 'id' = one.seat_id::text
             ORDER BY one.at, one.proposal_id, one.number
            """),
    EVENTS("""
            SELECT one.id, one.at AS "at", agency.name AS "agency", one.kind AS "what"
              FROM plan_event AS one
              LEFT JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.at, one.id
            """),
    HOSPITAL_STAYS("""
            SELECT one.id, one.since AS "at", agency.name AS "agency", one.status AS "state"
              FROM hospital_stay AS one
              JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.since, one.id
            """),
    HOSPITAL_REPORTS("""
            SELECT one.id, one.occurred_at AS "at", agency.name AS "agency", one.code AS "what", one.received_at AS "written"
              FROM hospital_report AS one
              JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.occurred_at, one.id
            """),
    MESSAGES("""
            SELECT one.id, one.written_at AS "at", one.text AS "text", one.answered_at AS "answered", one.answer AS "answer"
              FROM family_message AS one
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.written_at, one.id
            """),
    PROMISES(true, """
            SELECT one.id, one.evaluated_on AS "at", one.promise AS "what", one.level AS "level", one.note AS "text"
              FROM promise_evaluation AS one JOIN asked ON one.plan_id = asked.plan
             ORDER BY one.evaluated_on, one.id
            """),
    PULSE("""
            SELECT one.id, one.answered_at AS "at", one.question AS "what", one.level AS "level"
              FROM pulse_answer AS one
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.answered_at, one.id
            """),
    JOURNEY(ItemKind.JOURNEY_STEP, """
            SELECT one.id, one.happened_on AS "at", one.kind AS "kind", one.words AS "text", agency.name AS "agency",
                   one.removed AS "removed", one.written_at AS "written"
              FROM journey_step AS one
              LEFT JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND asked.member IN (one.member_id, one.said_by)
             ORDER BY one.happened_on, one.id, one.version
            """),
    OUR_JOURNEY(true, """
            SELECT one.id, one.happened_on AS "at", one.kind AS "kind", one.words AS "text", agency.name AS "agency",
                   one.removed AS "removed", one.written_at AS "written"
              FROM journey_step AS one
              LEFT JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND one.member_id IS NULL
                        AND one.said_by IS DISTINCT FROM asked.member
             ORDER BY one.happened_on, one.id, one.version
            """),
    ASSESSMENTS(true, """
            SELECT one.id, one.made_on AS "at", part.part AS "what", part.score AS "level", part.words AS "text",
                   part.goal_words AS "goal", part.goal_score AS "next"
              FROM storm_assessment AS one
              JOIN storm_part AS part ON part.assessment_id = one.id
              JOIN asked ON one.plan_id = asked.plan
                        AND (one.member_id = asked.member OR one.member_id IS NULL AND asked.member::text = ANY (one.with_members))
             ORDER BY one.made_on, one.id, part.part
            """),
    REASONS(ItemKind.INTERVENTION, """
            SELECT one.intervention_id AS id, one.written_at AS "at", one.words AS "why", signed.signed_on AS "given"
              FROM grant_reason AS one
              JOIN intervention ON intervention.id = one.intervention_id
              JOIN asked ON one.plan_id = asked.plan
                        AND (intervention.member_id = asked.member OR intervention.member_id IS NULL)
              LEFT JOIN grant_sign_off AS signed
                ON signed.intervention_id = one.intervention_id AND signed.version = one.version
               AND signed.member_id = asked.member
             ORDER BY one.written_at, one.intervention_id
            """),
    NETWORK_VIEWS("""
            SELECT one.id, one.answered_at AS "at", one.topic AS "topic", one.problem AS "text", one.action AS "what",
                   agency.name AS "agency"
              FROM network_view AS one
              LEFT JOIN agency ON one.participant_kind = 'AGENCY' AND agency.id = one.participant_id
              JOIN asked ON one.plan_id = asked.plan
                        AND (one.participant_kind = 'MEMBER' AND one.participant_id = asked.member::text
                             OR one.about_member = asked.member
                                AND (one.participant_kind = 'AGENCY' OR one.common))
             ORDER BY one.answered_at, one.id
            """),
    VIEWS_ASKED("""
            SELECT one.id, one.asked_at AS "at", one.topic AS "topic", agency.name AS "agency"
              FROM view_ask AS one
              LEFT JOIN agency ON agency.id = one.agency_id
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.asked_at, one.id
            """),
    CALENDAR_ADDRESSES("""
            SELECT one.id, one.made_at AS "at", one.fetched_at AS "fetched", one.revoked_at AS "until"
              FROM calendar_address AS one
              JOIN asked ON one.plan_id = asked.plan AND one.member_id = asked.member
             ORDER BY one.made_at, one.id
            """),
    WEEK_LIMITS("""
            SELECT asked.member AS id, own.minutes_a_week AS "minutesAWeek", one.minutes_a_day AS "minutesADay",
                   one.changed_at AS "at"
              FROM week_limit AS one
              JOIN asked ON one.plan_id = asked.plan
              LEFT JOIN member_week_limit AS own ON own.plan_id = one.plan_id AND own.member_id = asked.member
            """),
    COORDINATORS("""
            SELECT one.plan_id AS id, one.from_at AS "at", one.until_at AS "until", person.name AS "name"
              FROM coordination_period AS one
              JOIN asked ON one.plan_id = asked.plan
              LEFT JOIN person_account AS person ON person.subject = one.coordinator
             ORDER BY one.from_at
            """),
    HAND_OVERS(true, """
            SELECT one.id, one.made_at AS "at", one.kind AS "what", one.state AS "state", one.note AS "text",
                   one.reason AS "why"
              FROM hand_over AS one JOIN asked ON one.plan_id = asked.plan
             ORDER BY one.made_at, one.id
            """),
    TURNS(true, """
            SELECT one.id, one.at AS "at", one.turn AS "what", one.cause AS "why", one.words AS "text"
              FROM plan_turn AS one JOIN asked ON one.plan_id = asked.plan
             ORDER BY one.at, one.id
            """),
    MOVED_BETWEEN_PLANS(true, """
            SELECT one.id, one.at AS "at", one.kind AS "what", one.reason AS "why"
              FROM plan_link AS one
              JOIN asked ON asked.plan IN (one.from_plan, one.to_plan) AND asked.member::text = ANY (one.members)
             ORDER BY one.at, one.id
            """),
    RELOCATIONS(true, """
            SELECT one.id, one.made_at AS "at", authority.name AS "municipality", one.state AS "state", one.note AS "text",
                   one.reason AS "why", consent.how_given AS "consent", consent.given_at AS "given"
              FROM relocation AS one
              JOIN asked ON one.plan_id = asked.plan
              JOIN authority ON authority.code = one.to_authority
              LEFT JOIN relocation_consent AS consent
                ON consent.relocation_id = one.id AND consent.member_id = asked.member
             ORDER BY one.made_at, one.id
            """),
    OBSTACLES(true, """
            SELECT one.id, one.raised_at AS "at", one.kind AS "kind", one.what AS "what", one.cost AS "cost",
                   (SELECT string_agg(step.what, ' · ' ORDER BY step.done_at) FROM obstacle_step AS step
                     WHERE step.obstacle_id = one.id) AS "steps",
                   one.state AS "state", one.solution AS "answer"
              FROM obstacle AS one JOIN asked ON one.plan_id = asked.plan
             ORDER BY one.raised_at, one.id
            """),
    CHANGES("""
            SELECT one.plan_id AS id, one.at AS "at", one.number AS "number", one.change AS "what"
              FROM plan_revision AS one JOIN asked ON one.plan_id = asked.plan
             ORDER BY one.number
            """),
    EMERGENCIES(true, """
            SELECT one.id, one.opened_at AS "at", one.ends_at AS "until", one.reason AS "why"
              FROM emergency_access AS one JOIN asked ON one.plan_id = asked.plan
             ORDER BY one.opened_at, one.id
            """),
    PROTECTION("""
            SELECT one.id, one.set_at AS "at"
              FROM kept_from AS one
              JOIN asked ON one.plan_id = asked.plan AND one.kind = 'MEMBER' AND one.item_id = asked.member
             ORDER BY one.set_at, one.id
            """),
    HOLDS(true, """
            SELECT one.plan_id AS id, one.placed_at AS "at", one.reason AS "why"
              FROM legal_hold AS one JOIN asked ON one.plan_id = asked.plan
            """);

    private static final String ASKED = "WITH asked AS (SELECT ?::uuid AS plan, ?::uuid AS member) ";

    private final @Nullable ItemKind item;
    private final boolean wordsOnAll;
    private final String query;

    RecordOfPerson(String query) {
        this(null, false, query);
    }

    RecordOfPerson(boolean wordsOnAll, String query) {
        this(null, wordsOnAll, query);
    }

    RecordOfPerson(ItemKind item, String query) {
        this(item, false, query);
    }

    RecordOfPerson(@Nullable ItemKind item, boolean wordsOnAll, String query) {
        this.item = item;
        this.wordsOnAll = wordsOnAll;
        this.query = query;
    }

    /** As a machine reads it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As what a row can be kept from a member; null for what is never kept. */
    @Nullable ItemKind item() {
        return item;
    }

    /** Whether it holds words that somebody wrote about the whole family. */
    boolean isWordsOnAll() {
        return wordsOnAll;
    }

    /** Its parameters are the plan and the member. */
    String query() {
        return ASKED + query;
    }
}
