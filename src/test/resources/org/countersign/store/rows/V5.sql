INSERT INTO expiry (review, audit, number, kind, what, ends_on) VALUES ('r1', 1, 1, 'NDA', 'Eve', '2026-03-05')
