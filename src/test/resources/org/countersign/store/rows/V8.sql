INSERT INTO reassessment (review, cause, audit, why, asked_at) VALUES ('r1', 'rules 2', 1, 'rules 2 are in force', '2026-03-01T09:00:00Z')
INSERT INTO notice (review, audit, why, decision, fresh, worse, better, gone, written_at) VALUES ('r1', 1, 'rules 2 are in force', 'DO_NOT_SIGN', 1, 0, 0, 0, '2026-03-01T09:00:00Z')
