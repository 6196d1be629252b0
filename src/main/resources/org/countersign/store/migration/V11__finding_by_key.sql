-- A page of one finding looks it up in each audit of its review; by the review and the key alone, SQLite went through all of them.
DROP INDEX finding_by_key;
CREATE INDEX finding_by_key ON finding (review, audit, key);
