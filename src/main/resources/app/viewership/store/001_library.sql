-- A library: what is small as plain tables, the events as packed segments.

-- One row for each log that came in. A zip brings several with the same sha256.
CREATE TABLE files (
    id          INTEGER PRIMARY KEY,
    name        VARCHAR NOT NULL,
    path        VARCHAR NOT NULL,
    bytes       BIGINT NOT NULL,
    sha256      CHAR(64) NOT NULL,
    entry       VARCHAR,
    kind        VARCHAR NOT NULL,
    part        VARCHAR NOT NULL,
    lines       BIGINT NOT NULL,
    stored      BIGINT NOT NULL,
    rejected    BIGINT NOT NULL,
    blank       BIGINT NOT NULL,
    unusable    BIGINT NOT NULL,
    first_time  BIGINT,
    last_time   BIGINT,
    captured    BIGINT,
    encoding    VARCHAR NOT NULL,
    delimiter   VARCHAR NOT NULL,
    zone        VARCHAR NOT NULL,
    listened_ms BIGINT,
    note        VARCHAR,
    imported_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CHECK (lines = stored + rejected + blank)
);

-- Rows that were not stored, with the reason: up to a thousand of them in a row, for a log may be rejected by the
-- million. UNNEST(lines, reasons, texts) gives them one by one.
CREATE TABLE rejected (
    file      INTEGER NOT NULL,
    last_line BIGINT NOT NULL,
    lines     BIGINT ARRAY NOT NULL,
    reasons   VARCHAR ARRAY NOT NULL,
    texts     VARCHAR ARRAY NOT NULL,
    PRIMARY KEY (file, last_line)
);

-- What the codes inside the segments stand for: texts with U+0000 between them. Within a text U+0001 U+0002 is U+0000,
-- and U+0001 U+0001 is U+0001.
CREATE TABLE assets (
    code  INTEGER PRIMARY KEY,
    kind  VARCHAR NOT NULL,
    texts VARCHAR NOT NULL,
    title VARCHAR NOT NULL
);

-- The clients are many and never change: packed in slices of those that follow one another.
CREATE TABLE clients (
    first INTEGER PRIMARY KEY,
    size  INTEGER NOT NULL,
    bytes VARBINARY(1048576) NOT NULL
);

-- Versions of records, each once, in whichever files it stands; `name` is the key that the versions of one share.
CREATE TABLE records (
    id   INTEGER PRIMARY KEY,
    kind VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    json VARCHAR NOT NULL
);

-- Which file has which records, packed in slices; what held when follows from these alone.
CREATE TABLE captures (
    file       INTEGER NOT NULL,
    slice      INTEGER NOT NULL,
    size       INTEGER NOT NULL,
    max_record INTEGER NOT NULL,
    ids        VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (file, slice)
);

-- Events, packed. The bytes stand apart, so that looking for segments does not read
-- them.
CREATE TABLE segments (
    id         BIGINT PRIMARY KEY,
    file       INTEGER NOT NULL,
    first_line BIGINT NOT NULL,
    size       INTEGER NOT NULL,
    min_client INTEGER NOT NULL,
    max_client INTEGER NOT NULL,
    min_time   BIGINT NOT NULL,
    max_time   BIGINT NOT NULL
);

-- Their ids are those of the segments, negative, behind one of a row that is none: H2 writes the page to which it adds a
-- row anew, and so each page with one segment comes between this small row and the segments before.
CREATE TABLE segment_bytes (
    id    BIGINT PRIMARY KEY,
    bytes VARBINARY(1048576) NOT NULL
);

INSERT INTO segment_bytes (id, bytes) VALUES (-9223372036854775808, X'');

-- The bytes that live sources sent, as they came: deflated, piece after piece, of which the last may still grow.
CREATE TABLE pieces (
    file  INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    bytes VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (file, piece)
);

-- Named texts: saved views, settings.
CREATE TABLE saved (
    shelf VARCHAR NOT NULL,
    name  VARCHAR NOT NULL,
    text  VARCHAR NOT NULL,
    PRIMARY KEY (shelf, name)
);
