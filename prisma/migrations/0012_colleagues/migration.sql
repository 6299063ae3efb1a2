-- What colleagues owe each other: an undo that says what it takes back, a hint of who is at work on what, and a
-- second factor that can be renewed.

-- As before, but with the reason that stands in the history, so that an undo can be handed in as it is.
DROP FUNCTION open_undo(text, text, integer, jsonb);
CREATE FUNCTION open_undo(author text, title text, reason text, undoes integer, changes jsonb)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  new_id bigint;
BEGIN
  new_id := open_changeset(author, title, 'undo', undoes);
  UPDATE changeset SET reason = open_undo.reason WHERE id = new_id;
  INSERT INTO change (changeset_id, entity, base_key, base_fingerprint, base, draft, is_withdrawal, key, data, authors)
    SELECT new_id, c->>'entity', c->>'baseKey', c->>'baseFingerprint', nullif(c->'base', 'null'), c->'draft',
           (c->>'isWithdrawal')::boolean, c->>'key', nullif(c->'data', 'null'), ARRAY[open_undo.author]
    FROM jsonb_array_elements(changes) c;
  RETURN new_id;
END $$;

-- Who has a change open: a hint, no lock, and no part of the account.
CREATE TABLE presence (
  change_id bigint NOT NULL REFERENCES change ON DELETE CASCADE,
  person text NOT NULL REFERENCES auth_user ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (change_id, person)
);

-- Notes that a person has a change open, and answers who else had it open lately, the last one first.
CREATE FUNCTION note_presence(changed bigint, who text, lately interval) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO presence (change_id, person) SELECT id, who FROM change WHERE id = changed
    ON CONFLICT (change_id, person) DO UPDATE SET at = now();
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('name', u.name,
      'minutes', floor(extract(epoch FROM now() - p.at) / 60)::integer) ORDER BY p.at DESC), '[]')
    FROM presence p JOIN auth_user u ON u.id = p.person
    WHERE p.change_id = changed AND p.person <> who AND p.at > now() - lately);
END $$;

-- A second factor that is to take the place of the one in force, once a first code proved that it was noted.
ALTER TABLE auth_two_factor ADD COLUMN next_secret text, ADD COLUMN next_backup_codes text;
ALTER TABLE auth_two_factor ADD CONSTRAINT next_is_whole CHECK ((next_secret IS NULL) = (next_backup_codes IS NULL));

-- It ends every other session: whoever had learnt the old one is out. codes: the noted backup codes, sealed.
CREATE FUNCTION renew_second_factor(person text, session text, step bigint, codes text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE auth_two_factor SET secret = next_secret, backup_codes = codes, next_secret = NULL,
      next_backup_codes = NULL, confirmed_at = now(), last_step = step
    WHERE user_id = person AND next_secret IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE auth_session SET second_factor_at = now() WHERE id = session AND user_id = person;
  DELETE FROM auth_session WHERE user_id = person AND id <> session;
  PERFORM append_audit(person, 'renew-second-factor', 'person ' || person);
  RETURN true;
END $$;

-- Accounts of a demonstration on somebody's own computer: made anew at each start that asks for them, closed by any other.
CREATE FUNCTION open_demo_account(person text, person_name text, given role, password_hash text, sealed_secret text, sealed_codes text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  account text := 'demo-' || person;
BEGIN
  INSERT INTO auth_user (id, name, email, role) VALUES (account, person_name, person || '@demo.invalid', given)
    ON CONFLICT (id) DO UPDATE SET removed_at = NULL, role = given;
  INSERT INTO auth_account (id, account_id, provider_id, user_id, password)
    VALUES (account, account, 'credential', account, password_hash);
  INSERT INTO auth_two_factor (user_id, secret, backup_codes, confirmed_at) VALUES (account, sealed_secret, sealed_codes, now());
  PERFORM append_audit(NULL, 'open-demo-account', 'person ' || account, jsonb_build_object('role', given));
END $$;

CREATE FUNCTION close_demo_accounts() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM auth_session WHERE user_id LIKE 'demo-%';
  DELETE FROM auth_account WHERE user_id LIKE 'demo-%';
  DELETE FROM auth_two_factor WHERE user_id LIKE 'demo-%';
  UPDATE auth_user SET removed_at = now(), role = 'viewer' WHERE id LIKE 'demo-%' AND removed_at IS NULL;
  IF FOUND THEN PERFORM append_audit(NULL, 'close-demo-accounts', 'setting'); END IF;
END $$;
