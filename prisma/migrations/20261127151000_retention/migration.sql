-- What may be deleted by the terms set: found by a machine, decided by a person.
CREATE TABLE "retention_proposal" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('open', 'settled')),
    "rows_before" TIMESTAMPTZ(3) NOT NULL,
    "import_rows" INTEGER NOT NULL,
    "person_ids" UUID[],
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "erased_ids" UUID[],
    "deleted_rows" INTEGER,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),
    CONSTRAINT "retention_proposal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "retention_proposal_committee_id_idx" ON "retention_proposal"("committee_id");
-- One waits at a time; a later look renews it.
CREATE UNIQUE INDEX "retention_proposal_open" ON "retention_proposal"("committee_id") WHERE "state" = 'open';
