-- What was added stays as it was: neither a slip of ours nor a tool may change it unseen.
CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail
BEGIN
    SELECT RAISE(ABORT, 'rows of trail are added, and neither changed nor deleted');
END;

CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail
BEGIN
    SELECT RAISE(ABORT, 'rows of trail are added, and neither changed nor deleted');
END;

CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement
BEGIN
    SELECT RAISE(ABORT, 'rows of settlement are added, and neither changed nor deleted');
END;

CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement
BEGIN
    SELECT RAISE(ABORT, 'rows of settlement are added, and neither changed nor deleted');
END;

CREATE TRIGGER remark_no_update BEFORE UPDATE ON remark
BEGIN
    SELECT RAISE(ABORT, 'rows of remark are added, and neither changed nor deleted');
END;

CREATE TRIGGER remark_no_delete BEFORE DELETE ON remark
BEGIN
    SELECT RAISE(ABORT, 'rows of remark are added, and neither changed nor deleted');
END;

CREATE TRIGGER enclosure_no_update BEFORE UPDATE ON enclosure
BEGIN
    SELECT RAISE(ABORT, 'rows of enclosure are added, and neither changed nor deleted');
END;

CREATE TRIGGER enclosure_no_delete BEFORE DELETE ON enclosure
BEGIN
    SELECT RAISE(ABORT, 'rows of enclosure are added, and neither changed nor deleted');
END;

CREATE TRIGGER reassessment_no_update BEFORE UPDATE ON reassessment
BEGIN
    SELECT RAISE(ABORT, 'rows of reassessment are added, and neither changed nor deleted');
END;

CREATE TRIGGER reassessment_no_delete BEFORE DELETE ON reassessment
BEGIN
    SELECT RAISE(ABORT, 'rows of reassessment are added, and neither changed nor deleted');
END;

CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
BEGIN
    SELECT RAISE(ABORT, 'rows of notice are added, and neither changed nor deleted');
END;

CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
BEGIN
    SELECT RAISE(ABORT, 'rows of notice are added, and neither changed nor deleted');
END;

CREATE TRIGGER waiver_no_delete BEFORE DELETE ON waiver
BEGIN
    SELECT RAISE(ABORT, 'rows of waiver are added, and neither changed nor deleted');
END;

CREATE TRIGGER review_no_delete BEFORE DELETE ON review
BEGIN
    SELECT RAISE(ABORT, 'rows of review are added, and neither changed nor deleted');
END;

CREATE TRIGGER document_no_delete BEFORE DELETE ON document
BEGIN
    SELECT RAISE(ABORT, 'rows of document are added, and neither changed nor deleted');
END;

-- Bytes may go under the retention, and come back; they are never others.
CREATE TRIGGER document_no_change BEFORE UPDATE ON document
WHEN NEW.sha256 <> OLD.sha256 OR (OLD.deleted_at IS NULL) = (NEW.deleted_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'a document is never changed');
END;
