-- The ground: who, what, from where, on what evidence, at which release.
--
-- Identities (stakeholder, item, source) never change. What is known of them, and every position, is a
-- row alive from one release up to, but not including, another: release_from <= n < release_to.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE item_kind AS ENUM ('mechanism', 'threat', 'interest', 'obstacle');
CREATE TYPE stance AS ENUM ('supports', 'conditional', 'opposes', 'practises', 'called-on');
CREATE TYPE salience AS ENUM ('primary', 'significant', 'mentioned');
CREATE TYPE basis AS ENUM ('official', 'conduct', 'analyst');
CREATE TYPE stakeholder_kind AS ENUM ('state', 'de-facto-authority', 'former-government', 'organisation', 'group');
CREATE TYPE member_role AS ENUM ('member', 'permanent-member', 'observer', 'dialogue-partner');
CREATE TYPE source_kind AS ENUM ('commentary', 'news-analysis', 'press-report', 'joint-statement',
  'official-statement', 'speech', 'un-document');
CREATE TYPE written_precision AS ENUM ('day', 'day-range', 'month', 'year');
CREATE TYPE source_extent AS ENUM ('whole', 'part');
CREATE TYPE doubt AS ENUM ('unseen', 'arguable');

-- A day, month or year, told apart by its length, that names a real date.
CREATE FUNCTION is_partial_date(text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF $1 !~ '^\d{4}(-\d{2}(-\d{2})?)?$' THEN RETURN false; END IF;
  PERFORM (rpad($1, 10, '-01'))::date FROM (VALUES (1)) v;
  RETURN true;
EXCEPTION WHEN datetime_field_overflow OR invalid_datetime_format THEN RETURN false;
END $$;

CREATE DOMAIN partial_date AS text CHECK (is_partial_date(VALUE));

CREATE TABLE release (
  n integer PRIMARY KEY CHECK (n >= 1),
  title text NOT NULL,
  note text,
  published_at timestamptz NOT NULL DEFAULT now(),
  data_set_sha256 text NOT NULL CHECK (data_set_sha256 ~ '^[0-9a-f]{64}$')
);

-- Identities ---------------------------------------------------------------------------------------

CREATE TABLE stakeholder (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9-]{1,23}$')
);

CREATE TABLE item (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind item_kind NOT NULL,
  UNIQUE (code, kind)
);

CREATE TABLE source (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{1,59}$')
);

-- What is known of them ----------------------------------------------------------------------------

CREATE TABLE stakeholder_revision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL REFERENCES stakeholder,
  name text NOT NULL CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  kind stakeholder_kind NOT NULL,
  iso3 text CHECK (iso3 ~ '^[A-Z]{3}$'),
  valid_from date,
  valid_to date CHECK (valid_to >= valid_from),
  note text,
  fingerprint text NOT NULL,
  release_from integer NOT NULL REFERENCES release,
  release_to integer REFERENCES release CHECK (release_to > release_from),
  UNIQUE (code, release_from)
);

CREATE TABLE item_revision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL REFERENCES item,
  title text NOT NULL CHECK (title <> ''),
  short_title text NOT NULL CHECK (short_title <> ''),
  scope text NOT NULL CHECK (scope <> ''),
  sort_order integer NOT NULL,
  fingerprint text NOT NULL,
  release_from integer NOT NULL REFERENCES release,
  release_to integer REFERENCES release CHECK (release_to > release_from),
  UNIQUE (code, release_from)
);

CREATE TABLE source_revision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id text NOT NULL REFERENCES source,
  title text NOT NULL CHECK (title <> ''),
  publisher text NOT NULL,
  authors text[] NOT NULL,
  written_from date NOT NULL,
  written_to date NOT NULL CHECK (written_to >= written_from),
  written_precision written_precision NOT NULL,
  written_how text NOT NULL,
  page_date date,
  url text CHECK (url ~ '^https?://'),
  kind source_kind NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  extent source_extent NOT NULL,
  coding_note text NOT NULL,
  caution text,
  -- The best report of the statement this source reports too; itself for that one.
  statement text REFERENCES source,
  fingerprint text NOT NULL,
  release_from integer NOT NULL REFERENCES release,
  release_to integer REFERENCES release CHECK (release_to > release_from),
  UNIQUE (source_id, release_from)
);

-- For which stakeholders a source was searched: without this, silence could not be told from not looking.
CREATE TABLE source_coding (
  source_revision_id bigint NOT NULL REFERENCES source_revision,
  stakeholder_code text NOT NULL REFERENCES stakeholder,
  PRIMARY KEY (source_revision_id, stakeholder_code)
);

CREATE TABLE membership (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  group_code text NOT NULL REFERENCES stakeholder,
  member_code text NOT NULL REFERENCES stakeholder CHECK (member_code <> group_code),
  role member_role NOT NULL,
  valid_from partial_date,
  valid_to partial_date,
  source_title text NOT NULL CHECK (source_title <> ''),
  source_url text CHECK (source_url ~ '^https?://'),
  fingerprint text NOT NULL,
  release_from integer NOT NULL REFERENCES release,
  release_to integer REFERENCES release CHECK (release_to > release_from),
  UNIQUE NULLS NOT DISTINCT (group_code, member_code, role, valid_from, release_from)
);

