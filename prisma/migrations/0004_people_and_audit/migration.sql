-- Who may change the record, and an account of all that was done that nobody can rewrite unseen.

CREATE TYPE role AS ENUM ('viewer', 'editor', 'reviewer', 'admin');

-- People and their sign-in, in the form better-auth asks for.
CREATE TABLE auth_user (
  id text PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  role role NOT NULL DEFAULT 'viewer',
  two_factor_enabled boolean NOT NULL DEFAULT false,
  -- Set when the person left: the account is closed and its name and address are a pseudonym.
  removed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE auth_session (
  id text PRIMARY KEY,
  token text NOT NULL UNIQUE,
  user_id text NOT NULL REFERENCES auth_user,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_session_by_user ON auth_session (user_id);

CREATE TABLE auth_account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES auth_user,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX auth_account_by_user ON auth_account (user_id);

CREATE TABLE auth_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_verification_by_identifier ON auth_verification (identifier);

CREATE TABLE auth_two_factor (
  id text PRIMARY KEY,
  user_id text NOT NULL UNIQUE REFERENCES auth_user,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  -- The last time step whose code was taken: a code is good for one use (RFC 6238, 5.2).
  last_step bigint
);

-- Failed sign-ins by account and by address; whoever forges an address still meets the account's own limit.
CREATE TABLE auth_attempt (
  subject text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_attempt_by_subject ON auth_attempt (subject, at);

-- An invitation is a word said once; only its hash is kept.
CREATE TABLE auth_invitation (
  token_sha256 text PRIMARY KEY CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  email text NOT NULL CHECK (email = lower(email)),
  role role NOT NULL,
  invited_by text REFERENCES auth_user,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- The account of what was done -----------------------------------------------------------------------

CREATE TABLE audit (
  seq bigint PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  -- Who did it; null for the site itself, such as the loader.
  actor text REFERENCES auth_user,
  action text NOT NULL CHECK (action ~ '^[a-z]+(-[a-z]+)*$'),
  object text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  previous text NOT NULL,
  hash text NOT NULL
);
CREATE INDEX audit_by_object ON audit (object);

CREATE FUNCTION audit_hash(entry audit) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n',
    entry.seq, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(entry.actor, ''),
    entry.action, entry.object, entry.detail::text, entry.previous), 'UTF8')), 'hex')
$$;

-- Whoever inserts, the entry takes the next place in the chain and the hash of the one before it.
CREATE FUNCTION chain_audit() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  last audit;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground audit'));
  SELECT * INTO last FROM audit ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  -- A clock that was set back must not make an entry older than the one before it.
  NEW.at := greatest(date_trunc('milliseconds', clock_timestamp()), last.at);
  NEW.previous := coalesce(last.hash, repeat('0', 64));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chain_audit();
CREATE TRIGGER refuse_update_delete BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION refuse_change();

CREATE FUNCTION append_audit(actor text, action text, object text, detail jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql AS $$ INSERT INTO audit (actor, action, object, detail) VALUES (actor, action, object, detail) $$;

-- The first entry that does not follow from the one before it; no row when the chain holds.
CREATE FUNCTION broken_audit() RETURNS SETOF audit
LANGUAGE sql STABLE AS $$
  SELECT (c.entry).* FROM (
    SELECT a AS entry, lag(a.hash, 1, repeat('0', 64)) OVER (ORDER BY a.seq) AS before,
           lag(a.seq, 1, 0::bigint) OVER (ORDER BY a.seq) AS place
    FROM audit a) c
  WHERE (c.entry).previous <> c.before OR (c.entry).seq <> c.place + 1 OR (c.entry).hash <> audit_hash(c.entry)
  ORDER BY (c.entry).seq LIMIT 1
$$;
