-- Papers drafted from the record: templates as data, versions of a paper, signed scans, letterheads.
ALTER TABLE "issued_document" ADD COLUMN "template_code" TEXT;
ALTER TABLE "issued_document" ADD COLUMN "sources" JSONB NOT NULL DEFAULT '{}';

CREATE TABLE "document_version" (
    "document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "committee_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "template_id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("document_id", "version")
);

CREATE TABLE "document_scan" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_scan_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "paper_template" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "description" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "stored_by" UUID NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_template_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "letterhead" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "organ_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "parent_organ" TEXT,
    "organ" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "authority" TEXT,
    "archive" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letterhead_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "document_scan_document_id_idx" ON "document_scan"("document_id");
CREATE UNIQUE INDEX "paper_template_committee_id_code_system_version_key" ON "paper_template"("committee_id", "code", "system", "version");
CREATE UNIQUE INDEX "letterhead_committee_id_organ_id_system_key" ON "letterhead"("committee_id", "organ_id", "system");

ALTER TABLE document_version ADD CONSTRAINT document_version_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE document_version ADD CONSTRAINT document_version_document_id_fkey FOREIGN KEY (document_id) REFERENCES issued_document (id);
ALTER TABLE document_version ADD CONSTRAINT document_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES paper_template (id);
ALTER TABLE document_version ADD CONSTRAINT document_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE document_scan ADD CONSTRAINT document_scan_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE document_scan ADD CONSTRAINT document_scan_document_id_fkey FOREIGN KEY (document_id) REFERENCES issued_document (id);
ALTER TABLE document_scan ADD CONSTRAINT document_scan_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE paper_template ADD CONSTRAINT paper_template_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE paper_template ADD CONSTRAINT paper_template_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE letterhead ADD CONSTRAINT letterhead_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
