-- Hồ sơ dự học: the papers of each person, as files or as seen on paper.
CREATE TABLE "dossier_paper" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "file_id" UUID,
    "note" TEXT,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "removed_reason" TEXT,

    CONSTRAINT "dossier_paper_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "dossier_paper_line_id_idx" ON "dossier_paper"("line_id");

-- Seen on paper once: without a file, as long as it is not taken back.
CREATE UNIQUE INDEX dossier_paper_seen_once ON dossier_paper (line_id, code) WHERE file_id IS NULL AND removed_at IS NULL;
ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_added_by_fkey FOREIGN KEY (added_by) REFERENCES account (id);
ALTER TABLE dossier_paper ADD CONSTRAINT dossier_paper_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES account (id);
