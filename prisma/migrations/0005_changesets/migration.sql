-- Work that is not published yet, and the one way in which it becomes a release. Each command is one function,
-- so that a change, its account and its state are written together or not at all.
--
-- Refusals a caller can answer: CG001 stale (somebody else was faster), CG002 not in this state, CG003 own work.

CREATE TYPE changeset_kind AS ENUM ('edit', 'import', 'undo');
CREATE TYPE changeset_state AS ENUM ('draft', 'in-review', 'changes-requested', 'published', 'withdrawn');

-- One row: what an installation has decided about itself.
CREATE TABLE setting (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  -- A person working alone may publish their own work; the site then says so.
  is_single_handed boolean NOT NULL DEFAULT false
);
INSERT INTO setting DEFAULT VALUES;

CREATE TABLE changeset (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind changeset_kind NOT NULL DEFAULT 'edit',
  state changeset_state NOT NULL DEFAULT 'draft',
  title text NOT NULL CHECK (title <> ''),
  -- Why: it stands in the history of everything the changeset touches.
  reason text NOT NULL DEFAULT '',
  author text NOT NULL REFERENCES auth_user,
  reviewer text REFERENCES auth_user,
  review_note text,
  -- The release that an undo takes back.
  undoes integer REFERENCES release,
  release integer UNIQUE REFERENCES release,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT published_has_a_release CHECK ((state = 'published') = (release IS NOT NULL)),
  CONSTRAINT published_has_a_reviewer CHECK (state <> 'published' OR reviewer IS NOT NULL)
);
CREATE INDEX changeset_by_state ON changeset (state);

-- One entity created (no base), amended or withdrawn (no data), against the state of it that its author saw.
CREATE TABLE change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  changeset_id bigint NOT NULL REFERENCES changeset,
  entity text NOT NULL CHECK (entity IN ('stakeholder', 'item', 'source', 'membership', 'not_applicable', 'position')),
  base_key text,
  base_fingerprint text,
  key text,
  data jsonb,
  author text NOT NULL REFERENCES auth_user,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((base_key IS NULL) = (base_fingerprint IS NULL)),
  CHECK ((key IS NULL) = (data IS NULL)),
  CHECK (base_key IS NOT NULL OR data IS NOT NULL),
  UNIQUE (changeset_id, entity, base_key),
  UNIQUE (changeset_id, entity, key)
);
CREATE INDEX change_by_key ON change (entity, key);
CREATE INDEX change_by_base_key ON change (entity, base_key);

-- A changeset is worked on while it is a draft or was sent back; what was published or withdrawn stays as it was.
CREATE FUNCTION guard_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  current changeset_state;
BEGIN
  SELECT state INTO current FROM changeset WHERE id = coalesce(NEW.changeset_id, OLD.changeset_id);
  IF current NOT IN ('draft', 'changes-requested') THEN
    RAISE EXCEPTION 'changeset % is %, so its changes cannot be changed', coalesce(NEW.changeset_id, OLD.changeset_id), current
      USING ERRCODE = 'CG002';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION guard_change();

CREATE FUNCTION guard_changeset() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'changeset % is %, and stays so', OLD.id, OLD.state USING ERRCODE = 'CG002';
  END IF;
  -- Nothing is published by one hand alone.
  IF NEW.state = 'published' AND NOT (SELECT is_single_handed FROM setting)
     AND (NEW.reviewer = NEW.author OR EXISTS (SELECT FROM change WHERE changeset_id = NEW.id AND author = NEW.reviewer)) THEN
    RAISE EXCEPTION 'changeset % cannot be published by one who worked on it', OLD.id USING ERRCODE = 'CG003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON changeset FOR EACH ROW EXECUTE FUNCTION guard_changeset();
CREATE TRIGGER refuse_delete BEFORE DELETE ON changeset FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON changeset EXECUTE FUNCTION refuse_change();

-- Every row alive, whatever its kind, by the key and fingerprint under which a change refers to it.
CREATE VIEW living_row AS
  SELECT 'stakeholder' AS entity, id, code AS key, fingerprint FROM stakeholder_revision WHERE release_to IS NULL
  UNION ALL SELECT 'item', id, code, fingerprint FROM item_revision WHERE release_to IS NULL
  UNION ALL SELECT 'source', id, source_id, fingerprint FROM source_revision WHERE release_to IS NULL
  UNION ALL SELECT 'membership', id, concat_ws(' ', group_code, member_code, role, coalesce(valid_from, '-')), fingerprint
    FROM membership WHERE release_to IS NULL
  UNION ALL SELECT 'not_applicable', id, concat_ws(' ', stakeholder_code, item_code), fingerprint
    FROM not_applicable WHERE release_to IS NULL
  UNION ALL SELECT 'position', id, key, fingerprint FROM position WHERE release_to IS NULL;

