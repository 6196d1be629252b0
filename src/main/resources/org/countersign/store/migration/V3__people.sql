-- Who works with an installation of a team. Two people never bear the same name, since the trail and waivers name them.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL UNIQUE,
    subject TEXT UNIQUE,
    password TEXT,
    roles TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    added_at TEXT NOT NULL
);

-- A link by which a person chooses a password, once; only the hash of its token is kept, as of all tokens here.
CREATE TABLE person_link (
    sha256 TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    good_until TEXT NOT NULL
);

-- Without a person it is the session of whoever sits at this machine.
CREATE TABLE web_session (
    sha256 TEXT PRIMARY KEY,
    person TEXT REFERENCES person (id),
    began_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
);

CREATE INDEX web_session_by_person ON web_session (person);

-- Attempts to sign in that did not succeed, by the account, the address, or both.
CREATE TABLE sign_in_attempt (
    subject TEXT NOT NULL,
    tried_at TEXT NOT NULL
);

CREATE INDEX sign_in_attempt_by_subject ON sign_in_attempt (subject, tried_at);
