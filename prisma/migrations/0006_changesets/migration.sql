-- Long because it is one path, each step of which leans on the one before it:
-- work that is not published yet, and the one way in which it becomes a release. Each command is one function,
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

-- One record created (no base), amended or withdrawn, against the state of it that its author saw.
CREATE TABLE change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  changeset_id bigint NOT NULL REFERENCES changeset,
  entity text NOT NULL CHECK (entity IN ('stakeholder', 'item', 'source', 'membership', 'not_applicable', 'position')),
  base_key text,
  base_fingerprint text,
  base jsonb,
  -- What was typed, field by field, in order or not.
  draft jsonb NOT NULL,
  is_withdrawal boolean NOT NULL DEFAULT false,
  -- The record it makes, as a line of the data set; none while what was typed is not in order.
  key text,
  data jsonb,
  -- Everybody who typed in it: none of them may publish it.
  authors text[] NOT NULL CHECK (authors <> '{}'),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((base_key IS NULL) = (base_fingerprint IS NULL) AND (base_key IS NULL) = (base IS NULL)),
  CHECK ((key IS NULL) = (data IS NULL)),
  CHECK (NOT is_withdrawal OR (base_key IS NOT NULL AND data IS NULL)),
  UNIQUE (changeset_id, entity, base_key)
);
CREATE INDEX change_by_key ON change (entity, key);
CREATE INDEX change_by_base_key ON change (entity, base_key);

-- What somebody typed who was not the first to save: kept until they have settled it.
CREATE TABLE rival (
  change_id bigint NOT NULL REFERENCES change ON DELETE CASCADE,
  author text NOT NULL REFERENCES auth_user,
  base jsonb NOT NULL,
  mine jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (change_id, author)
);

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
  IF (NEW.id, NEW.kind, NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.author, OLD.created_at)
     OR NEW.undoes IS DISTINCT FROM OLD.undoes THEN
    RAISE EXCEPTION 'whose work changeset % is cannot be changed', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  -- Nothing is published by one hand alone.
  IF NEW.state = 'published' AND NOT (SELECT is_single_handed FROM setting)
     AND (NEW.reviewer = NEW.author OR EXISTS (SELECT FROM change WHERE changeset_id = NEW.id AND NEW.reviewer = ANY (authors))) THEN
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

-- Begins a change; a changeset holds one change of a record, so a second begin finds the first.
CREATE FUNCTION start_change(changeset bigint, begun jsonb, author text) RETURNS bigint
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  done bigint;
BEGIN
  SELECT id INTO done FROM change
    WHERE changeset_id = start_change.changeset AND (entity, base_key) = (begun->>'entity', begun->>'baseKey');
  IF FOUND THEN RETURN done; END IF;
  INSERT INTO change (changeset_id, entity, base_key, base_fingerprint, base, draft, is_withdrawal, key, data, authors)
    VALUES (start_change.changeset, begun->>'entity', begun->>'baseKey', begun->>'baseFingerprint',
            nullif(begun->'base', 'null'), begun->'draft', coalesce((begun->>'isWithdrawal')::boolean, false),
            begun->>'key', nullif(begun->'data', 'null'), ARRAY[start_change.author]) RETURNING id INTO done;
  PERFORM append_audit(start_change.author, 'start-change', 'changeset ' || start_change.changeset,
    jsonb_build_object('change', done, 'entity', begun->>'entity', 'key', coalesce(begun->>'baseKey', begun->>'key')));
  RETURN done;
END $$;

-- Saves what was typed over the version its author saw. Whoever was not the first keeps what they typed beside it.
-- An autosave leaves no entry in the account: pressing the button does, and so do review and publishing.
CREATE FUNCTION save_change(saved_id bigint, saved jsonb, author text, expected integer, is_autosave boolean)
RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  done change;
BEGIN
  UPDATE change SET draft = saved->'draft', key = saved->>'key', data = nullif(saved->'data', 'null'),
      is_withdrawal = (saved->>'isWithdrawal')::boolean,
      base_key = CASE WHEN saved ? 'base' THEN saved->>'baseKey' ELSE base_key END,
      base_fingerprint = CASE WHEN saved ? 'base' THEN saved->>'baseFingerprint' ELSE base_fingerprint END,
      base = CASE WHEN saved ? 'base' THEN nullif(saved->'base', 'null') ELSE base END,
      authors = CASE WHEN save_change.author = ANY (authors) THEN authors ELSE authors || save_change.author END,
      version = version + 1, updated_at = now()
    WHERE id = saved_id AND version = expected RETURNING * INTO done;
  IF NOT FOUND THEN
    SELECT * INTO done FROM change WHERE id = saved_id;
    IF NOT FOUND THEN RAISE EXCEPTION 'there is no such change any more' USING ERRCODE = 'CG002'; END IF;
    INSERT INTO rival (change_id, author, base, mine) VALUES (saved_id, save_change.author, saved->'seen', saved->'draft')
      ON CONFLICT (change_id, author) DO UPDATE SET mine = excluded.mine, at = now();
    RETURN jsonb_build_object('version', done.version, 'isStale', true);
  END IF;
  DELETE FROM rival WHERE change_id = saved_id AND author = save_change.author;
  IF NOT is_autosave THEN
    PERFORM append_audit(save_change.author, 'save-change', 'changeset ' || done.changeset_id,
      jsonb_build_object('change', done.id, 'version', done.version, 'entity', done.entity, 'key', coalesce(done.key, done.base_key)));
  END IF;
  RETURN jsonb_build_object('version', done.version, 'isStale', false);
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

