-- Who looks after what is looked at: emergencies told, samples of the log, holds and deletions. And what keeps two
-- municipalities apart when the code does not.

ALTER TABLE emergency_access ADD COLUMN seen_at timestamptz;
COMMENT ON COLUMN emergency_access.seen_at IS 'When the plan''s coordinator had seen it';
CREATE INDEX emergency_access_unseen ON emergency_access (plan_id) WHERE seen_at IS NULL;

CREATE TABLE audit_sample (
    id        uuid PRIMARY KEY,
    authority text NOT NULL REFERENCES authority (code),
    drawn_by  text NOT NULL REFERENCES person_account (subject),
    drawn_at  timestamptz NOT NULL,
    since     timestamptz NOT NULL
);
COMMENT ON TABLE audit_sample IS 'Readings that were drawn by lot, to be justified';
COMMENT ON COLUMN audit_sample.since IS 'Only readings since then were in the draw';
CREATE INDEX audit_sample_of_authority ON audit_sample (authority, drawn_at DESC);

CREATE TABLE audit_sample_reading (
    id         uuid PRIMARY KEY,
    sample_id  uuid NOT NULL REFERENCES audit_sample (id),
    chain      text NOT NULL,
    number     bigint NOT NULL,
    justified  boolean,
    note       text,
    decided_at timestamptz,
    CONSTRAINT audit_sample_reading_once UNIQUE (sample_id, chain, number),
    CONSTRAINT audit_sample_reading_decided_whole CHECK (num_nonnulls(justified, note, decided_at) IN (0, 3))
);
COMMENT ON TABLE audit_sample_reading IS 'One reading of a sample';
COMMENT ON COLUMN audit_sample_reading.justified IS 'What the data protection officer found; null until then';

CREATE TABLE legal_hold (
    plan_id   uuid PRIMARY KEY REFERENCES family_plan (id),
    reason    text NOT NULL,
    placed_by text NOT NULL REFERENCES person_account (subject),
    placed_at timestamptz NOT NULL,
    CONSTRAINT legal_hold_has_a_reason CHECK (btrim(reason) <> '')
);
-- No cascade: while a hold stands, the database itself refuses to remove the plan.
COMMENT ON TABLE legal_hold IS 'A plan that must not be deleted, such as while a complaint is open';

CREATE TABLE retention_run (
    id        uuid PRIMARY KEY,
    authority text NOT NULL REFERENCES authority (code),
    run_by    text NOT NULL REFERENCES person_account (subject),
    run_at    timestamptz NOT NULL,
    drafts    integer NOT NULL CHECK (drafts >= 0),
    closed    integer NOT NULL CHECK (closed >= 0),
    held_back integer NOT NULL CHECK (held_back >= 0)
);
COMMENT ON TABLE retention_run IS 'That plans were deleted because their time was over: how many, never whose';
COMMENT ON COLUMN retention_run.held_back IS 'How many were past their time and stayed because of a legal hold';
CREATE INDEX retention_run_of_authority ON retention_run (authority, run_at DESC);

-- Rows come in the order of time, so that a few bytes per hundred pages find a period; an index on each row would cost
-- every reading.
CREATE INDEX audit_log_in_time ON audit_log USING brin (at);

-- The chain's head is moved with the rights of who owns the log; the application itself may only insert and read (see
-- ApplicationRights).
ALTER FUNCTION audit_bind() SECURITY DEFINER SET search_path = public, pg_temp;

-- What a log row was about can be kept from a member of the family; then they do not read the row either.
ALTER TABLE audit_log ADD COLUMN item_id uuid;
COMMENT ON COLUMN audit_log.item_id IS 'The one message, request or contact that was read or changed; null for the whole plan';
CREATE OR REPLACE FUNCTION audit_row_hash(previous bytea, r audit_log) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
        -- A JSON array, so that no two different rows read the same. Rows from before there were items are one shorter.
        SELECT sha256(previous || convert_to((jsonb_build_array(
            r.chain, r.number, extract(epoch FROM r.at), r.subject, r.unit, r.deed, r.purpose, r.plan_id, r.detail,
            r.correlation_id) || CASE WHEN r.item_id IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(r.item_id) END)::text,
            'UTF8'))
    $$;

-- Invariant 21, for whoever forgets it: a plan's coordinator is of its own municipality, an agency that takes part works
-- with that municipality, and nobody breaks the glass of another one.
CREATE FUNCTION coordinator_is_of_the_municipality() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF EXISTS (SELECT FROM person_account WHERE subject = NEW.coordinator AND authority <> NEW.authority_code) THEN
            RAISE EXCEPTION 'the coordinator is of another municipality' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'family_plan_coordinator_of_municipality';
        END IF;
        RETURN NEW;
    END
    $$;
CREATE TRIGGER family_plan_coordinator_of_municipality BEFORE INSERT OR UPDATE OF coordinator, authority_code ON family_plan
    FOR EACH ROW EXECUTE FUNCTION coordinator_is_of_the_municipality();

CREATE FUNCTION agency_works_with_the_municipality() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF EXISTS (SELECT FROM agency JOIN family_plan plan ON plan.id = NEW.plan_id
                    WHERE agency.id = NEW.agency_id AND NOT plan.authority_code = ANY (agency.serves)) THEN
            RAISE EXCEPTION 'the agency does not work with the municipality' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'participation_agency_of_municipality';
        END IF;
        RETURN NEW;
    END
    $$;
CREATE TRIGGER participation_agency_of_municipality BEFORE INSERT ON participation
    FOR EACH ROW EXECUTE FUNCTION agency_works_with_the_municipality();

CREATE FUNCTION emergency_is_inside_the_municipality() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF NOT EXISTS (SELECT FROM family_plan plan JOIN person_account person ON person.authority = plan.authority_code
                        WHERE plan.id = NEW.plan_id AND person.subject = NEW.subject) THEN
            RAISE EXCEPTION 'an emergency does not reach another municipality' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'emergency_access_of_municipality';
        END IF;
        RETURN NEW;
    END
    $$;
CREATE TRIGGER emergency_access_of_municipality BEFORE INSERT ON emergency_access
    FOR EACH ROW EXECUTE FUNCTION emergency_is_inside_the_municipality();

-- Removes plans with all that is about them, whatever tables there come to be: each table with a plan_id, as often as it
-- takes until those that refer to others are gone first. The audit log stays, and a legal hold stops it all.
CREATE FUNCTION forget_plans(plans uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
        remaining text[];
        blocked text[];
        one text;
    BEGIN
        IF EXISTS (SELECT FROM family_plan WHERE id = ANY (plans) AND status IN ('ACTIVE', 'PAUSED')) THEN
            RAISE EXCEPTION 'a plan in use is never deleted' USING ERRCODE = 'check_violation';
        END IF;
        SELECT array_agg(columns.table_name::text) INTO remaining
          FROM information_schema.columns
          JOIN information_schema.tables USING (table_schema, table_name)
         WHERE columns.table_schema = 'public' AND columns.column_name = 'plan_id' AND table_type = 'BASE TABLE'
           AND columns.table_name NOT IN ('audit_log', 'legal_hold');
        LOOP
            blocked := '{}';
            FOREACH one IN ARRAY remaining LOOP
                BEGIN
                    EXECUTE format('DELETE FROM %I WHERE plan_id = ANY ($1)', one) USING plans;
                EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
                    blocked := blocked || one;
                END;
            END LOOP;
            EXIT WHEN blocked = '{}' OR array_length(blocked, 1) = array_length(remaining, 1);
            remaining := blocked;
        END LOOP;
        DELETE FROM family_plan WHERE id = ANY (plans);
    END
    $$;
