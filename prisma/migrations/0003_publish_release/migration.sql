-- Publishing is one function called once: the whole data set goes in, release n+1 comes out,
-- holding open every row that did not change. Answers the release now in force; a data set that
-- changes nothing makes no release.
--
-- data: { stakeholders, memberships, items, sources, notApplicable, positions }, each an array of
-- objects in the form of lib/schemas/data-set.ts with positions' keys and evidence ids filled in.

-- Makes the next release of what is in the temporary tables `fresh` (entity, key, fingerprint, r: rows to add) and
-- `ended` (entity, id: rows to close), both made by the caller in the same transaction.
CREATE FUNCTION write_release(release_title text, release_note text, data_set_sha256 text)
RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  next_n integer;
BEGIN
  IF EXISTS (SELECT FROM fresh f JOIN item i ON i.code = f.key
             WHERE f.entity = 'item' AND i.kind <> (f.r->>'kind')::item_kind) THEN
    RAISE EXCEPTION 'an item cannot change its kind; give it a new code' USING ERRCODE = 'check_violation';
  END IF;
  SELECT coalesce(max(n), 0) + 1 INTO next_n FROM release;
  INSERT INTO release (n, title, note, data_set_sha256) VALUES (next_n, release_title, release_note, data_set_sha256);

  UPDATE stakeholder_revision SET release_to = next_n WHERE id IN (SELECT id FROM ended WHERE entity = 'stakeholder');
  UPDATE item_revision SET release_to = next_n WHERE id IN (SELECT id FROM ended WHERE entity = 'item');
  UPDATE source_revision SET release_to = next_n WHERE id IN (SELECT id FROM ended WHERE entity = 'source');
  UPDATE membership SET release_to = next_n WHERE id IN (SELECT id FROM ended WHERE entity = 'membership');
  UPDATE not_applicable SET release_to = next_n WHERE id IN (SELECT id FROM ended WHERE entity = 'not_applicable');
  UPDATE position SET release_to = next_n WHERE id IN (SELECT id FROM ended WHERE entity = 'position');

  INSERT INTO stakeholder (code) SELECT key FROM fresh WHERE entity = 'stakeholder' ON CONFLICT DO NOTHING;
  INSERT INTO item (code, kind) SELECT key, (r->>'kind')::item_kind FROM fresh WHERE entity = 'item' ON CONFLICT (code) DO NOTHING;
  INSERT INTO source (id) SELECT key FROM fresh WHERE entity = 'source' ON CONFLICT DO NOTHING;

  INSERT INTO stakeholder_revision (code, name, short_name, kind, iso3, valid_from, valid_to, note, fingerprint, release_from)
    SELECT key, r->>'name', r->>'shortName', (r->>'kind')::stakeholder_kind, r->>'iso3', (r->>'validFrom')::date,
           (r->>'validTo')::date, r->>'note', fingerprint, next_n
    FROM fresh WHERE entity = 'stakeholder';
  INSERT INTO item_revision (code, title, short_title, scope, sort_order, fingerprint, release_from)
    SELECT key, r->>'title', r->>'shortTitle', r->>'scope', (r->>'order')::integer, fingerprint, next_n
    FROM fresh WHERE entity = 'item';
  INSERT INTO source_revision (source_id, title, publisher, authors, written_from, written_to, written_precision,
      written_how, page_date, url, kind, language, extent, coding_note, caution, statement, fingerprint, release_from)
    SELECT key, r->>'title', r->>'publisher', ARRAY(SELECT jsonb_array_elements_text(r->'authors')),
           (r->>'writtenFrom')::date, (r->>'writtenTo')::date, (r->>'writtenPrecision')::written_precision,
           r->>'writtenHow', (r->>'pageDate')::date, r->>'url', (r->>'kind')::source_kind, r->>'language',
           (r->>'extent')::source_extent, r->>'codingNote', r->>'caution', r->>'statement', fingerprint, next_n
    FROM fresh WHERE entity = 'source';
  INSERT INTO source_coding (source_revision_id, stakeholder_code)
    SELECT s.id, code FROM fresh f
    JOIN source_revision s ON s.source_id = f.key AND s.release_from = next_n,
    jsonb_array_elements_text(f.r->'codedFor') AS code
    WHERE f.entity = 'source';
  INSERT INTO membership (group_code, member_code, role, valid_from, valid_to, source_title, source_url, fingerprint, release_from)
    SELECT r->>'group', r->>'member', (r->>'role')::member_role, r->>'from', r->>'to', r->>'sourceTitle',
           r->>'sourceUrl', fingerprint, next_n
    FROM fresh WHERE entity = 'membership';
  INSERT INTO not_applicable (stakeholder_code, item_code, reason, valid_from, valid_to, fingerprint, release_from)
    SELECT r->>'stakeholder', r->>'item', r->>'reason', r->>'from', r->>'to', fingerprint, next_n
    FROM fresh WHERE entity = 'not_applicable';

  INSERT INTO position (key, stakeholder_code, item_code, item_kind, stance, salience, basis, source_id, condition, fingerprint, release_from)
    SELECT key, r->>'stakeholder', r->>'item', (r->>'kind')::item_kind,
           CASE WHEN r->>'kind' = 'mechanism' THEN (r->>'value')::stance END,
           CASE WHEN r->>'kind' <> 'mechanism' THEN (r->>'value')::salience END,
           (r->>'basis')::basis, r->>'source', r->>'condition', fingerprint, next_n
    FROM fresh WHERE entity = 'position';
  INSERT INTO position_block (position_id, mechanism_code)
    SELECT p.id, code FROM fresh f
    JOIN position p ON p.key = f.key AND p.release_from = next_n,
    jsonb_array_elements_text(f.r->'blocks') AS code
    WHERE f.entity = 'position';
  INSERT INTO evidence (public_id, position_id, ordinal, paragraph, speaker, speaker_role, said_on, span_from, span_to,
      paraphrase, phrase, doubt, url)
    SELECT e->>'id', p.id, ordinal, (e->>'paragraph')::integer, e->>'speaker', e->>'speakerRole', e->>'saidOn',
           (e->>'spanFrom')::date, (e->>'spanTo')::date, e->>'paraphrase', e->>'phrase', (e->>'doubt')::doubt, e->>'url'
    FROM fresh f
    JOIN position p ON p.key = f.key AND p.release_from = next_n,
    jsonb_array_elements(f.r->'evidence') WITH ORDINALITY AS x(e, ordinal)
    WHERE f.entity = 'position';

  RETURN next_n;
