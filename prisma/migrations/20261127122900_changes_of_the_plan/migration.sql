-- An amendment is one document; while only its decision is known, the paper is owed by a day.
ALTER TABLE "plan_amendment" ADD COLUMN "number" TEXT;
ALTER TABLE "plan_amendment" ADD COLUMN "issued_on" DATE;
ALTER TABLE "plan_amendment" ADD COLUMN "paper_owed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "plan_amendment" ADD COLUMN "paper_due_on" DATE;
ALTER TABLE "plan_amendment" ADD COLUMN "paper_received_at" TIMESTAMPTZ(3);
CREATE INDEX "plan_amendment_committee_id_paper_due_on_idx" ON "plan_amendment"("committee_id", "paper_due_on");

ALTER TABLE "training_class" ADD COLUMN "paper_due_on" DATE;
ALTER TABLE "budget_line" ADD COLUMN "amended" BIGINT;

-- Where an item outside the plan has its ground, and which item of the year before it carries on.
ALTER TABLE "plan_item" ADD COLUMN "origin_basis" TEXT;
ALTER TABLE "plan_item" ADD COLUMN "carried_from_id" UUID;
ALTER TABLE plan_item ADD CONSTRAINT plan_item_carried_from_id_fkey FOREIGN KEY (carried_from_id) REFERENCES plan_item (id);

-- Next year's needs, asked of the units (tháng 10).
CREATE TABLE "need_call" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kinds" JSONB NOT NULL,
    "deadline_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "need_call_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "need_call_committee_id_state_idx" ON "need_call"("committee_id", "state");
ALTER TABLE need_call ADD CONSTRAINT need_call_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);

CREATE TABLE "need_answer" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "needs" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT,
    "source" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "need_answer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "need_answer_call_id_unit_id_key" ON "need_answer"("call_id", "unit_id");
CREATE INDEX "need_answer_committee_id_state_idx" ON "need_answer"("committee_id", "state");
ALTER TABLE need_answer ADD CONSTRAINT need_answer_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE need_answer ADD CONSTRAINT need_answer_call_id_fkey FOREIGN KEY (call_id) REFERENCES need_call (id);
ALTER TABLE need_answer ADD CONSTRAINT need_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE need_answer ADD CONSTRAINT need_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account (id);
