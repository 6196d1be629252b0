-- What an audit found, one row each, so that a page need not read a whole report to show a part of it.
CREATE TABLE finding (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    key TEXT NOT NULL,
    check_id TEXT NOT NULL,
    area TEXT NOT NULL,
    colour TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject TEXT NOT NULL,
    label TEXT NOT NULL,
    message TEXT NOT NULL,
    published TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);

CREATE INDEX finding_by_key ON finding (review, key);

-- The report and the reading without what may be long: the findings, and the facts.
ALTER TABLE audit ADD COLUMN summary TEXT REFERENCES document (sha256);
ALTER TABLE audit ADD COLUMN outline TEXT REFERENCES document (sha256);
