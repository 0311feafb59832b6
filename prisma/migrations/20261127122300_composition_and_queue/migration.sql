-- Thành phần triệu tập of an item; those registered and not called up; need told as a number.
ALTER TABLE "plan_item" ADD COLUMN "composition" JSONB NOT NULL DEFAULT '[]';

CREATE TABLE "carry_over" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "item_code" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "line_state" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_intake_id" UUID,
    "settled_line_id" UUID,
    "settled_reason" TEXT,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "carry_over_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "carry_over_line_id_key" ON "carry_over"("line_id");
CREATE INDEX "carry_over_committee_id_state_procedure_code_idx" ON "carry_over"("committee_id", "state", "procedure_code");

CREATE TABLE "demand" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "people" INTEGER,
    "note" TEXT,
    "source" TEXT,
    "source_reference" TEXT,
    "due_on" DATE,
    "asked_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "demand_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "demand_plan_item_id_unit_id_key" ON "demand"("plan_item_id", "unit_id");

ALTER TABLE demand ADD CONSTRAINT demand_people_counted CHECK (people IS NULL OR people >= 0);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_settled_intake_id_fkey FOREIGN KEY (settled_intake_id) REFERENCES intake (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_settled_line_id_fkey FOREIGN KEY (settled_line_id) REFERENCES nominee_line (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES account (id);
ALTER TABLE demand ADD CONSTRAINT demand_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE demand ADD CONSTRAINT demand_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE demand ADD CONSTRAINT demand_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE demand ADD CONSTRAINT demand_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account (id);
