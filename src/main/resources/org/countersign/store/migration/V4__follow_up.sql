-- What a list of findings is sorted and searched by: the worst first, words in small letters, and whom it is about.
ALTER TABLE finding ADD COLUMN weight INTEGER NOT NULL DEFAULT 3;
ALTER TABLE finding ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN person TEXT;
UPDATE finding SET
    weight = CASE colour WHEN 'RED' THEN 0 WHEN 'AMBER' THEN 1 WHEN 'GREY' THEN 2 ELSE 3 END,
    words = LOWER(check_id || ' ' || label || ' ' || message),
    person = CASE WHEN subject_type = 'person' THEN subject END;
CREATE INDEX finding_by_weight ON finding (review, audit, weight, number);
CREATE INDEX finding_by_area ON finding (review, audit, area, weight, number);
CREATE INDEX finding_by_person ON finding (review, audit, person);
CREATE INDEX finding_by_check ON finding (review, audit, check_id, subject);

-- What people do about a finding, as it stands now, by its key; the steps tell how it came to that.
CREATE TABLE follow_up (
    review TEXT NOT NULL REFERENCES review (id),
    finding TEXT NOT NULL,
    status TEXT NOT NULL,
    assignee TEXT,
    due_on TEXT,
    PRIMARY KEY (review, finding)
);

CREATE TABLE follow_up_step (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    finding TEXT NOT NULL,
    words TEXT NOT NULL,
    done_by TEXT NOT NULL,
    done_at TEXT NOT NULL,
    PRIMARY KEY (review, number)
);
CREATE INDEX follow_up_step_by_finding ON follow_up_step (review, finding);
CREATE INDEX remark_by_finding ON remark (review, finding);

-- A waiver that somebody asked for. It counts once somebody else approved it, and is then a row of its own.
CREATE TABLE waiver_request (
    review TEXT NOT NULL REFERENCES review (id),
    number INTEGER NOT NULL,
    finding TEXT NOT NULL,
    check_id TEXT NOT NULL,
    about TEXT NOT NULL,
    label TEXT NOT NULL,
    message TEXT NOT NULL,
    meaning TEXT,
    requester TEXT NOT NULL,
    reason TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decided_why TEXT,
    PRIMARY KEY (review, number),
    CHECK (state IN ('OPEN', 'APPROVED', 'DECLINED', 'TAKEN_BACK')),
    CHECK ((state = 'OPEN') = (decided_by IS NULL)),
    CHECK (state NOT IN ('APPROVED', 'DECLINED') OR LOWER(TRIM(decided_by)) <> LOWER(TRIM(requester)))
);
CREATE UNIQUE INDEX waiver_request_open ON waiver_request (review, finding) WHERE state = 'OPEN';
CREATE INDEX waiver_request_by_state ON waiver_request (state, asked_at);

ALTER TABLE waiver ADD COLUMN meaning TEXT;
ALTER TABLE waiver ADD COLUMN withdrawn_by TEXT;
ALTER TABLE waiver ADD COLUMN withdrawn_at TEXT;
ALTER TABLE waiver ADD COLUMN withdrawn_why TEXT;
CREATE INDEX waiver_by_expiry ON waiver (expires_on);

-- What the registers say of each person in an audit, one row each, with the findings about them.
CREATE TABLE person_line (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    weight INTEGER NOT NULL,
    words TEXT NOT NULL,
    published TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);
CREATE INDEX person_line_by_weight ON person_line (review, audit, weight, number);
CREATE INDEX person_line_by_id ON person_line (review, audit, id);
