-- Sessions and invitations that are worth less to whoever should not have them, and an account of refusals.

-- As in 0005, and besides: a session that never showed the second factor opens nothing after half an hour.
CREATE OR REPLACE FUNCTION open_session(opened text, idle interval, lifetime interval) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  kept auth_session;
BEGIN
  SELECT * INTO kept FROM auth_session WHERE id = opened;
  IF NOT FOUND OR kept.seen_at < now() - idle OR kept.created_at < now() - lifetime
    -- The clock was set back: how long the session was idle cannot be known.
    OR greatest(kept.seen_at, kept.created_at) > now() + interval '5 minutes'
    OR (kept.second_factor_at IS NULL AND kept.created_at < now() - interval '30 minutes') THEN
    DELETE FROM auth_session WHERE id = opened;
    RETURN NULL;
  END IF;
  UPDATE auth_session SET seen_at = now() WHERE id = opened AND seen_at < now() - interval '1 minute';
  RETURN (SELECT jsonb_build_object('secondFactorAt', kept.second_factor_at, 'id', u.id, 'name', u.name, 'role', u.role,
    'email', u.email, 'hasSecondFactor', EXISTS (SELECT FROM auth_two_factor WHERE user_id = u.id AND confirmed_at IS NOT NULL))
    FROM auth_user u WHERE u.id = kept.user_id AND u.removed_at IS NULL);
END $$;

-- An invitation is as good as whoever made it: it ends with their being an admin. The machine's own has nobody.
CREATE FUNCTION is_open(invitation auth_invitation) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT invitation.used_at IS NULL AND invitation.expires_at > now() AND (invitation.invited_by IS NULL OR EXISTS (
    SELECT FROM auth_user u WHERE u.id = invitation.invited_by AND u.role = 'admin' AND u.removed_at IS NULL))
$$;

-- As in 0005, and besides: only while the invitation is open in the sense above.
CREATE OR REPLACE FUNCTION accept_invitation(token_hash text, user_id text, person_name text, person_email text, password_hash text)
RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  kept auth_invitation;
BEGIN
  UPDATE auth_invitation i SET used_at = now()
    WHERE i.token_sha256 = token_hash AND is_open(i) AND (i.email IS NULL OR i.email = lower(person_email))
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

-- Named by the start of its hash, which opens nothing.
CREATE FUNCTION withdraw_invitation(actor text, place text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE auth_invitation i SET expires_at = now() WHERE left(token_sha256, 10) = place AND is_open(i);
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such open invitation' USING ERRCODE = 'CG002'; END IF;
  PERFORM append_audit(actor, 'withdraw-invitation', 'invitation ' || place);
END $$;

-- Ends a person's sessions, all but the one kept (null keeps none).
CREATE FUNCTION end_sessions(actor text, person text, kept text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM auth_user WHERE id = person AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'there is no such person' USING ERRCODE = 'CG002';
  END IF;
  DELETE FROM auth_session WHERE user_id = person AND id IS DISTINCT FROM kept;
  PERFORM append_audit(actor, 'end-sessions', 'person ' || person);
END $$;

-- A new password ends every other session: whoever had the old one is out.
CREATE FUNCTION change_password(person text, session text, password_hash text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE auth_account SET password = password_hash, updated_at = now() WHERE user_id = person AND provider_id = 'credential';
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such account' USING ERRCODE = 'CG002'; END IF;
  DELETE FROM auth_session WHERE user_id = person AND id <> session;
  PERFORM append_audit(person, 'change-password', 'person ' || person);
END $$;

-- A word, good once, that lets somebody choose another password; a newer one takes its place. The second factor is
-- asked for all the same, so that whoever made the word cannot use it in the person's name.
CREATE FUNCTION offer_reset(actor text, person text, token_hash text, lifetime interval) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM auth_account a JOIN auth_user u ON u.id = a.user_id
    WHERE u.id = person AND u.removed_at IS NULL) THEN
    RAISE EXCEPTION 'there is no such person' USING ERRCODE = 'CG002';
  END IF;
  DELETE FROM auth_verification WHERE value = person AND identifier LIKE 'reset %';
  INSERT INTO auth_verification (id, identifier, value, expires_at)
    VALUES (token_hash, 'reset ' || token_hash, person, now() + lifetime);
  PERFORM append_audit(actor, 'offer-reset', 'person ' || person);
END $$;

CREATE FUNCTION reset_password(token_hash text, password_hash text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  person text;
BEGIN
  DELETE FROM auth_verification WHERE identifier = 'reset ' || token_hash AND expires_at > now() RETURNING value INTO person;
  IF FOUND THEN
    UPDATE auth_account SET password = password_hash, updated_at = now() WHERE user_id = person AND provider_id = 'credential';
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this link was used, has run out or was replaced by a newer one' USING ERRCODE = 'CG002';
  END IF;
  DELETE FROM auth_session WHERE user_id = person;
  PERFORM append_audit(person, 'reset-password', 'person ' || person);
END $$;

-- The first code proves that secret and backup codes were noted; of the codes only hashes are kept from then on.
CREATE FUNCTION confirm_second_factor(person text, session text, step bigint, hashed_codes text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE auth_two_factor SET last_step = step, confirmed_at = now(), backup_codes = hashed_codes
    WHERE user_id = person AND confirmed_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM prove_session(person, session, 'code');
  RETURN true;
END $$;

-- Somebody signed in was refused; the same refusal once a minute, so that nobody can fill the account with it.
CREATE FUNCTION note_refusal(person text, door text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground refusal ' || person));
  IF EXISTS (SELECT FROM audit WHERE action = 'refuse' AND actor = person AND object = 'door ' || door
    AND at > now() - interval '1 minute') THEN RETURN; END IF;
  PERFORM append_audit(person, 'refuse', 'door ' || door);
END $$;
