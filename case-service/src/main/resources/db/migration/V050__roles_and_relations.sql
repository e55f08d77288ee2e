-- Who may do what by more roles and more relations: units and their leaders, family members, emergencies.

ALTER TABLE person_account ADD COLUMN unit text;
COMMENT ON COLUMN person_account.unit IS 'The unit that a coordinator belongs to, or that a unit leader leads';

-- A session is an employee's or a family member's. The latter is known by the keyed hash of the person number alone, and
-- looked up again at each request: there is no account that could outlive the plan.
ALTER TABLE session ALTER COLUMN subject DROP NOT NULL;
ALTER TABLE session ADD COLUMN person_key bytea;
ALTER TABLE session ADD CONSTRAINT session_of_one_person CHECK (num_nonnulls(subject, person_key) = 1);
COMMENT ON COLUMN session.subject IS 'The employee; null for a family member';
COMMENT ON COLUMN session.person_key IS 'Keyed hash of the family member''s person number; null for an employee';

CREATE TABLE emergency_access (
    id        uuid PRIMARY KEY,
    plan_id   uuid NOT NULL REFERENCES family_plan (id) ON DELETE CASCADE,
    subject   text NOT NULL REFERENCES person_account (subject),
    reason    text NOT NULL,
    opened_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    CONSTRAINT emergency_access_has_a_reason CHECK (btrim(reason) <> ''),
    CONSTRAINT emergency_access_lasts_an_hour CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '1 hour')
);
COMMENT ON TABLE emergency_access IS 'That somebody opened a plan without a relation to it, in an emergency';
COMMENT ON COLUMN emergency_access.subject IS 'Who opened it';
COMMENT ON COLUMN emergency_access.reason IS 'Their own words, read by the coordinator and the data protection officer';
COMMENT ON COLUMN emergency_access.ends_at IS 'When it ends by itself, an hour later at most; sooner when it was ended by hand';
CREATE INDEX emergency_access_of_plan ON emergency_access (plan_id, opened_at DESC);
CREATE INDEX emergency_access_of_person ON emergency_access (subject, ends_at);
