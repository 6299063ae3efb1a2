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
