-- A file on its way to a changeset: its rows as they were read, what was said of its columns, and what every row
-- would do. Nothing of it is part of the record, and nothing is lost when the site starts anew in between.
-- The changeset that comes of it is reviewed, published and undone like any other.

CREATE TYPE import_state AS ENUM ('staged', 'checking', 'checked', 'taken', 'cancelled');

CREATE TABLE import_file (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  byte_size integer NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  columns text[] NOT NULL,
  -- What the reader of the file had to say of it, as sentences.
  notes text[] NOT NULL,
  row_count integer NOT NULL,
  -- What its columns and words mean: guessed at first, then as somebody said.
  plan jsonb NOT NULL,
  state import_state NOT NULL DEFAULT 'staged',
  -- Each check has a number: one that was overtaken or cancelled can no longer write what it found.
  run integer NOT NULL DEFAULT 0,
  -- How far a check has come, in thousandths.
  progress integer NOT NULL DEFAULT 0,
  summary jsonb,
  checked_against integer REFERENCES release,
  changeset_id bigint UNIQUE REFERENCES changeset,
  -- Whoever uploaded it or said what it means: it becomes the work of all of them.
  authors text[] NOT NULL CHECK (authors <> '{}'),
  author text NOT NULL REFERENCES auth_user,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT taken_has_a_changeset CHECK ((state = 'taken') = (changeset_id IS NOT NULL)),
  CONSTRAINT checked_has_a_summary CHECK (state NOT IN ('checked', 'taken') OR (summary IS NOT NULL AND checked_against IS NOT NULL))
);
CREATE INDEX import_file_by_sha256 ON import_file (sha256);

CREATE TABLE import_row (
  import_id bigint NOT NULL REFERENCES import_file,
  ordinal integer NOT NULL,
  -- As a spreadsheet counts; a line of JSON Lines may make several.
  number integer NOT NULL,
  cells text[] NOT NULL,
  faults jsonb NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);

CREATE INDEX import_row_by_number ON import_row (import_id, number);

CREATE TABLE import_verdict (
  import_id bigint NOT NULL REFERENCES import_file,
  ordinal integer NOT NULL,
  number integer NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('error', 'conflict', 'create', 'update', 'unchanged', 'left-out')),
  title text NOT NULL,
  problems jsonb NOT NULL,
  differences jsonb NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);
CREATE INDEX import_verdict_by_verdict ON import_verdict (import_id, verdict, ordinal);

