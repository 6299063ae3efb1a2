-- What readers say is wrong. Nobody signs in for it, so the rules are here: one form is sent once, the same words
-- about the same thing are taken once, and an address somebody left is gone as soon as the matter is settled.

CREATE TYPE correction_kind AS ENUM ('value', 'basis', 'words', 'date', 'source', 'missing', 'other');
CREATE TYPE correction_state AS ENUM ('received', 'taken-up', 'declined', 'settled');

CREATE TABLE correction (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- cell.PAK.border-control or evidence.<public id>
  about text NOT NULL CHECK (length(about) <= 120),
  -- The release its sender was looking at.
  seen_at_release integer NOT NULL REFERENCES release,
  kind correction_kind NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  source_url text CHECK (length(source_url) <= 500),
  contact text CHECK (length(contact) <= 200),
  state correction_state NOT NULL DEFAULT 'received',
  -- Why it was declined, as its sender reads it.
  answer text CHECK (length(answer) <= 2000),
  changeset_id bigint REFERENCES changeset,
  form_sha256 text NOT NULL UNIQUE,
  receipt_sha256 text NOT NULL UNIQUE,
  words_sha256 text NOT NULL UNIQUE,
  received_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT declined_has_an_answer CHECK (state <> 'declined' OR answer IS NOT NULL),
  CONSTRAINT taken_up_has_a_changeset CHECK ((state IN ('taken-up', 'settled')) = (changeset_id IS NOT NULL)),
  CONSTRAINT settled_has_no_contact CHECK (state IN ('received', 'taken-up') OR contact IS NULL)
);
CREATE INDEX correction_by_state ON correction (state, id);
CREATE INDEX correction_by_changeset ON correction (changeset_id);

CREATE FUNCTION guard_correction() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.about, NEW.kind, NEW.words, NEW.source_url, NEW.received_at)
     IS DISTINCT FROM (OLD.about, OLD.kind, OLD.words, OLD.source_url, OLD.received_at)
     OR (NEW.contact IS NOT NULL AND NEW.contact IS DISTINCT FROM OLD.contact) THEN
    RAISE EXCEPTION 'what a reader said in correction % stays as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IN ('declined', 'settled') THEN
    RAISE EXCEPTION 'correction % is %, and stays so', OLD.id, OLD.state USING ERRCODE = 'CG002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON correction FOR EACH ROW EXECUTE FUNCTION guard_correction();
CREATE TRIGGER refuse_delete BEFORE DELETE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON correction EXECUTE FUNCTION refuse_rewriting();

-- Takes a correction in, once for each form: a button pressed twice finds the first.
CREATE FUNCTION receive_correction(received jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  known correction;
  new_id bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground corrections'));
  SELECT * INTO known FROM correction WHERE form_sha256 = received->>'form';
  IF FOUND AND known.words_sha256 = received->>'digest' THEN RETURN known.id; END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'this form was sent already: open a new one for another correction' USING ERRCODE = 'CG002';
  END IF;
  IF EXISTS (SELECT FROM correction WHERE words_sha256 = received->>'digest') THEN
    RAISE EXCEPTION 'the same was suggested already, in the same words' USING ERRCODE = 'CG002';
  END IF;
  INSERT INTO correction (about, seen_at_release, kind, words, source_url, contact, form_sha256, receipt_sha256, words_sha256)
    VALUES (received->>'about', (received->>'release')::integer, (received->>'kind')::correction_kind, received->>'words',
            received->>'sourceUrl', received->>'contact', received->>'form', received->>'receipt', received->>'digest')
    RETURNING id INTO new_id;
  PERFORM append_audit(NULL, 'receive-correction', 'correction ' || new_id,
    jsonb_build_object('about', received->>'about', 'kind', received->>'kind'));
  RETURN new_id;
END $$;

CREATE FUNCTION decline_correction(declined bigint, actor text, answer text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE correction c SET state = 'declined', answer = decline_correction.answer, contact = NULL
    WHERE c.id = declined AND c.state = 'received';
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no correction here that waits for an answer' USING ERRCODE = 'CG002'; END IF;
  PERFORM append_audit(actor, 'decline-correction', 'correction ' || declined, jsonb_build_object('answer', answer));
END $$;

-- Takes a correction up: a draft changeset with a change begun of the position it is about, or of a new one.
CREATE FUNCTION take_up_correction(taken bigint, actor text, title text, begun jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  new_changeset bigint;
  new_change bigint;
BEGIN
  PERFORM FROM correction WHERE id = taken AND state = 'received' FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no correction here that waits for an answer' USING ERRCODE = 'CG002'; END IF;
  new_changeset := open_changeset(actor, title);
  new_change := start_change(new_changeset, begun, actor);
  UPDATE correction SET state = 'taken-up', changeset_id = new_changeset WHERE id = taken;
  PERFORM append_audit(actor, 'take-up-correction', 'correction ' || taken, jsonb_build_object('changeset', new_changeset));
  RETURN jsonb_build_object('changeset', new_changeset::text, 'change', new_change::text);
END $$;

-- A correction taken up is settled by what becomes of its changeset, and its sender's address goes with that.
CREATE FUNCTION settle_corrections() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  settled bigint;
BEGIN
  FOR settled IN UPDATE correction SET state = 'settled', contact = NULL
      WHERE changeset_id = NEW.id AND state = 'taken-up' RETURNING id LOOP
    PERFORM append_audit(NULL, 'settle-correction', 'correction ' || settled,
      jsonb_build_object('changeset', NEW.id, 'by', NEW.state));
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER settle_corrections AFTER UPDATE ON changeset FOR EACH ROW
  WHEN (NEW.state IN ('published', 'withdrawn') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION settle_corrections();
