-- What waits and what is overdue is read in the order of its deadline, a page at a time, however much is open.

-- A unit's deadline stands with the unit, so that the silent ones can be read in its order; intake_stage stays the one that is written.
ALTER TABLE intake_unit ADD COLUMN deadline_on DATE;
UPDATE intake_unit u SET deadline_on = s.deadline_on FROM intake_stage s WHERE s.intake_id = u.intake_id AND s.stage = 'nomination';

CREATE FUNCTION take_unit_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.deadline_on := (SELECT deadline_on FROM intake_stage WHERE intake_id = NEW.intake_id AND stage = 'nomination');
  RETURN NEW;
END $$;
CREATE TRIGGER intake_unit_deadline BEFORE INSERT ON intake_unit FOR EACH ROW EXECUTE FUNCTION take_unit_deadline();

CREATE FUNCTION pass_on_unit_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE intake_unit SET deadline_on = NEW.deadline_on WHERE intake_id = NEW.intake_id AND deadline_on IS DISTINCT FROM NEW.deadline_on;
  RETURN NULL;
END $$;
CREATE TRIGGER intake_stage_unit_deadline AFTER INSERT OR UPDATE OF deadline_on ON intake_stage
  FOR EACH ROW WHEN (NEW.stage = 'nomination') EXECUTE FUNCTION pass_on_unit_deadline();

CREATE INDEX intake_unit_silent_idx ON intake_unit (committee_id, deadline_on, id) WHERE state IN ('unanswered', 'drafting', 'returned');
CREATE INDEX intake_in_order_idx ON intake (committee_id, coalesce(stage_deadline_on, '9999-12-31'::date), id) WHERE status = 'open';
CREATE INDEX intake_held_idx ON intake (committee_id, holder_kind) WHERE status = 'open';
CREATE INDEX intake_holder_account_idx ON intake (holder_account_id) WHERE status = 'open' AND holder_account_id IS NOT NULL;
CREATE INDEX call_task_in_order_idx ON call_task (committee_id, coalesce(coalesce(next_call_on, due_on), '9999-12-31'::date), id)
  WHERE state = 'open';
CREATE INDEX nomination_list_paper_idx ON nomination_list (committee_id, paper_due_on, id) WHERE paper_owed AND paper_received_at IS NULL;
CREATE INDEX nominee_line_owed_idx ON nominee_line (committee_id, intake_id) WHERE approval_owed;
