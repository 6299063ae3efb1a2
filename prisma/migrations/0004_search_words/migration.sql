-- Every word that a search can meet, with the first release that holds it: what a misspelt word is
-- compared with, and what an unfinished one may become. Words are only ever added.

CREATE TABLE search_word (
  word text PRIMARY KEY CHECK (word ~ '^[[:alpha:]]{4,40}$'),
  release_from integer NOT NULL REFERENCES release
);
CREATE INDEX search_word_similar ON search_word USING gin (word gin_trgm_ops);
CREATE INDEX search_word_begins ON search_word (word text_pattern_ops);

CREATE FUNCTION words_of(text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', plain_text($1)))) AS word
  WHERE word ~ '^[[:alpha:]]{4,40}$'
$$;

CREATE FUNCTION keep_evidence_words() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, release_from)
    SELECT word, min(p.release_from) FROM added a JOIN position p ON p.id = a.position_id,
      words_of(concat_ws(' ', a.paraphrase, a.phrase, a.speaker, a.speaker_role)) AS word
    GROUP BY word ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Names and titles; the columns that hold them are the trigger's arguments.
CREATE FUNCTION keep_name_words() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, release_from)
    SELECT word, min(a.release_from) FROM added a,
      words_of((SELECT string_agg(to_jsonb(a)->>name, ' ') FROM unnest(TG_ARGV) AS name)) AS word
    GROUP BY word ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

INSERT INTO search_word (word, release_from)
  SELECT word, min(release_from) FROM (
    SELECT word, p.release_from FROM evidence e JOIN position p ON p.id = e.position_id,
      words_of(concat_ws(' ', e.paraphrase, e.phrase, e.speaker, e.speaker_role)) AS word
    UNION ALL SELECT word, release_from FROM stakeholder_revision, words_of(concat_ws(' ', name, short_name)) AS word
    UNION ALL SELECT word, release_from FROM item_revision, words_of(concat_ws(' ', title, short_title, scope)) AS word
    UNION ALL SELECT word, release_from FROM source_revision, words_of(concat_ws(' ', title, publisher, authors::text)) AS word
  ) known GROUP BY word;

CREATE TRIGGER keep_words AFTER INSERT ON evidence
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_evidence_words();
CREATE TRIGGER keep_words AFTER INSERT ON stakeholder_revision
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_name_words('name', 'short_name');
CREATE TRIGGER keep_words AFTER INSERT ON item_revision
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_name_words('title', 'short_title', 'scope');
CREATE TRIGGER keep_words AFTER INSERT ON source_revision
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_name_words('title', 'publisher', 'authors');

-- What a release published can be corrected to, it can be corrected to for ever.
CREATE FUNCTION guard_word_insert() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_being_published(NEW.release_from) THEN
    RAISE EXCEPTION 'INSERT into search_word refused: release % is already published', NEW.release_from
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guard_insert BEFORE INSERT ON search_word FOR EACH ROW EXECUTE FUNCTION guard_word_insert();
CREATE TRIGGER refuse_update_delete BEFORE UPDATE OR DELETE ON search_word FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON search_word EXECUTE FUNCTION refuse_change();