END $$;

CREATE FUNCTION publish_release(data jsonb, release_title text, release_note text, data_set_sha256 text)
RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  current_n integer;
  next_n integer;
BEGIN
  -- One publisher at a time; readers are not held up.
  PERFORM pg_advisory_xact_lock(hashtext('common-ground publish'));

  CREATE TEMP TABLE incoming ON COMMIT DROP AS
    SELECT 'stakeholder' AS entity, r->>'code' AS key, md5(r::text) AS fingerprint, r FROM jsonb_array_elements(data->'stakeholders') r
    UNION ALL
    SELECT 'item', r->>'code', md5(r::text), r FROM jsonb_array_elements(data->'items') r
    UNION ALL
    SELECT 'source', r->>'id', md5(r::text), r FROM jsonb_array_elements(data->'sources') r
    UNION ALL
    SELECT 'membership', concat_ws(' ', r->>'group', r->>'member', r->>'role', coalesce(r->>'from', '-')), md5(r::text), r
      FROM jsonb_array_elements(data->'memberships') r
    UNION ALL
    SELECT 'not_applicable', concat_ws(' ', r->>'stakeholder', r->>'item'), md5(r::text), r
      FROM jsonb_array_elements(data->'notApplicable') r
    UNION ALL
    SELECT 'position', r->>'key', md5(r::text), r FROM jsonb_array_elements(data->'positions') r;

  CREATE TEMP TABLE living ON COMMIT DROP AS
    SELECT 'stakeholder' AS entity, id, code AS key, fingerprint FROM stakeholder_revision WHERE release_to IS NULL
    UNION ALL SELECT 'item', id, code, fingerprint FROM item_revision WHERE release_to IS NULL
    UNION ALL SELECT 'source', id, source_id, fingerprint FROM source_revision WHERE release_to IS NULL
    UNION ALL SELECT 'membership', id, concat_ws(' ', group_code, member_code, role, coalesce(valid_from, '-')), fingerprint
      FROM membership WHERE release_to IS NULL
    UNION ALL SELECT 'not_applicable', id, concat_ws(' ', stakeholder_code, item_code), fingerprint
      FROM not_applicable WHERE release_to IS NULL
    UNION ALL SELECT 'position', id, key, fingerprint FROM position WHERE release_to IS NULL;

  CREATE TEMP TABLE fresh ON COMMIT DROP AS
    SELECT i.* FROM incoming i
    WHERE NOT EXISTS (SELECT FROM living l WHERE (l.entity, l.key, l.fingerprint) = (i.entity, i.key, i.fingerprint));
  CREATE TEMP TABLE ended ON COMMIT DROP AS
    SELECT l.entity, l.id FROM living l
    WHERE NOT EXISTS (SELECT FROM incoming i WHERE (i.entity, i.key, i.fingerprint) = (l.entity, l.key, l.fingerprint));

  SELECT coalesce(max(n), 0) INTO current_n FROM release;
  IF current_n > 0 AND NOT EXISTS (SELECT FROM fresh) AND NOT EXISTS (SELECT FROM ended) THEN
    next_n := current_n;
  ELSE
    next_n := write_release(release_title, release_note, data_set_sha256);
  END IF;
  DROP TABLE incoming, living, fresh, ended;
  RETURN next_n;
END $$;
