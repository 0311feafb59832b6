-- A line is deleted only while it is a draft: what was checked of it, and the papers put to it, go with it.
ALTER TABLE eligibility_check DROP CONSTRAINT eligibility_check_line_id_fkey;
ALTER TABLE eligibility_check ADD CONSTRAINT eligibility_check_line_id_fkey
  FOREIGN KEY (line_id) REFERENCES nominee_line (id) ON DELETE CASCADE;
ALTER TABLE dossier_paper DROP CONSTRAINT dossier_paper_line_id_fkey;
ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_line_id_fkey
  FOREIGN KEY (line_id) REFERENCES nominee_line (id) ON DELETE CASCADE;
