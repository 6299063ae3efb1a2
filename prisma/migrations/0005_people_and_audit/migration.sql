-- Long because people, their sign-in and the account of what they do refer to each other and change together.
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
  -- For the idle time-out; better-auth's own updated_at moves with what it writes.
  seen_at timestamptz NOT NULL DEFAULT now(),
  -- When the second factor was last shown in this session: without it the session opens nothing.
  second_factor_at timestamptz,
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

-- The secret and the unspent backup codes are encrypted with a key that the database does not hold.
CREATE TABLE auth_two_factor (
  user_id text PRIMARY KEY REFERENCES auth_user,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  -- Null until a first code proved that the secret was written down.
  confirmed_at timestamptz,
  -- The last time step whose code was taken: a code is good for one use (RFC 6238, 5.2).
  last_step bigint
);

-- Attempts by account and by address; whoever forges an address still meets the account's own limit.
CREATE TABLE auth_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_attempt_by_subject ON auth_attempt (subject, at);

-- An invitation is a word said once; only its hash is kept. Without an address it is the first admin's.
CREATE TABLE auth_invitation (
  token_sha256 text PRIMARY KEY CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  email text CHECK (email = lower(email)),
  role role NOT NULL,
  invited_by text REFERENCES auth_user,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK (email IS NOT NULL OR (role = 'admin' AND invited_by IS NULL))
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
CREATE FUNCTION refuse_rewriting() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % refused: what was done stays on record', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse_update_delete BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION refuse_rewriting();

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

-- Sign-in and accounts, each one function: the change and its account are written together ---------------

-- Takes one of the attempts that a subject has within a span of time; false when none is left.
CREATE FUNCTION take_attempt(tried text, most integer, span interval) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground attempt ' || tried));
  DELETE FROM auth_attempt WHERE at < now() - interval '1 day';
  IF (SELECT count(*) FROM auth_attempt WHERE subject = tried AND at > now() - span) >= most THEN
    RETURN false;
  END IF;
  INSERT INTO auth_attempt (subject) VALUES (tried);
  RETURN true;
END $$;

CREATE FUNCTION invite(inviter text, invited_email text, invited_role role, token_hash text, lifetime interval)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM auth_user WHERE email = lower(invited_email) AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'this address has an account already' USING ERRCODE = 'CG002';
  END IF;
  -- A newer invitation takes the place of an older one.
  UPDATE auth_invitation SET expires_at = now()
    WHERE used_at IS NULL AND expires_at > now() AND email IS NOT DISTINCT FROM lower(invited_email);
  INSERT INTO auth_invitation (token_sha256, email, role, invited_by, expires_at)
    VALUES (token_hash, lower(invited_email), invited_role, inviter, now() + lifetime);
  -- The address stays out: what stands in the account can never be taken out again.
  PERFORM append_audit(inviter, 'invite', 'invitation ' || left(token_hash, 10), jsonb_build_object('role', invited_role));
END $$;

CREATE FUNCTION accept_invitation(token_hash text, user_id text, person_name text, person_email text, password_hash text)
RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  kept auth_invitation;
BEGIN
  UPDATE auth_invitation i SET used_at = now()
    WHERE i.token_sha256 = token_hash AND i.used_at IS NULL AND i.expires_at > now()
      AND (i.email IS NULL OR i.email = lower(person_email))
    RETURNING * INTO kept;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this invitation was used, has run out, or is for another address' USING ERRCODE = 'CG002';
  END IF;
  -- A first admin's link is worth nothing once there is one.
  IF kept.email IS NULL AND EXISTS (SELECT FROM auth_user u WHERE u.role = 'admin' AND u.removed_at IS NULL) THEN
    RAISE EXCEPTION 'there is an admin already' USING ERRCODE = 'CG002';
  END IF;
  INSERT INTO auth_user (id, name, email, email_verified, role)
    VALUES (user_id, person_name, lower(person_email), kept.email IS NOT NULL, kept.role);
  INSERT INTO auth_account (id, account_id, provider_id, user_id, password)
    VALUES (user_id, user_id, 'credential', user_id, password_hash);
  PERFORM append_audit(user_id, 'accept-invitation', 'person ' || user_id, jsonb_build_object('role', kept.role));
END $$;

-- Takes the code of a time step once; false when it or a later one was taken before.
CREATE FUNCTION take_step(person text, session text, step bigint) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE auth_two_factor SET last_step = step, confirmed_at = coalesce(confirmed_at, now())
    WHERE user_id = person AND (last_step IS NULL OR last_step < step);
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM prove_session(person, session, 'code');
  RETURN true;
END $$;

-- Spends a backup code: the list without it takes the place of the list it was found in.
CREATE FUNCTION spend_backup_code(person text, session text, found_in text, without_it text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE auth_two_factor SET backup_codes = without_it
    WHERE user_id = person AND backup_codes = found_in AND confirmed_at IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM prove_session(person, session, 'backup code');
  RETURN true;
END $$;

CREATE FUNCTION prove_session(person text, session text, means text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  is_first boolean;
BEGIN
  SELECT second_factor_at IS NULL INTO is_first FROM auth_session WHERE id = session AND user_id = person;
  UPDATE auth_session SET second_factor_at = now() WHERE id = session AND user_id = person;
  PERFORM append_audit(person, CASE WHEN is_first THEN 'sign-in' ELSE 'step-up' END, 'person ' || person, jsonb_build_object('by', means));
END $$;

CREATE FUNCTION revoke_session(revoked text, person text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM auth_session WHERE id = revoked AND user_id = person;
  IF FOUND THEN PERFORM append_audit(person, 'revoke-session', 'person ' || person); END IF;
END $$;

CREATE FUNCTION set_role(actor text, person text, given role) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  before role;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground roles'));
  SELECT u.role INTO before FROM auth_user u WHERE id = person AND removed_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such person' USING ERRCODE = 'CG002'; END IF;
  UPDATE auth_user SET role = given, updated_at = now() WHERE id = person;
  PERFORM require_an_admin();
  PERFORM append_audit(actor, 'set-role', 'person ' || person, jsonb_build_object('from', before, 'to', given));
END $$;

-- The account is closed at once; what the person did stays, under a name that says nothing.
CREATE FUNCTION remove_person(actor text, person text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground roles'));
  DELETE FROM auth_session WHERE user_id = person;
  DELETE FROM auth_account WHERE user_id = person;
  DELETE FROM auth_two_factor WHERE user_id = person;
  UPDATE auth_user SET removed_at = now(), updated_at = now(), role = 'viewer', name = 'A former member',
    email = lower('former-' || id || '@invalid') WHERE id = person AND removed_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such person' USING ERRCODE = 'CG002'; END IF;
  PERFORM require_an_admin();
  PERFORM append_audit(actor, 'remove-person', 'person ' || person);
END $$;

CREATE FUNCTION require_an_admin() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM auth_user WHERE role = 'admin' AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'the last admin cannot go: make somebody else one first' USING ERRCODE = 'CG002';
  END IF;
END $$;

-- What a session opens: nothing once it is too old or was idle for too long.
CREATE FUNCTION open_session(opened text, idle interval, lifetime interval) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  kept auth_session;
BEGIN
  SELECT * INTO kept FROM auth_session WHERE id = opened;
  IF NOT FOUND OR kept.seen_at < now() - idle OR kept.created_at < now() - lifetime THEN
    DELETE FROM auth_session WHERE id = opened;
    RETURN NULL;
  END IF;
  UPDATE auth_session SET seen_at = now() WHERE id = opened AND seen_at < now() - interval '1 minute';
  RETURN (SELECT jsonb_build_object('secondFactorAt', kept.second_factor_at, 'id', u.id, 'name', u.name, 'role', u.role,
    'email', u.email, 'hasSecondFactor', EXISTS (SELECT FROM auth_two_factor WHERE user_id = u.id AND confirmed_at IS NOT NULL))
    FROM auth_user u WHERE u.id = kept.user_id AND u.removed_at IS NULL);
END $$;

-- A wrong password or code for an account there is; what was typed stays out.
CREATE FUNCTION note_failed_sign_in(account_email text, means text) RETURNS void
LANGUAGE sql AS $$
  SELECT append_audit(NULL, 'fail-sign-in', 'person ' || id, jsonb_build_object('by', means))
  FROM auth_user WHERE email = lower(account_email)
$$;
