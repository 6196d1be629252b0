-- A document that was sent by mistake is left out of what is judged, and may be taken back in; the last row of a path counts.
ALTER TABLE enclosure ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
