-- Days and instants are ISO 8601 texts, in UTC, so that both databases hold and sort them alike.
CREATE TABLE document (
    sha256 TEXT PRIMARY KEY,
    bytes ${bytes} NOT NULL
);

CREATE TABLE review (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    opened_at TEXT NOT NULL
);

-- The latest document of a path counts; the others stay as history.
CREATE TABLE enclosure (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document (sha256),
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (review, number)
);

-- The latest answer to a question counts.
CREATE TABLE settlement (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    query TEXT NOT NULL,
    ask TEXT NOT NULL,
    answer TEXT NOT NULL,
    settled_by TEXT NOT NULL,
    settled_on TEXT NOT NULL,
    PRIMARY KEY (review, number)
);

CREATE TABLE waiver (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    check_id TEXT NOT NULL,
    about TEXT NOT NULL,
    requester TEXT NOT NULL,
    reason TEXT NOT NULL,
    approver TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (review, number),
    CHECK (approver <> requester)
);

CREATE TABLE remark (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    finding TEXT NOT NULL,
    words TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (review, number)
);

-- One audit of a review. Whoever works on it holds the lease; when that runs out, somebody else may take it.
CREATE TABLE audit (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL,
    lease TEXT,
    lease_until TEXT,
    progress TEXT,
    why TEXT,
    vendor TEXT,
    decision TEXT,
    report TEXT REFERENCES document (sha256),
    reading TEXT REFERENCES document (sha256),
    workbook TEXT REFERENCES document (sha256),
    PRIMARY KEY (review, number)
);

CREATE INDEX audit_by_state ON audit (state, asked_at);

-- Each entry holds the hash of the one before, so that none can be changed or taken out unseen.
CREATE TABLE trail (
    number INTEGER PRIMARY KEY,
    happened_at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    hash TEXT NOT NULL
);
