-- A release, once its transaction has committed, can never change (design rule 9).
-- New rows may join only a release made in the same transaction; an old row may only be closed by one.

CREATE FUNCTION is_being_published(release_n integer) RETURNS boolean
LANGUAGE sql STABLE AS $$
  -- xmin is the transaction that wrote the row, as 32 bits of the full transaction id.
  SELECT EXISTS (
    SELECT FROM release
    WHERE n = release_n
      AND xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296)
$$;

CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % refused: what a release published cannot be changed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION guard_released_insert() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.release_to IS NOT NULL OR NOT is_being_published(NEW.release_from) THEN
    RAISE EXCEPTION 'INSERT into % refused: release % is already published', TG_TABLE_NAME, NEW.release_from
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_released_update() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.release_to IS NULL AND NEW.release_to IS NOT NULL AND is_being_published(NEW.release_to)
     AND to_jsonb(NEW) - 'release_to' = to_jsonb(OLD) - 'release_to' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'UPDATE of % refused: what a release published cannot be changed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

-- Details (coded-for, blocks, evidence) live and die with the row they belong to.
CREATE FUNCTION guard_detail_insert() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE parent_release integer;
BEGIN
  IF TG_TABLE_NAME = 'source_coding' THEN
    SELECT release_from INTO parent_release FROM source_revision WHERE id = NEW.source_revision_id;
  ELSE
    SELECT release_from INTO parent_release FROM position WHERE id = NEW.position_id;
  END IF;
  IF NOT is_being_published(parent_release) THEN
    RAISE EXCEPTION 'INSERT into % refused: release % is already published', TG_TABLE_NAME, parent_release
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['stakeholder_revision', 'item_revision', 'source_revision', 'membership',
                           'not_applicable', 'position'] LOOP
    EXECUTE format('CREATE TRIGGER guard_insert BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION guard_released_insert()', t);
    EXECUTE format('CREATE TRIGGER guard_update BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION guard_released_update()', t);
    EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['source_coding', 'position_block', 'evidence'] LOOP
    EXECUTE format('CREATE TRIGGER guard_insert BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION guard_detail_insert()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['source_coding', 'position_block', 'evidence', 'release', 'stakeholder', 'item', 'source'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_update_delete BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- No position without evidence (design rule 8), judged when the transaction commits.
CREATE FUNCTION require_evidence() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM evidence WHERE position_id = NEW.id) THEN
    RAISE EXCEPTION 'position % of % on % (source %) has no evidence',
      NEW.key, NEW.stakeholder_code, NEW.item_code, NEW.source_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER position_needs_evidence AFTER INSERT ON position
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_evidence();
