-- The key of the app that shows a person's codes, and the last time step whose code was taken, so that each is good once.
ALTER TABLE person ADD COLUMN factor TEXT;
ALTER TABLE person ADD COLUMN factor_step BIGINT NOT NULL DEFAULT 0;

-- The key that whoever opens the link is shown.
ALTER TABLE person_link ADD COLUMN factor TEXT;
