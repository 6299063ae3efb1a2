-- A source coded a second time by somebody who does not see the first coding. Both are kept as they were handed in;
-- a third person settles where they differ, and what is settled is a changeset like any other.

CREATE TYPE coding_state AS ENUM ('open', 'handed-in', 'settled', 'called-off');

CREATE TABLE second_coding (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id text NOT NULL,
  -- The source as it stood, as a line of the data set; it may not have been published yet.
  source jsonb NOT NULL,
  -- The first coding: the positions of the source, as lines.
  first jsonb NOT NULL CHECK (jsonb_typeof(first) = 'array'),
  -- The items on record then: what both coders looked for.
  items text[] NOT NULL,
  -- Everybody who worked on positions of this source before; nobody, where they were shipped.
  first_coders text[] NOT NULL,
  -- The changeset the first coding stood in; null where it was in force, and so open to be read by anybody.
  changeset_id bigint REFERENCES changeset,
  coder text NOT NULL REFERENCES auth_user,
  opened_by text NOT NULL REFERENCES auth_user,
  state coding_state NOT NULL DEFAULT 'open',
  second jsonb CHECK (jsonb_typeof(second) = 'array'),
  -- What a reviewer decided about each difference, as typed; whole once it is settled.
  decisions jsonb NOT NULL DEFAULT '{}',
  settler text REFERENCES auth_user,
  settlement bigint UNIQUE REFERENCES changeset,
  note text,
  version integer NOT NULL DEFAULT 1,
  opened_at timestamptz NOT NULL DEFAULT now(),
  handed_in_at timestamptz,
  settled_at timestamptz,
  CONSTRAINT second_is_another CHECK (NOT coder = ANY (first_coders)),
  CONSTRAINT handed_in_has_a_second CHECK ((second IS NULL) = (handed_in_at IS NULL)
    AND (state NOT IN ('handed-in', 'settled') OR second IS NOT NULL)),
  CONSTRAINT settled_has_a_settlement CHECK (state <> 'settled' OR num_nulls(settler, settlement, settled_at) = 0)
);
CREATE UNIQUE INDEX second_coding_under_way ON second_coding (source_id) WHERE state IN ('open', 'handed-in');
CREATE INDEX second_coding_by_coder ON second_coding (coder) WHERE state = 'open';

-- The second coder's positions while they are worked on; handing in copies them into second_coding.
CREATE TABLE coded_position (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  coding_id bigint NOT NULL REFERENCES second_coding,
  draft jsonb NOT NULL,
  -- The position as a line of the data set; none while what was typed is not in order.
  data jsonb,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX coded_position_by_coding ON coded_position (coding_id);

CREATE FUNCTION guard_second_coding() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.source_id, NEW.source, NEW.first, NEW.items, NEW.first_coders, NEW.coder, NEW.opened_by, NEW.opened_at)
     IS DISTINCT FROM (OLD.source_id, OLD.source, OLD.first, OLD.items, OLD.first_coders, OLD.coder, OLD.opened_by, OLD.opened_at)
     OR NEW.changeset_id IS DISTINCT FROM OLD.changeset_id
     OR (OLD.second IS NOT NULL AND NEW.second IS DISTINCT FROM OLD.second) THEN
    RAISE EXCEPTION 'both codings of second coding % stay as they were', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'called-off'
     OR (OLD.state = 'settled' AND (SELECT state FROM changeset WHERE id = OLD.settlement) <> 'withdrawn') THEN
    RAISE EXCEPTION 'second coding % is %, and stays so', OLD.id, OLD.state USING ERRCODE = 'CG002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON second_coding FOR EACH ROW EXECUTE FUNCTION guard_second_coding();
CREATE TRIGGER refuse_delete BEFORE DELETE ON second_coding FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON second_coding EXECUTE FUNCTION refuse_rewriting();