-- The changes that take a release back, in one changeset that is reviewed like any other.
CREATE FUNCTION open_undo(author text, title text, undoes integer, changes jsonb)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  new_id bigint;
BEGIN
  new_id := open_changeset(author, title, 'undo', undoes);
  INSERT INTO change (changeset_id, entity, base_key, base_fingerprint, base, draft, is_withdrawal, key, data, authors)
    SELECT new_id, c->>'entity', c->>'baseKey', c->>'baseFingerprint', nullif(c->'base', 'null'), c->'draft',
           (c->>'isWithdrawal')::boolean, c->>'key', nullif(c->'data', 'null'), ARRAY[open_undo.author]
    FROM jsonb_array_elements(changes) c;
  RETURN new_id;
END $$;

CREATE FUNCTION set_single_handed(actor text, is_so boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE setting SET is_single_handed = is_so;
  PERFORM append_audit(actor, 'set-single-handed', 'setting', jsonb_build_object('to', is_so));
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

-- Publishes a reviewed changeset as release n+1. A change whose base is no longer what its author saw is refused,
-- and so is a publishing that was checked against another release than the one in force.
-- placed: positions by key, with the ids and days that a line leaves to rule. carried: positions that nobody touched
-- but whose evidence has its days from a source that was ({"key", "data"}).
CREATE FUNCTION publish_changeset(published bigint, publisher text, expected integer, checked_against integer,
                                  placed jsonb, carried jsonb)
RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  current changeset;
  names text;
  next_n integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground publish'));
  SELECT * INTO current FROM changeset WHERE id = published FOR UPDATE;
  IF current.version IS DISTINCT FROM expected OR checked_against IS DISTINCT FROM (SELECT max(n) FROM release) THEN
    RAISE EXCEPTION 'changeset % or the record was changed by somebody else meanwhile', published USING ERRCODE = 'CG001';
  END IF;
  IF current.state <> 'in-review' THEN
    RAISE EXCEPTION 'changeset % is %, so it cannot be published', published, current.state USING ERRCODE = 'CG002';
  END IF;
  IF EXISTS (SELECT FROM change WHERE changeset_id = published AND data IS NULL AND NOT is_withdrawal) THEN
    RAISE EXCEPTION 'changeset % holds a change that is not in order', published USING ERRCODE = 'CG002';
  END IF;
  SELECT string_agg(c.entity || ' ' || coalesce(c.base_key, c.key), ', ') INTO names FROM change c
    LEFT JOIN living_row base ON (base.entity, base.key) = (c.entity, c.base_key)
    LEFT JOIN living_row taken ON (taken.entity, taken.key) = (c.entity, c.key) AND NOT EXISTS (
      SELECT FROM change other WHERE other.changeset_id = published AND (other.entity, other.base_key) = (c.entity, c.key))
    WHERE c.changeset_id = published
      AND (base.fingerprint IS DISTINCT FROM c.base_fingerprint OR taken.key IS NOT NULL);
  IF names IS NOT NULL THEN
    RAISE EXCEPTION 'these were published otherwise meanwhile: %', names USING ERRCODE = 'CG001';
  END IF;

  -- What was saved as it was is no change.
  CREATE TEMP TABLE fresh ON COMMIT DROP AS
    SELECT entity, base_key, key, md5(r::text) AS fingerprint, r FROM (
      SELECT entity, base_key, key, base_fingerprint, CASE WHEN entity = 'position' THEN placed->key ELSE data END AS r
      FROM change WHERE changeset_id = published AND data IS NOT NULL) c
    WHERE (key, md5(r::text)) IS DISTINCT FROM (base_key, base_fingerprint)
    UNION ALL SELECT 'position', p->>'key', p->>'key', md5((p->'data')::text), p->'data' FROM jsonb_array_elements(carried) p;
  IF EXISTS (SELECT FROM fresh WHERE r IS NULL) THEN
    RAISE EXCEPTION 'changeset % holds a position that was not placed', published USING ERRCODE = 'CG002';
  END IF;
  CREATE TEMP TABLE ended ON COMMIT DROP AS
    SELECT l.entity, l.id FROM living_row l WHERE (l.entity, l.key) IN (
      SELECT entity, base_key FROM change WHERE changeset_id = published AND is_withdrawal
      UNION ALL SELECT entity, base_key FROM fresh);
  IF NOT EXISTS (SELECT FROM fresh) AND NOT EXISTS (SELECT FROM ended) THEN
    RAISE EXCEPTION 'changeset % changes nothing', published USING ERRCODE = 'CG002';
  END IF;
  next_n := write_release(current.title, nullif(current.reason, ''),
    (SELECT encode(sha256(convert_to(string_agg(entity || ' ' || key || ' ' || fingerprint, E'\n' ORDER BY entity, key), 'UTF8')), 'hex')
     FROM (SELECT entity, key, fingerprint FROM living_row WHERE (entity, id) NOT IN (SELECT entity, id FROM ended)
           UNION ALL SELECT entity, key, fingerprint FROM fresh) after));
  DROP TABLE fresh, ended;

  UPDATE changeset SET state = 'published', reviewer = publisher, release = next_n, version = version + 1, updated_at = now()
    WHERE id = published;
  PERFORM append_audit(publisher, 'publish-changeset', 'changeset ' || published,
    jsonb_build_object('release', next_n, 'author', current.author));
  RETURN next_n;
END $$;
