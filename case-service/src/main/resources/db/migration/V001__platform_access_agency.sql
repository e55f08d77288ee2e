-- The pieces that every feature stands on: who there is, who is signed in, what was seen, and what was asked twice.

CREATE TABLE authority (
    code text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('MUNICIPALITY', 'REGION')),
    gln  text,
    sor  text,
    cvr  text
);
COMMENT ON TABLE authority IS 'A municipality or region, kept from the configuration file';
COMMENT ON COLUMN authority.code IS 'The official municipality or region code';
COMMENT ON COLUMN authority.gln IS 'Its location number as a party in messages';
COMMENT ON COLUMN authority.sor IS 'Its identifier in the health services'' organisation register';
COMMENT ON COLUMN authority.cvr IS 'Its company number';

CREATE TABLE agency (
    id                   text PRIMARY KEY,
    letters              text NOT NULL,
    name                 text NOT NULL,
    kind                 text NOT NULL CHECK (kind IN ('JOB_CENTRE', 'FAMILY_DEPARTMENT', 'PSYCHIATRY', 'HOSPITAL')),
    authority            text NOT NULL REFERENCES authority (code),
    serves               text[] NOT NULL,
    format               text NOT NULL CHECK (format IN ('STAR_JSON', 'BESKEDFORDELER', 'MEDCOM')),
    gln                  text,
    sor                  text,
    cvr                  text,
    acknowledge_within   interval,
    position             integer NOT NULL,
    active               boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE agency IS 'A party round a family, with a queue and a format; kept from the configuration file';
COMMENT ON COLUMN agency.letters IS 'Three letters that stand for it on screen';
COMMENT ON COLUMN agency.authority IS 'The municipality or region that it belongs to';
COMMENT ON COLUMN agency.serves IS 'Codes of the municipalities whose families it works with';
COMMENT ON COLUMN agency.format IS 'What its own system speaks';
COMMENT ON COLUMN agency.acknowledge_within IS 'How soon its system has promised to acknowledge';
COMMENT ON COLUMN agency.position IS 'Its place in lists: the order of the configuration file';
COMMENT ON COLUMN agency.active IS 'False when it is no longer in the configuration file';

CREATE TABLE person_account (
    subject   text PRIMARY KEY,
    name      text NOT NULL,
    title     text NOT NULL,
    roles     text[] NOT NULL,
    authority text NOT NULL REFERENCES authority (code),
    agency    text REFERENCES agency (id),
    phone     text,
    email     text,
    active    boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE person_account IS 'An employee who may sign in; kept from the configuration file';
COMMENT ON COLUMN person_account.subject IS 'What the identity provider calls the person';
COMMENT ON COLUMN person_account.agency IS 'Where an agency''s caseworker works';
COMMENT ON COLUMN person_account.phone IS 'At work: given to agencies as the contact point of the plans that the person coordinates';
COMMENT ON COLUMN person_account.active IS 'False when the person is no longer in the configuration file; ends the sessions';

CREATE TABLE sign_in_attempt (
    state_hash    bytea PRIMARY KEY,
    browser_hash  bytea NOT NULL,
    nonce         text NOT NULL,
    code_verifier text NOT NULL,
    return_to     text NOT NULL,
    expires_at    timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_attempt IS 'A sign-in that has been sent to the identity provider and is not back yet';
COMMENT ON COLUMN sign_in_attempt.state_hash IS 'SHA-256 of the state parameter';
COMMENT ON COLUMN sign_in_attempt.browser_hash IS 'SHA-256 of the cookie that ties the attempt to one browser';
COMMENT ON COLUMN sign_in_attempt.code_verifier IS 'The secret of PKCE';
CREATE INDEX sign_in_attempt_expiry ON sign_in_attempt (expires_at);

CREATE TABLE session (
    token_hash   bytea PRIMARY KEY,
    id           uuid NOT NULL UNIQUE,
    subject      text NOT NULL REFERENCES person_account (subject),
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
COMMENT ON TABLE session IS 'A browser that is signed in; deleting the row ends it at once';
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the cookie; the cookie itself is nowhere but in the browser';
COMMENT ON COLUMN session.last_seen_at IS 'When it was last used, to the minute';
COMMENT ON COLUMN session.expires_at IS 'When it ends, however much it is used';
CREATE INDEX session_subject ON session (subject);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE idempotency_key (
    caller       text NOT NULL,
    key          text NOT NULL,
    request_hash bytea NOT NULL,
    result       uuid,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
COMMENT ON TABLE idempotency_key IS 'What a caller has created under a key of its own choosing, so that asking again creates nothing';
COMMENT ON COLUMN idempotency_key.request_hash IS 'SHA-256 of operation and content: the same key with another one is refused';
COMMENT ON COLUMN idempotency_key.result IS 'Id of what was created; the answer is made from it again, so no copy of it lies here';
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

CREATE TABLE live_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    recipient   text NOT NULL,
    topic       text NOT NULL,
    ref         uuid,
    at          timestamptz NOT NULL
);
COMMENT ON TABLE live_event IS 'That something changed for a signed-in person; ids only, kept for an hour';
COMMENT ON COLUMN live_event.transaction IS 'Who reads stays behind the oldest running transaction, and so misses none that commits late';
CREATE INDEX live_event_order ON live_event (transaction, id);
CREATE INDEX live_event_age ON live_event (at);

-- Audit -------------------------------------------------------------------------------------------------------------

CREATE TABLE audit_chain (
    chain  text PRIMARY KEY,
    length bigint NOT NULL,
    head   bytea NOT NULL
);
COMMENT ON TABLE audit_chain IS 'The end of each chain of the audit log: one chain per plan, and one per person for what is about no plan';

CREATE TABLE audit_log (
    chain          text NOT NULL,
    number         bigint NOT NULL,
    at             timestamptz NOT NULL,
    subject        text NOT NULL,
    unit           text NOT NULL,
    deed           text NOT NULL,
    purpose        text NOT NULL,
    plan_id        uuid,
    detail         text,
    correlation_id text,
    hash           bytea NOT NULL,
    PRIMARY KEY (chain, number)
);
COMMENT ON TABLE audit_log IS 'Who did what with a family, when and why; append-only, each row bound to the one before it';
COMMENT ON COLUMN audit_log.number IS 'Its place in the chain, from 1 without gaps';
COMMENT ON COLUMN audit_log.subject IS 'Who: a person''s or a machine''s subject';
COMMENT ON COLUMN audit_log.unit IS 'For whom: the name of the agency or authority, as it was then';
COMMENT ON COLUMN audit_log.deed IS 'What was done';
COMMENT ON COLUMN audit_log.purpose IS 'Why';
COMMENT ON COLUMN audit_log.detail IS 'More about what, such as the criterion of a search';
COMMENT ON COLUMN audit_log.hash IS 'SHA-256 of the hash before it and of this row';
CREATE INDEX audit_log_plan ON audit_log (plan_id, at DESC) WHERE plan_id IS NOT NULL;

CREATE FUNCTION audit_row_hash(previous bytea, r audit_log) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
        -- A JSON array, so that no two different rows read the same.
        SELECT sha256(previous || convert_to(jsonb_build_array(
            r.chain, r.number, extract(epoch FROM r.at), r.subject, r.unit, r.deed, r.purpose, r.plan_id, r.detail,
            r.correlation_id)::text, 'UTF8'))
    $$;

-- Binds a new row to the one before it. The chain's row is locked until the transaction ends, so that a chain has no
-- forks; others' chains are not waited for. That a chain exists is itself written down, in one of 64 registers, so that
-- no chain can vanish as a whole; they are many so that new chains seldom wait for each other.
CREATE FUNCTION audit_bind() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    DECLARE
        previous audit_chain;
    BEGIN
        INSERT INTO audit_chain (chain, length, head) VALUES (NEW.chain, 0, sha256(convert_to(NEW.chain, 'UTF8')))
            ON CONFLICT (chain) DO NOTHING;
        IF FOUND AND NEW.deed <> 'chain-opened' THEN
            INSERT INTO audit_log (chain, at, subject, unit, deed, purpose, detail)
                VALUES ('register:' || abs(hashtext(NEW.chain) % 64), NEW.at, '-', '-', 'chain-opened', '-', NEW.chain);
        END IF;
        SELECT * INTO previous FROM audit_chain WHERE chain = NEW.chain FOR UPDATE;
        NEW.number := previous.length + 1;
        NEW.hash := audit_row_hash(previous.head, NEW);
        UPDATE audit_chain SET length = NEW.number, head = NEW.hash WHERE chain = NEW.chain;
        RETURN NEW;
    END
    $$;
CREATE TRIGGER audit_bind BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_bind();

CREATE FUNCTION audit_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        RAISE EXCEPTION 'the audit log is append-only';
    END
    $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_chain_kept BEFORE DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- Every place where the log is not what was written: rows edited, removed, added or moved, heads that do not fit, and
-- chains that have vanished.
CREATE FUNCTION audit_faults() RETURNS TABLE (chain text, number bigint, fault text)
    LANGUAGE sql STABLE
    AS $$
        WITH linked AS (
            SELECT l, lag(l.hash) OVER w AS previous, row_number() OVER w AS expected
            FROM audit_log l
            WINDOW w AS (PARTITION BY l.chain ORDER BY l.number)
        )
        SELECT (x.l).chain, (x.l).number, 'row'
        FROM linked x
        WHERE (x.l).number <> x.expected
           OR (x.l).hash <> audit_row_hash(coalesce(x.previous, sha256(convert_to((x.l).chain, 'UTF8'))), x.l)
        UNION ALL
        SELECT c.chain, c.length, 'head'
        FROM audit_chain c
        LEFT JOIN audit_log l ON l.chain = c.chain AND l.number = c.length
        WHERE c.length > 0 AND l.hash IS DISTINCT FROM c.head
        UNION ALL
        SELECT l.chain, max(l.number), 'past the head'
        FROM audit_log l
        LEFT JOIN audit_chain c ON c.chain = l.chain
        GROUP BY l.chain, c.length
        HAVING max(l.number) > coalesce(c.length, 0)
        UNION ALL
        SELECT r.detail, 0, 'vanished'
        FROM audit_log r
        WHERE r.deed = 'chain-opened' AND NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.chain = r.detail)
    $$;