CREATE TABLE not_applicable (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stakeholder_code text NOT NULL REFERENCES stakeholder,
  item_code text NOT NULL REFERENCES item,
  reason text NOT NULL CHECK (reason <> ''),
  valid_from partial_date,
  valid_to partial_date,
  fingerprint text NOT NULL,
  release_from integer NOT NULL REFERENCES release,
  release_to integer REFERENCES release CHECK (release_to > release_from),
  UNIQUE (stakeholder_code, item_code, release_from)
);

-- Positions and their evidence ---------------------------------------------------------------------

CREATE TABLE position (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,
  stakeholder_code text NOT NULL REFERENCES stakeholder,
  item_code text NOT NULL,
  item_kind item_kind NOT NULL,
  stance stance,
  salience salience,
  basis basis NOT NULL,
  source_id text NOT NULL REFERENCES source,
  condition text,
  fingerprint text NOT NULL,
  release_from integer NOT NULL REFERENCES release,
  release_to integer REFERENCES release CHECK (release_to > release_from),
  UNIQUE (key, release_from),
  FOREIGN KEY (item_code, item_kind) REFERENCES item (code, kind),
  CONSTRAINT position_value_of_kind CHECK (
    CASE WHEN item_kind = 'mechanism' THEN stance IS NOT NULL AND salience IS NULL
         ELSE salience IS NOT NULL AND stance IS NULL END),
  CONSTRAINT position_called_on_never_official CHECK (NOT (stance = 'called-on' AND basis = 'official')),
  CONSTRAINT position_condition_with_conditional CHECK (
    (stance = 'conditional') IS NOT DISTINCT FROM (condition IS NOT NULL) OR (stance IS NULL AND condition IS NULL))
);

CREATE TABLE position_block (
  position_id bigint NOT NULL REFERENCES position,
  mechanism_code text NOT NULL,
  mechanism_kind item_kind NOT NULL DEFAULT 'mechanism' CHECK (mechanism_kind = 'mechanism'),
  PRIMARY KEY (position_id, mechanism_code),
  FOREIGN KEY (mechanism_code, mechanism_kind) REFERENCES item (code, kind)
);

-- unaccent is not immutable by itself because its dictionary could change; ours is fixed.
CREATE FUNCTION plain_text(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$ SELECT public.unaccent('public.unaccent', $1) $$;

CREATE TABLE evidence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id text NOT NULL CHECK (public_id ~ '^[1-9A-HJ-NP-Za-km-z]{10}$'),
  position_id bigint NOT NULL REFERENCES position,
  ordinal integer NOT NULL,
  paragraph integer CHECK (paragraph >= 1),
  speaker text CHECK (speaker <> ''),
  speaker_role text,
  said_on partial_date,
  span_from date NOT NULL,
  span_to date NOT NULL CHECK (span_to >= span_from),
  paraphrase text NOT NULL CHECK (paraphrase <> ''),
  phrase text NOT NULL CHECK (phrase <> ''),
  doubt doubt,
  url text CHECK (url ~ '^https?://'),
  search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('english', plain_text(paraphrase || ' ' || phrase)), 'A') ||
    setweight(to_tsvector('simple', plain_text(coalesce(speaker, '') || ' ' || coalesce(speaker_role, ''))), 'B')
  ) STORED,
  UNIQUE (position_id, ordinal),
  UNIQUE (position_id, public_id),
  CONSTRAINT evidence_has_a_place CHECK (paragraph IS NOT NULL OR url IS NOT NULL),
  CONSTRAINT evidence_phrase_at_most_12_words CHECK (
    array_length(regexp_split_to_array(btrim(phrase), '\s+'), 1) <= 12)
);

-- Reads ask for a release, then for a stakeholder, item or source within it.
CREATE INDEX position_by_stakeholder ON position (stakeholder_code, item_code, release_from);
CREATE INDEX position_by_item ON position (item_code, release_from);
CREATE INDEX position_by_source ON position (source_id, release_from);
CREATE UNIQUE INDEX position_alive ON position (key) WHERE release_to IS NULL;
CREATE UNIQUE INDEX stakeholder_alive ON stakeholder_revision (code) WHERE release_to IS NULL;
CREATE UNIQUE INDEX item_alive ON item_revision (code) WHERE release_to IS NULL;
CREATE UNIQUE INDEX source_alive ON source_revision (source_id) WHERE release_to IS NULL;
CREATE INDEX evidence_by_public_id ON evidence (public_id);
CREATE INDEX evidence_search ON evidence USING gin (search);
CREATE INDEX evidence_speaker_similar ON evidence USING gin (speaker gin_trgm_ops);
CREATE INDEX stakeholder_name_similar ON stakeholder_revision USING gin (name gin_trgm_ops);
CREATE INDEX item_title_similar ON item_revision USING gin (title gin_trgm_ops);
CREATE INDEX source_title_similar ON source_revision USING gin (title gin_trgm_ops);
