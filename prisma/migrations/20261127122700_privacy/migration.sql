ALTER TABLE "person" ADD COLUMN "legal_hold" TEXT;
ALTER TABLE "person" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

CREATE TABLE "person_merge" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "merged_by" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "person_merge_committee_id_gone_id_idx" ON "person_merge"("committee_id", "gone_id");
CREATE INDEX "person_merge_kept_id_idx" ON "person_merge"("kept_id");

CREATE TABLE "subject_request" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID,
    "requester" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "subject_request_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "subject_request_committee_id_state_due_on_idx" ON "subject_request"("committee_id", "state", "due_on");
CREATE INDEX "subject_request_person_id_idx" ON "subject_request"("person_id");