-- Everybody who worked on positions of a source, in the record's changesets or as a second coder.
CREATE FUNCTION coders_of(source text) RETURNS text[]
LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT who ORDER BY who), '{}') FROM (
    SELECT unnest(ch.authors || c.author) AS who FROM change ch JOIN changeset c ON c.id = ch.changeset_id
      WHERE ch.entity = 'position' AND coders_of.source IN (ch.draft->>'source', ch.data->>'source', ch.base->>'source')
    UNION SELECT coder FROM second_coding s WHERE s.source_id = coders_of.source AND s.state <> 'called-off') people
$$;

CREATE FUNCTION open_second_coding(actor text, coder text, opened jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  before text[] := coders_of(opened->'source'->>'id');
  new_id bigint;
BEGIN
  IF open_second_coding.coder = ANY (before) THEN
    RAISE EXCEPTION 'this person has worked on positions of the source already' USING ERRCODE = 'CG002';
  END IF;
  IF NOT EXISTS (SELECT FROM auth_user WHERE id = open_second_coding.coder AND removed_at IS NULL AND role <> 'viewer') THEN
    RAISE EXCEPTION 'the second coder must be somebody who may edit' USING ERRCODE = 'CG002';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('common-ground coding ' || (opened->'source'->>'id')));
  IF EXISTS (SELECT FROM second_coding WHERE source_id = opened->'source'->>'id' AND state IN ('open', 'handed-in')) THEN
    RAISE EXCEPTION 'a second coding of this source is under way already' USING ERRCODE = 'CG002';
  END IF;
  INSERT INTO second_coding (source_id, source, first, items, first_coders, changeset_id, coder, opened_by)
    VALUES (opened->'source'->>'id', opened->'source', opened->'first',
            array(SELECT jsonb_array_elements_text(opened->'items')), before, (opened->>'changeset')::bigint,
            open_second_coding.coder, actor) RETURNING id INTO new_id;
  PERFORM append_audit(actor, 'open-second-coding', 'second coding ' || new_id,
    jsonb_build_object('source', opened->'source'->>'id', 'coder', open_second_coding.coder));
  RETURN new_id;
END $$;

-- The coding somebody works on: theirs, and still open.
CREATE FUNCTION own_coding(coding bigint, coder text) RETURNS second_coding
LANGUAGE plpgsql AS $$
DECLARE
  found_coding second_coding;
BEGIN
  SELECT * INTO found_coding FROM second_coding s WHERE s.id = coding AND s.coder = own_coding.coder FOR UPDATE;
  IF NOT FOUND OR found_coding.state <> 'open' THEN
    RAISE EXCEPTION 'there is no open coding of yours here' USING ERRCODE = 'CG002';
  END IF;
  RETURN found_coding;
END $$;

