INSERT INTO person (id, name, name_key, email, subject, password, roles, disabled, added_at) VALUES ('p1', 'Ann', 'ann', 'ann@example.com', NULL, NULL, 'REVIEWER', 0, '2026-03-01T09:00:00Z')
