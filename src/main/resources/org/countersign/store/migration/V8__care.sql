-- What a review was judged again for without anybody asking, once each: a day that passed, or a version of the policy.
CREATE TABLE reassessment (
    review TEXT NOT NULL REFERENCES review (id),
    cause TEXT NOT NULL,
    audit INTEGER NOT NULL,
    why TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    PRIMARY KEY (review, cause)
);
CREATE INDEX reassessment_by_audit ON reassessment (review, audit);

-- What came of it: how the findings differ from those of the audit before.
CREATE TABLE notice (
    review TEXT NOT NULL REFERENCES review (id),
    audit INTEGER NOT NULL,
    why TEXT NOT NULL,
    decision_before TEXT,
    decision TEXT,
    fresh INTEGER NOT NULL,
    worse INTEGER NOT NULL,
    better INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (review, audit)
);
CREATE INDEX notice_by_time ON notice (written_at);

CREATE TABLE notice_change (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    turn TEXT NOT NULL,
    finding TEXT NOT NULL,
    check_id TEXT NOT NULL,
    label TEXT NOT NULL,
    colours TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES notice (review, audit)
);

CREATE TABLE notice_read (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    person TEXT NOT NULL,
    read_at TEXT NOT NULL,
    PRIMARY KEY (review, audit, person),
    FOREIGN KEY (review, audit) REFERENCES notice (review, audit)
);

-- A notice that is to go out by mail or webhook. Whoever sends it holds the lease, so that nobody else does.
CREATE TABLE delivery (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    way TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
    tries INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    lease TEXT,
    why TEXT,
    PRIMARY KEY (review, audit, way),
    FOREIGN KEY (review, audit) REFERENCES notice (review, audit)
);
CREATE INDEX delivery_by_time ON delivery (state, next_at);

-- What was done on a day, so that of several servers one does it.
CREATE TABLE chore (
    name TEXT NOT NULL,
    done_on TEXT NOT NULL,
    PRIMARY KEY (name, done_on)
);

-- What an administrator decided for all of the installation; the last line of a name counts.
CREATE TABLE house_rule (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    worth TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
);

-- After how many days the documents of this review are deleted, in place of what holds for all; and when they were.
ALTER TABLE review ADD COLUMN retention_days INTEGER;
ALTER TABLE review ADD COLUMN cleared_at TEXT;
ALTER TABLE review ADD COLUMN cleared_after_days INTEGER;

-- The bytes were deleted under the retention; their hash stays.
ALTER TABLE document ADD COLUMN deleted_at TEXT;

-- Backups that were taken, whose files lie elsewhere.
CREATE TABLE backup (
    number INTEGER PRIMARY KEY,
    taken_at TEXT NOT NULL,
    file TEXT NOT NULL,
    documents INTEGER NOT NULL,
    trail_count INTEGER NOT NULL,
    trail_head TEXT NOT NULL
);

-- How long audits take.
ALTER TABLE audit ADD COLUMN began_at TEXT;
ALTER TABLE audit ADD COLUMN took_millis BIGINT;
