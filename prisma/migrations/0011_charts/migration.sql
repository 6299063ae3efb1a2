-- Published charts: what an author decided, revision by revision. Nothing of it ever goes, because addresses on
-- other people's pages name a chart, a release and a revision; what is withdrawn leaves the words why.

CREATE TABLE chart_revision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chart_id text NOT NULL CHECK (chart_id ~ '^[1-9A-HJ-NP-Za-km-z]{8}$'),
  revision integer NOT NULL CHECK (revision >= 1),
  definition jsonb NOT NULL,
  published_on date NOT NULL,
  -- Why the definition is another than before.
  change text CHECK (change <> ''),
  withdrawn_because text CHECK (withdrawn_because <> ''),
  successor text,
  fingerprint text NOT NULL,
  -- The release it was published with; none for what was shipped with the site.
  release integer REFERENCES release,
  UNIQUE (chart_id, revision),
  CONSTRAINT chart_change_from_second_revision_on CHECK ((revision = 1) = (change IS NULL)),
  CONSTRAINT chart_successor_of_withdrawn CHECK (successor IS NULL OR (withdrawn_because IS NOT NULL AND successor <> chart_id))
);

-- Revisions count up without a gap, and join only a release made in the same transaction.
CREATE FUNCTION guard_chart_insert() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM chart_revision WHERE chart_id = NEW.chart_id)
     OR (NEW.release IS NOT NULL AND NOT is_being_published(NEW.release)) THEN
    RAISE EXCEPTION 'INSERT into % refused: it is not the next revision of chart %', TG_TABLE_NAME, NEW.chart_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Whoever follows a withdrawn chart to its successor finds one, judged when the transaction commits.
CREATE FUNCTION require_successor() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.successor IS NOT NULL AND NOT EXISTS (
       SELECT FROM chart_revision c WHERE c.chart_id = NEW.successor AND c.withdrawn_because IS NULL
         AND NOT EXISTS (SELECT FROM chart_revision later WHERE later.chart_id = c.chart_id AND later.revision > c.revision)) THEN
    RAISE EXCEPTION 'chart % names the successor %, which is no chart that stands', NEW.chart_id, NEW.successor
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER guard_insert BEFORE INSERT ON chart_revision FOR EACH ROW EXECUTE FUNCTION guard_chart_insert();
CREATE TRIGGER refuse_update_delete BEFORE UPDATE OR DELETE ON chart_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON chart_revision EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER successor_stands AFTER INSERT ON chart_revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_successor();

-- Adds the next revision of a chart. record: its line as lib/schemas/chart-record.ts has it.
CREATE FUNCTION write_chart(record jsonb, day date, why text, with_release integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  next_revision integer;
BEGIN
  SELECT coalesce(max(revision), 0) + 1 INTO next_revision FROM chart_revision WHERE chart_id = record->>'id';
  INSERT INTO chart_revision (chart_id, revision, definition, published_on, change, withdrawn_because, successor, fingerprint, release)
    VALUES (record->>'id', next_revision, record - 'id' - 'reason' - 'successor', day,
            CASE WHEN next_revision > 1 THEN why END, record->>'reason', record->>'successor', md5(record::text), with_release);
END $$;

-- Loads the shipped revisions that are not there yet, oldest first: [{"record", "revision", "publishedOn", "change"}].
-- A chart that editors changed is theirs. Answers how many were added and how many left out.
CREATE FUNCTION load_charts(lines jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  line jsonb;
  kept chart_revision;
  last integer;
  added integer := 0;
  left_out integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('common-ground publish'));
  FOR line IN SELECT value FROM jsonb_array_elements(lines) WITH ORDINALITY AS x(value, place) ORDER BY place LOOP
    SELECT * INTO kept FROM chart_revision
      WHERE chart_id = line->'record'->>'id' AND revision = (line->>'revision')::integer;
    IF FOUND THEN
      IF kept.fingerprint <> md5((line->'record')::text) THEN left_out := left_out + 1; END IF;
      CONTINUE;
    END IF;
    SELECT max(revision) INTO last FROM chart_revision WHERE chart_id = line->'record'->>'id';
    IF EXISTS (SELECT FROM chart_revision WHERE chart_id = line->'record'->>'id' AND release IS NOT NULL)
       OR (line->>'revision')::integer <> coalesce(last, 0) + 1 THEN
      left_out := left_out + 1;
      CONTINUE;
    END IF;
    PERFORM write_chart(line->'record', (line->>'publishedOn')::date, line->>'change', NULL);
    added := added + 1;
  END LOOP;
  RETURN jsonb_build_object('added', added, 'leftOut', left_out);
END $$;

-- Charts in changesets --------------------------------------------------------------------------------

-- A chart is withdrawn by a revision that says why; taking it out would leave a hole in other people's pages.
ALTER TABLE change DROP CONSTRAINT change_entity_check;
ALTER TABLE change ADD CONSTRAINT change_entity_check
  CHECK (entity IN ('stakeholder', 'item', 'source', 'membership', 'not_applicable', 'position', 'chart'));
ALTER TABLE change ADD CONSTRAINT change_chart_is_never_taken_out CHECK (entity <> 'chart' OR NOT is_withdrawal);

CREATE OR REPLACE VIEW living_row AS
  SELECT 'stakeholder' AS entity, id, code AS key, fingerprint FROM stakeholder_revision WHERE release_to IS NULL
  UNION ALL SELECT 'item', id, code, fingerprint FROM item_revision WHERE release_to IS NULL
  UNION ALL SELECT 'source', id, source_id, fingerprint FROM source_revision WHERE release_to IS NULL
  UNION ALL SELECT 'membership', id, concat_ws(' ', group_code, member_code, role, coalesce(valid_from, '-')), fingerprint
    FROM membership WHERE release_to IS NULL
  UNION ALL SELECT 'not_applicable', id, concat_ws(' ', stakeholder_code, item_code), fingerprint
    FROM not_applicable WHERE release_to IS NULL
  UNION ALL SELECT 'position', id, key, fingerprint FROM position WHERE release_to IS NULL
  UNION ALL SELECT 'chart', id, chart_id, fingerprint FROM chart_revision c WHERE NOT EXISTS (
    SELECT FROM chart_revision later WHERE later.chart_id = c.chart_id AND later.revision > c.revision);

-- The charts of a changeset are published in the moment it is, in the same transaction as its release.
CREATE FUNCTION publish_charts() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM change WHERE changeset_id = NEW.id AND entity = 'chart' AND key <> base_key) THEN
    RAISE EXCEPTION 'a chart keeps its id' USING ERRCODE = 'CG002';
  END IF;
  PERFORM write_chart(c.data, (r.published_at AT TIME ZONE 'UTC')::date, NEW.reason, NEW.release)
    FROM change c JOIN release r ON r.n = NEW.release
    -- What was saved as it was is no change.
    WHERE c.changeset_id = NEW.id AND c.entity = 'chart'
      AND (c.key, md5(c.data::text)) IS DISTINCT FROM (c.base_key, c.base_fingerprint);
  RETURN NULL;
END $$;
CREATE TRIGGER publish_charts AFTER UPDATE OF state ON changeset
  FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION publish_charts();
