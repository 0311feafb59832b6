-- Members asked in order, what an amendment changed, agreements that later changes made void, absences, delegations.

ALTER TABLE "round_member" ADD COLUMN "asked_at" TIMESTAMPTZ(3);
UPDATE round_member m SET asked_at = r.opened_at FROM opinion_round r WHERE r.id = m.round_id;

ALTER TABLE "submission_line" ADD COLUMN "replaces_id" UUID, ADD COLUMN "voided_at" TIMESTAMPTZ(3), ADD COLUMN "void_reason" TEXT;

-- CreateTable
CREATE TABLE "submission_amendment" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "content_before" TEXT NOT NULL,
    "content_after" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_absence" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "submission_amendment_submission_id_version_key" ON "submission_amendment"("submission_id", "version");

-- CreateIndex
CREATE INDEX "member_absence_committee_id_person_id_idx" ON "member_absence"("committee_id", "person_id");

-- CreateIndex
CREATE INDEX "delegation_from_account_id_idx" ON "delegation"("from_account_id");

ALTER TABLE submission_line ADD CONSTRAINT submission_line_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES submission_line (id);
ALTER TABLE submission_amendment ADD CONSTRAINT submission_amendment_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE submission_amendment ADD CONSTRAINT submission_amendment_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id);
ALTER TABLE submission_amendment ADD CONSTRAINT submission_amendment_made_by_fkey FOREIGN KEY (made_by) REFERENCES account (id);
ALTER TABLE member_absence ADD CONSTRAINT member_absence_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE member_absence ADD CONSTRAINT member_absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE member_absence ADD CONSTRAINT member_absence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE member_absence ADD CONSTRAINT member_absence_period CHECK (valid_to > valid_from);

-- Nobody stands in for themselves, and every delegation that names an end begins before it.
ALTER TABLE delegation ADD CONSTRAINT delegation_to_another CHECK (from_account_id <> to_account_id);
ALTER TABLE delegation ADD CONSTRAINT delegation_period CHECK (valid_to IS NULL OR valid_to > valid_from);