CREATE FUNCTION open_changeset(author text, title text, kind changeset_kind DEFAULT 'edit', undoes integer DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  new_id bigint;
BEGIN
  INSERT INTO changeset (author, title, kind, undoes)
    VALUES (open_changeset.author, open_changeset.title, open_changeset.kind, open_changeset.undoes) RETURNING id INTO new_id;
  PERFORM append_audit(author, 'open-changeset', 'changeset ' || new_id, jsonb_build_object('title', title, 'kind', kind));
  RETURN new_id;
END $$;

-- Saves what was typed; expected is the version the author last saw, null for a change not saved yet.
CREATE FUNCTION save_change(changeset bigint, saved jsonb, author text, expected integer)
RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  done change;
BEGIN
  IF saved->>'id' IS NULL THEN
    INSERT INTO change (changeset_id, entity, base_key, base_fingerprint, key, data, author)
      VALUES (save_change.changeset, saved->>'entity', saved->>'baseKey', saved->>'baseFingerprint', saved->>'key',
              nullif(saved->'data', 'null'), save_change.author) RETURNING * INTO done;
  ELSE
    UPDATE change SET key = saved->>'key', data = nullif(saved->'data', 'null'), author = save_change.author,
        base_fingerprint = saved->>'baseFingerprint', version = version + 1, updated_at = now()
      WHERE id = (saved->>'id')::bigint AND changeset_id = save_change.changeset AND version = expected
      RETURNING * INTO done;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'change % was saved by somebody else meanwhile', saved->>'id' USING ERRCODE = 'CG001';
    END IF;
  END IF;
  PERFORM append_audit(save_change.author, 'save-change', 'changeset ' || save_change.changeset,
    jsonb_build_object('change', done.id, 'version', done.version, 'entity', done.entity, 'key', coalesce(done.key, done.base_key)));
  RETURN jsonb_build_object('id', done.id, 'version', done.version);
END $$;

CREATE FUNCTION drop_change(dropped bigint, actor text, expected integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone change;
BEGIN
  DELETE FROM change WHERE id = dropped AND version = expected RETURNING * INTO gone;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'change % was saved by somebody else meanwhile', dropped USING ERRCODE = 'CG001';
  END IF;
  PERFORM append_audit(actor, 'drop-change', 'changeset ' || gone.changeset_id, to_jsonb(gone));
END $$;

-- Moves a changeset from one state to another, seen at a version.
CREATE FUNCTION move_changeset(moved bigint, actor text, target changeset_state, expected integer, note text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  current changeset;
BEGIN
  SELECT * INTO current FROM changeset WHERE id = moved FOR UPDATE;
  IF current.version IS DISTINCT FROM expected THEN
    RAISE EXCEPTION 'changeset % was changed by somebody else meanwhile', moved USING ERRCODE = 'CG001';
  END IF;
  IF NOT ((target = 'in-review' AND current.state IN ('draft', 'changes-requested'))
       OR (target = 'changes-requested' AND current.state = 'in-review')
       OR (target = 'withdrawn' AND current.state IN ('draft', 'in-review', 'changes-requested'))) THEN
    RAISE EXCEPTION 'changeset % is %, so it cannot become %', moved, current.state, target USING ERRCODE = 'CG002';
  END IF;
  IF target = 'in-review' AND NOT EXISTS (SELECT FROM change WHERE changeset_id = moved) THEN
    RAISE EXCEPTION 'changeset % holds no change', moved USING ERRCODE = 'CG002';
  END IF;
  UPDATE changeset SET state = target, version = version + 1, updated_at = now(),
    reason = CASE WHEN target = 'in-review' THEN coalesce(note, reason) ELSE reason END,
    reviewer = CASE WHEN target = 'changes-requested' THEN actor ELSE reviewer END,
    review_note = CASE WHEN target = 'changes-requested' THEN note ELSE review_note END
  WHERE id = moved;
  PERFORM append_audit(actor, 'move-changeset', 'changeset ' || moved,
    jsonb_build_object('from', current.state, 'to', target, 'note', note));
END $$;

-- Publishes a reviewed changeset as release n+1. A change whose base is no longer what its author saw is refused.
CREATE FUNCTION publish_changeset(published bigint, publisher text, expected integer)
RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  current changeset;
  stale text;
  next_n integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground publish'));
  SELECT * INTO current FROM changeset WHERE id = published FOR UPDATE;
  IF current.version IS DISTINCT FROM expected THEN
    RAISE EXCEPTION 'changeset % was changed by somebody else meanwhile', published USING ERRCODE = 'CG001';
  END IF;
  IF current.state <> 'in-review' THEN
    RAISE EXCEPTION 'changeset % is %, so it cannot be published', published, current.state USING ERRCODE = 'CG002';
  END IF;
  SELECT string_agg(c.entity || ' ' || coalesce(c.base_key, c.key), ', ') INTO stale FROM change c
    LEFT JOIN living_row base ON (base.entity, base.key) = (c.entity, c.base_key)
    LEFT JOIN living_row taken ON (taken.entity, taken.key) = (c.entity, c.key) AND c.key IS DISTINCT FROM c.base_key
    WHERE c.changeset_id = published
      AND (base.fingerprint IS DISTINCT FROM c.base_fingerprint OR taken.key IS NOT NULL);
  IF stale IS NOT NULL THEN
    RAISE EXCEPTION 'these were published otherwise meanwhile: %', stale USING ERRCODE = 'CG001';
  END IF;

  CREATE TEMP TABLE fresh ON COMMIT DROP AS
    SELECT entity, key, md5(data::text) AS fingerprint, data AS r FROM change WHERE changeset_id = published AND data IS NOT NULL;
  CREATE TEMP TABLE ended ON COMMIT DROP AS
    SELECT l.entity, l.id FROM change c JOIN living_row l ON (l.entity, l.key) = (c.entity, c.base_key)
    WHERE c.changeset_id = published;
  next_n := write_release(current.title, nullif(current.reason, ''),
    (SELECT encode(sha256(convert_to(string_agg(entity || ' ' || key || ' ' || fingerprint, E'\n' ORDER BY entity, key), 'UTF8')), 'hex')
     FROM (SELECT entity, key, fingerprint FROM living_row) l));
  DROP TABLE fresh, ended;

  UPDATE changeset SET state = 'published', reviewer = publisher, release = next_n, version = version + 1, updated_at = now()
    WHERE id = published;
  PERFORM append_audit(publisher, 'publish-changeset', 'changeset ' || published,
    jsonb_build_object('release', next_n, 'author', current.author));
  RETURN next_n;
END $$;
