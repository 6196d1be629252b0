-- A version of the policy, which never changes: the files that it consists of, who proposed it, and who approved it.
-- One that came with the rules folder has no proposal. In force is the one with the latest day that has come.
CREATE TABLE policy_version (
    number INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    proposal INTEGER,
    reason TEXT NOT NULL,
    author TEXT,
    approver TEXT,
    words TEXT NOT NULL,
    published_at TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    announced_at TEXT,
    called_off_by TEXT,
    CHECK (proposal IS NULL OR (author IS NOT NULL AND approver IS NOT NULL
        AND lower(trim(author)) <> lower(trim(approver))))
);

CREATE TABLE policy_file (
    version INTEGER NOT NULL REFERENCES policy_version (number),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document (sha256),
    PRIMARY KEY (version, path)
);

-- A change that somebody proposes, on top of a version. The digest is that of its files, so that what was tried out and
-- approved is what is published.
CREATE TABLE proposal (
    number INTEGER PRIMARY KEY,
    base INTEGER NOT NULL REFERENCES policy_version (number),
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    effective_on TEXT,
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    digest TEXT NOT NULL,
    reviewer TEXT,
    words TEXT,
    decided_at TEXT,
    CHECK (reviewer IS NULL OR lower(trim(reviewer)) <> lower(trim(author))),
    CHECK (state <> 'PUBLISHED' OR reviewer IS NOT NULL)
);

CREATE TABLE proposal_file (
    proposal INTEGER NOT NULL REFERENCES proposal (number),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document (sha256),
    PRIMARY KEY (proposal, path)
);

-- What came of trying out the files of that digest: difference, cases, and what becomes of the reviews.
CREATE TABLE proof (
    proposal INTEGER NOT NULL REFERENCES proposal (number),
    digest TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    lease TEXT,
    lease_until TEXT,
    why TEXT,
    outcome TEXT REFERENCES document (sha256),
    workbook TEXT REFERENCES document (sha256),
    PRIMARY KEY (proposal, digest)
);

-- Whether rules and cases may be edited in the browser: the last line counts, and without any they may not.
CREATE TABLE rule_editing (
    number INTEGER PRIMARY KEY,
    allowed INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
);
