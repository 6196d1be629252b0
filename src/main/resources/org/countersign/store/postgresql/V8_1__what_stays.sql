-- What was added stays as it was: neither a slip of ours nor a tool may change it unseen.
CREATE FUNCTION stays_as_it_was() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'rows of % are added, and neither changed nor deleted', TG_TABLE_NAME;
END
$body$;

CREATE TRIGGER trail_stays BEFORE UPDATE OR DELETE ON trail FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER trail_stays_whole BEFORE TRUNCATE ON trail EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER settlement_stays BEFORE UPDATE OR DELETE ON settlement FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER remark_stays BEFORE UPDATE OR DELETE ON remark FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER enclosure_stays BEFORE UPDATE OR DELETE ON enclosure FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER reassessment_stays BEFORE UPDATE OR DELETE ON reassessment FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER notice_stays BEFORE UPDATE OR DELETE ON notice FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER waiver_stays BEFORE DELETE ON waiver FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER review_stays BEFORE DELETE ON review FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();
CREATE TRIGGER document_stays BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION stays_as_it_was();

-- Bytes may go under the retention, and come back; they are never others.
CREATE TRIGGER document_no_change BEFORE UPDATE ON document FOR EACH ROW
    WHEN (NEW.sha256 <> OLD.sha256 OR (OLD.deleted_at IS NULL) = (NEW.deleted_at IS NULL))
    EXECUTE FUNCTION stays_as_it_was();
