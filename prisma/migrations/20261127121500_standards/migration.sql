-- Căn cứ: named by a code that rules, norms, templates and organs point to; what took its place is one or several others.
ALTER TABLE "legal_basis" ADD COLUMN "code" TEXT;
UPDATE "legal_basis" SET "code" = id::text;
ALTER TABLE "legal_basis" ALTER COLUMN "code" SET NOT NULL;
ALTER TABLE "legal_basis" ADD COLUMN "successors" TEXT[];
UPDATE "legal_basis" SET "successors" = CASE WHEN superseded_by IS NULL THEN '{}' ELSE ARRAY[superseded_by] END;
ALTER TABLE "legal_basis" DROP COLUMN "superseded_by";
ALTER TABLE "legal_basis" ADD COLUMN "note" TEXT;
ALTER TABLE "legal_basis" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX "legal_basis_committee_id_code_key" ON "legal_basis"("committee_id", "code");

CREATE TABLE "rule_set_version" (
    "committee_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rule_set_version_pkey" PRIMARY KEY ("committee_id", "code", "version")
);

ALTER TABLE "intake" ADD COLUMN "rule_set" TEXT;
ALTER TABLE "intake" ADD COLUMN "study_form" TEXT;

-- The latest check of a line is read with every list.
DROP INDEX "eligibility_check_line_id_idx";
CREATE INDEX "eligibility_check_line_id_checked_at_idx" ON "eligibility_check"("line_id", "checked_at");
