-- Somebody who leaves takes along all that is theirs: sign-in, sessions, address and name. What they did stays on
-- record, under a pseudonym of their own, so that two former members can still be told apart; the account of what
-- was done names people only by number and is not touched.

DROP FUNCTION remove_person(text, text);

-- Closes an account at once and answers the pseudonym.
CREATE FUNCTION remove_person(actor text, person text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  leaver auth_user;
  pseudonym text;
  nowhere text := lower('former-' || person || '@invalid');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground roles'));
  SELECT * INTO leaver FROM auth_user WHERE id = person AND removed_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such person' USING ERRCODE = 'CG002'; END IF;
  pseudonym := 'Former member ' || (SELECT count(*) + 1 FROM auth_user WHERE removed_at IS NOT NULL);
  DELETE FROM auth_session WHERE user_id = person;
  DELETE FROM auth_account WHERE user_id = person;
  DELETE FROM auth_two_factor WHERE user_id = person;
  DELETE FROM auth_verification WHERE identifier = leaver.email OR value = person;
  DELETE FROM auth_attempt WHERE strpos(subject, leaver.email) > 0 OR strpos(subject, lower(person)) > 0;
  -- The invitation they came by, and any other to their address.
  UPDATE auth_invitation SET email = nowhere, expires_at = least(expires_at, now()) WHERE email = leaver.email;
  UPDATE auth_user SET removed_at = now(), updated_at = now(), role = 'viewer', name = pseudonym, email = nowhere,
    email_verified = false, image = NULL WHERE id = person;
  PERFORM require_an_admin();
  PERFORM append_audit(actor, 'remove-person', 'person ' || person);
  RETURN pseudonym;
END $$;

-- What a session opens: nothing once it is too old or was idle for too long. One that was last seen in the future
-- is from before the clock was set back; it would outlive every limit.
CREATE OR REPLACE FUNCTION open_session(opened text, idle interval, lifetime interval) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  kept auth_session;
BEGIN
  SELECT * INTO kept FROM auth_session WHERE id = opened;
  IF NOT FOUND OR kept.seen_at < now() - idle OR kept.created_at < now() - lifetime
     OR greatest(kept.seen_at, kept.created_at) > now() + interval '5 minutes' THEN
    DELETE FROM auth_session WHERE id = opened;
    RETURN NULL;
  END IF;
  UPDATE auth_session SET seen_at = now() WHERE id = opened AND seen_at < now() - interval '1 minute';
  RETURN (SELECT jsonb_build_object('secondFactorAt', kept.second_factor_at, 'id', u.id, 'name', u.name, 'role', u.role,
    'email', u.email, 'hasSecondFactor', EXISTS (SELECT FROM auth_two_factor WHERE user_id = u.id AND confirmed_at IS NOT NULL))
    FROM auth_user u WHERE u.id = kept.user_id AND u.removed_at IS NULL);
END $$;
