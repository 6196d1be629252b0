-- A token lets a program in on behalf of its owner. It is kept as its SHA-256 alone, so that whoever reads this has none.
CREATE TABLE token (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    last_used_on TEXT,
    revoked_at TEXT,
    revoked_by TEXT
);

CREATE INDEX token_by_owner ON token (owner, made_at);

-- What was answered to a request that bore a key, so that the same request sent again does nothing twice.
CREATE TABLE answered (
    who TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    status INTEGER,
    location TEXT,
    body TEXT,
    PRIMARY KEY (who, key)
);

CREATE INDEX answered_by_age ON answered (answered_at);
