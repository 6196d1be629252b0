-- Why somebody left a document out of what is judged; of those from before nobody was asked.
ALTER TABLE enclosure ADD COLUMN reason TEXT;