CREATE FUNCTION add_coded_position(coding bigint, coder text, draft jsonb, data jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  new_id bigint;
BEGIN
  PERFORM own_coding(coding, coder);
  INSERT INTO coded_position (coding_id, draft, data)
    VALUES (coding, add_coded_position.draft, nullif(add_coded_position.data, 'null')) RETURNING id INTO new_id;
  RETURN new_id;
END $$;

-- Saves over the version its coder saw; false when another window of theirs saved meanwhile.
CREATE FUNCTION save_coded_position(coding bigint, saved bigint, coder text, draft jsonb, data jsonb, expected integer)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM own_coding(coding, coder);
  UPDATE coded_position p SET draft = save_coded_position.draft, data = nullif(save_coded_position.data, 'null'),
      version = version + 1, updated_at = now()
    WHERE p.id = saved AND p.coding_id = coding AND p.version = expected;
  RETURN FOUND;
END $$;

CREATE FUNCTION drop_coded_position(coding bigint, dropped bigint, coder text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM own_coding(coding, coder);
  DELETE FROM coded_position WHERE id = dropped AND coding_id = coding;
END $$;

CREATE FUNCTION hand_in_coding(coding bigint, coder text, positions integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  lines jsonb;
BEGIN
  PERFORM own_coding(coding, coder);
  IF EXISTS (SELECT FROM coded_position WHERE coding_id = coding AND data IS NULL) THEN
    RAISE EXCEPTION 'a position is not in order yet' USING ERRCODE = 'CG002';
  END IF;
  SELECT coalesce(jsonb_agg(data ORDER BY id), '[]') INTO lines FROM coded_position WHERE coding_id = coding;
  IF jsonb_array_length(lines) <> positions THEN
    RAISE EXCEPTION 'a position was added or taken out in another window meanwhile' USING ERRCODE = 'CG001';
  END IF;
  UPDATE second_coding SET state = 'handed-in', second = lines, handed_in_at = now(), version = version + 1 WHERE id = coding;
  PERFORM append_audit(coder, 'hand-in-coding', 'second coding ' || coding, jsonb_build_object('positions', positions));
END $$;

CREATE FUNCTION call_off_coding(coding bigint, actor text, note text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE second_coding s SET state = 'called-off', note = call_off_coding.note, version = version + 1
    WHERE s.id = coding AND s.state IN ('open', 'handed-in');
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no second coding under way here' USING ERRCODE = 'CG002'; END IF;
  PERFORM append_audit(actor, 'call-off-coding', 'second coding ' || coding, jsonb_build_object('note', note));
END $$;

-- Whether somebody may settle: neither coder may, unless one person alone works here.
CREATE FUNCTION coding_to_settle(coding bigint, actor text) RETURNS second_coding
LANGUAGE plpgsql AS $$
DECLARE
  found_coding second_coding;
BEGIN
  SELECT * INTO found_coding FROM second_coding WHERE id = coding FOR UPDATE;
  IF NOT FOUND OR NOT (found_coding.state = 'handed-in' OR (found_coding.state = 'settled'
      AND (SELECT state FROM changeset WHERE id = found_coding.settlement) = 'withdrawn')) THEN
    RAISE EXCEPTION 'there is no second coding to settle here' USING ERRCODE = 'CG002';
  END IF;
  IF actor = ANY (found_coding.first_coders || found_coding.coder) AND NOT (SELECT is_single_handed FROM setting) THEN
    RAISE EXCEPTION 'whoever coded the source cannot settle it' USING ERRCODE = 'CG003';
  END IF;
  RETURN found_coding;
END $$;

-- Keeps what a reviewer has decided so far; answers the new version, or 0 when somebody else saved meanwhile.
CREATE FUNCTION save_coding_decisions(coding bigint, actor text, decided jsonb, expected integer) RETURNS integer
LANGUAGE plpgsql AS $$
BEGIN
  IF (coding_to_settle(coding, actor)).version <> expected THEN RETURN 0; END IF;
  UPDATE second_coding SET decisions = decided, version = version + 1 WHERE id = coding;
  RETURN expected + 1;
END $$;

-- Settles: every decision is made, and what they come to is a changeset that somebody else publishes.
CREATE FUNCTION settle_coding(coding bigint, actor text, expected integer, title text, changes jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  settled second_coding := coding_to_settle(coding, actor);
  new_id bigint;
BEGIN
  IF settled.version <> expected THEN
    RAISE EXCEPTION 'somebody else decided something meanwhile' USING ERRCODE = 'CG001';
  END IF;
  new_id := open_changeset(actor, title);
  INSERT INTO change (changeset_id, entity, base_key, base_fingerprint, base, draft, is_withdrawal, key, data, authors)
    SELECT new_id, c->>'entity', c->>'baseKey', c->>'baseFingerprint', nullif(c->'base', 'null'), c->'draft',
           (c->>'isWithdrawal')::boolean, c->>'key', nullif(c->'data', 'null'),
           array(SELECT DISTINCT who FROM unnest(array(SELECT jsonb_array_elements_text(c->'authors')) || actor) who ORDER BY who)
    FROM jsonb_array_elements(changes) c;
  UPDATE second_coding SET state = 'settled', settler = actor, settlement = new_id, settled_at = now(), version = version + 1
    WHERE id = coding;
  PERFORM append_audit(actor, 'settle-coding', 'second coding ' || coding, jsonb_build_object('changeset', new_id));
  RETURN new_id;
END $$;
