-- The form by which a review was opened: sent twice, it opens one review.
ALTER TABLE review ADD COLUMN form TEXT;
CREATE UNIQUE INDEX review_by_form ON review (form);

-- Archived reviews are left out of the list; nothing of them is deleted.
ALTER TABLE review ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;

-- The newest audit that came out, which the pages show.
ALTER TABLE review ADD COLUMN shown INTEGER;
UPDATE review SET shown = (SELECT MAX(number) FROM audit WHERE audit.review = review.id AND audit.state = 'DONE');

ALTER TABLE enclosure ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
UPDATE enclosure SET size = (SELECT LENGTH(bytes) FROM document WHERE document.sha256 = enclosure.sha256);

-- What a list shows of an audit, so that no report need be read for it.
ALTER TABLE audit ADD COLUMN model TEXT;
ALTER TABLE audit ADD COLUMN reds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit ADD COLUMN ambers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit ADD COLUMN gaps INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit ADD COLUMN questions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit ADD COLUMN requests INTEGER NOT NULL DEFAULT 0;

CREATE TABLE audit_area (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    area TEXT NOT NULL,
    title TEXT NOT NULL,
    colour TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);

-- What ends on which day: certificates, NDAs, waivers, the engagement.
CREATE TABLE expiry (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);
CREATE INDEX expiry_by_day ON expiry (review, audit, ends_on);

-- Numbers and days by which vendors are compared, in words.
CREATE TABLE figure (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    worth TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);

-- Each report of an audit by the name of its format; a further format is a further row.
CREATE TABLE hand_out (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document (sha256),
    PRIMARY KEY (review, audit, format),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);
INSERT INTO hand_out (review, audit, format, sha256)
    SELECT review, number, 'xlsx', workbook FROM audit WHERE workbook IS NOT NULL;
INSERT INTO hand_out (review, audit, format, sha256)
    SELECT review, number, 'json', report FROM audit WHERE report IS NOT NULL;

-- How far an audit is that is under way; taken counts how often somebody began it.
ALTER TABLE audit ADD COLUMN step TEXT;
ALTER TABLE audit ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
CREATE TABLE audit_file (
    review TEXT NOT NULL,
    audit INTEGER NOT NULL,
    number INTEGER NOT NULL,
    file TEXT NOT NULL,
    outcome TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (review, audit, number),
    FOREIGN KEY (review, audit) REFERENCES audit (review, number)
);

CREATE INDEX trail_by_review ON trail (about, number);
