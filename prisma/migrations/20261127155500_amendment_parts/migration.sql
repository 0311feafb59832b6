-- What an item does itself when the plan is amended: each is tried with the amendment, and again when somebody asks; what was refused says why.
CREATE TABLE "plan_amendment_part" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "amendment_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "to_on" DATE,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_amendment_part_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_amendment_part_amendment_id_plan_item_id_act_key" ON "plan_amendment_part"("amendment_id", "plan_item_id", "act");
ALTER TABLE plan_amendment_part ADD CONSTRAINT plan_amendment_part_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE plan_amendment_part ADD CONSTRAINT plan_amendment_part_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES plan_amendment (id);
ALTER TABLE plan_amendment_part ADD CONSTRAINT plan_amendment_part_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE plan_amendment_part ADD CONSTRAINT plan_amendment_part_state_check CHECK (state IN ('pending', 'done', 'refused'));