-- What was last said of files with the same header.
CREATE TABLE import_memory (
  signature text PRIMARY KEY,
  plan jsonb NOT NULL,
  author text NOT NULL REFERENCES auth_user,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION stage_import(author text, file jsonb, plan jsonb, rows jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  new_id bigint;
BEGIN
  INSERT INTO import_file (name, byte_size, sha256, columns, notes, row_count, plan, authors, author)
    VALUES (file->>'name', (file->>'bytes')::integer, file->>'sha256',
      ARRAY(SELECT jsonb_array_elements_text(file->'columns')), ARRAY(SELECT jsonb_array_elements_text(file->'notes')),
      jsonb_array_length(rows), stage_import.plan, ARRAY[stage_import.author], stage_import.author)
    RETURNING id INTO new_id;
  INSERT INTO import_row (import_id, ordinal, number, cells, faults)
    SELECT new_id, ordinal, (r->>'number')::integer, ARRAY(SELECT jsonb_array_elements_text(r->'cells')), r->'faults'
    FROM jsonb_array_elements(rows) WITH ORDINALITY AS x(r, ordinal);
  PERFORM append_audit(author, 'stage-import', 'import ' || new_id,
    jsonb_build_object('file', file->>'name', 'sha256', file->>'sha256', 'rows', jsonb_array_length(rows)));
  RETURN new_id;
END $$;

-- The import, locked, where it can still be worked on.
CREATE FUNCTION open_import(opened bigint) RETURNS import_file
LANGUAGE plpgsql AS $$
DECLARE
  found_file import_file;
BEGIN
  SELECT * INTO found_file FROM import_file WHERE id = opened FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such import' USING ERRCODE = 'CG002'; END IF;
  IF found_file.state IN ('taken', 'cancelled') THEN
    RAISE EXCEPTION 'import % is %, and stays so', opened, found_file.state USING ERRCODE = 'CG002';
  END IF;
  RETURN found_file;
END $$;

-- Keeps what somebody said the columns and words mean, for this file and, under its header, for the next.
CREATE FUNCTION plan_import(planned bigint, actor text, said jsonb, signature text, kept jsonb) RETURNS void
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  found_file import_file := open_import(planned);
BEGIN
  UPDATE import_file SET plan = said, state = 'staged', run = run + 1, summary = NULL, checked_against = NULL, updated_at = now(),
    authors = CASE WHEN actor = ANY (authors) THEN authors ELSE authors || actor END WHERE id = planned;
  DELETE FROM import_verdict WHERE import_id = planned;
  INSERT INTO import_memory (signature, plan, author) VALUES (plan_import.signature, kept, actor)
    ON CONFLICT (signature) DO UPDATE SET plan = excluded.plan, author = excluded.author, updated_at = now();
  PERFORM append_audit(actor, 'plan-import', 'import ' || planned);
END $$;

CREATE FUNCTION begin_check(checked bigint) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  found_file import_file := open_import(checked);
BEGIN
  UPDATE import_file SET state = 'checking', run = run + 1, progress = 0, updated_at = now() WHERE id = checked;
  RETURN found_file.run + 1;
END $$;

-- Whether the check still runs for somebody: false once it was overtaken or cancelled.
CREATE FUNCTION report_check(checked bigint, its_run integer, thousandths integer) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE import_file SET progress = thousandths, updated_at = now() WHERE id = checked AND run = its_run AND state = 'checking';
  RETURN FOUND;
END $$;

CREATE FUNCTION finish_check(checked bigint, its_run integer, against integer, judged jsonb, came_to jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE import_file SET state = 'checked', progress = 1000, summary = came_to, checked_against = against, updated_at = now()
    WHERE id = checked AND run = its_run AND state = 'checking';
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM import_verdict WHERE import_id = checked;
  INSERT INTO import_verdict (import_id, ordinal, number, verdict, title, problems, differences)
    SELECT checked, ordinal, (v->>'number')::integer, v->>'verdict', v->>'title', v->'problems', v->'differences'
    FROM jsonb_array_elements(judged) WITH ORDINALITY AS x(v, ordinal);
  RETURN true;
END $$;

-- A check that failed leaves the import as it was before.
CREATE FUNCTION abandon_check(checked bigint, its_run integer) RETURNS void
LANGUAGE sql AS $$
  UPDATE import_file SET state = 'staged', updated_at = now() WHERE id = checked AND run = its_run AND state = 'checking'
$$;

-- Gives an import up: that it was there stays, its rows do not.
CREATE FUNCTION cancel_import(cancelled bigint, actor text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  found_file import_file := open_import(cancelled);
BEGIN
  UPDATE import_file SET state = 'cancelled', updated_at = now() WHERE id = cancelled;
  DELETE FROM import_verdict WHERE import_id = cancelled;
  DELETE FROM import_row WHERE import_id = cancelled;
  PERFORM append_audit(actor, 'cancel-import', 'import ' || cancelled);
END $$;

-- Makes a changeset of what a check came to, whole or not at all. Refused when the check is not the last one, or
-- was made against another release than the one in force.
CREATE FUNCTION take_import(taken bigint, actor text, its_run integer, against integer, title text, changes jsonb)
RETURNS bigint LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  found_file import_file := open_import(taken);
  hands text[];
  new_id bigint;
BEGIN
  IF found_file.state <> 'checked' OR found_file.run <> its_run OR found_file.checked_against <> against
     OR against IS DISTINCT FROM (SELECT max(n) FROM release) THEN
    RAISE EXCEPTION 'import % or the record was changed meanwhile', taken USING ERRCODE = 'CG001';
  END IF;
  hands := CASE WHEN actor = ANY (found_file.authors) THEN found_file.authors ELSE found_file.authors || actor END;
  new_id := open_changeset(actor, title, 'import');
  INSERT INTO change (changeset_id, entity, base_key, base_fingerprint, base, draft, key, data, authors)
    SELECT new_id, c->>'entity', c->>'baseKey', c->>'baseFingerprint', nullif(c->'base', 'null'), c->'draft',
           c->>'key', c->'data', hands
    FROM jsonb_array_elements(changes) c;
  UPDATE import_file SET state = 'taken', changeset_id = new_id, authors = hands, updated_at = now() WHERE id = taken;
  PERFORM append_audit(actor, 'take-import', 'import ' || taken,
    jsonb_build_object('changeset', new_id, 'records', jsonb_array_length(changes)));
  RETURN new_id;
END $$;
