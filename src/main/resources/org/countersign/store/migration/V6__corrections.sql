-- What was read, one row each, so that a page need not read a whole reading to show a part of it. It hangs on the reading,
-- not on the audit: documents that were judged again by other rules are read alike, and so kept once.
CREATE TABLE fact (
    reading TEXT NOT NULL REFERENCES document (sha256) ON DELETE CASCADE,
    file TEXT NOT NULL,
    number INTEGER NOT NULL,
    type TEXT NOT NULL,
    label TEXT NOT NULL,
    published TEXT NOT NULL,
    PRIMARY KEY (reading, file, number)
);

-- The facts of one type in a file are numbered one after another, from the first.
CREATE TABLE fact_type (
    reading TEXT NOT NULL REFERENCES document (sha256) ON DELETE CASCADE,
    file TEXT NOT NULL,
    type TEXT NOT NULL,
    first_number INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    PRIMARY KEY (reading, file, type)
);

CREATE TABLE note (
    reading TEXT NOT NULL REFERENCES document (sha256) ON DELETE CASCADE,
    file TEXT NOT NULL,
    number INTEGER NOT NULL,
    place TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (reading, file, number)
);

-- What a document says, as its reader read it, some lines of a sheet or text each, so that a page shows it without parsing.
CREATE TABLE leaf (
    review TEXT NOT NULL REFERENCES review (id),
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    start INTEGER NOT NULL,
    size INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    first_page INTEGER,
    last_page INTEGER,
    lines ${bytes} NOT NULL,
    PRIMARY KEY (review, file, sha256, part, number)
);

-- The latest correction of a place counts; one without a new text takes back the one before.
CREATE TABLE correction (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    file TEXT NOT NULL,
    within TEXT NOT NULL,
    place TEXT NOT NULL,
    was TEXT NOT NULL,
    reads TEXT,
    why TEXT NOT NULL,
    corrected_by TEXT NOT NULL,
    corrected_on TEXT NOT NULL,
    after_audit INTEGER NOT NULL,
    PRIMARY KEY (review, number)
);

-- How many audits had been asked for, so that it shows which answers none of them has taken into account.
ALTER TABLE settlement ADD COLUMN after_audit INTEGER NOT NULL DEFAULT 0;
