-- Places: quotas of a plan item and of a class beside those of an intake and a unit; every change of a quota; offers to the reserve.
ALTER TABLE "quota" ADD COLUMN "plan_item_id" UUID, ADD COLUMN "training_class_id" UUID, ALTER COLUMN "intake_id" DROP NOT NULL;
ALTER TABLE "nominee_line" ADD COLUMN "freed_at" TIMESTAMPTZ(3);

CREATE TABLE "quota_change" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "quota_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" INTEGER,
    "after" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "quota_change_quota_id_idx" ON "quota_change"("quota_id");

CREATE TABLE "place_offer" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "freed_by_id" UUID,
    "state" TEXT NOT NULL,
    "in_order" BOOLEAN NOT NULL,
    "reason" TEXT,
    "deadline_on" DATE NOT NULL,
    "offered_by" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "answer_reason" TEXT,
    "source" TEXT,
    "source_reference" TEXT,

    CONSTRAINT "place_offer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "place_offer_intake_id_idx" ON "place_offer"("intake_id");
CREATE INDEX "place_offer_line_id_idx" ON "place_offer"("line_id");

-- A quota is of an item, or of an intake and what lies in it.
ALTER TABLE quota ADD CONSTRAINT quota_one_scope
  CHECK ((intake_id IS NULL) <> (plan_item_id IS NULL) AND (training_class_id IS NULL OR intake_id IS NOT NULL));
DROP INDEX quota_scope_key;
CREATE UNIQUE INDEX quota_scope_key ON quota (plan_item_id, intake_id, training_class_id, unit_id) NULLS NOT DISTINCT;
CREATE INDEX quota_plan_item_idx ON quota (plan_item_id) WHERE plan_item_id IS NOT NULL;
ALTER TABLE quota ADD CONSTRAINT quota_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE quota ADD CONSTRAINT quota_training_class_id_fkey FOREIGN KEY (training_class_id) REFERENCES training_class (id);

ALTER TABLE quota_change ADD CONSTRAINT quota_change_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE quota_change ADD CONSTRAINT quota_change_quota_id_fkey FOREIGN KEY (quota_id) REFERENCES quota (id);
ALTER TABLE quota_change ADD CONSTRAINT quota_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES account (id);

-- One open offer per person; one place that was freed is offered to one person at a time.
CREATE UNIQUE INDEX place_offer_one_open ON place_offer (line_id) WHERE state = 'offered';
CREATE UNIQUE INDEX place_offer_one_per_place ON place_offer (freed_by_id) WHERE state IN ('offered', 'confirmed');
CREATE INDEX place_offer_open_idx ON place_offer (committee_id, deadline_on) WHERE state = 'offered';
ALTER TABLE place_offer ADD CONSTRAINT place_offer_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE place_offer ADD CONSTRAINT place_offer_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE place_offer ADD CONSTRAINT place_offer_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE place_offer ADD CONSTRAINT place_offer_freed_by_id_fkey FOREIGN KEY (freed_by_id) REFERENCES nominee_line (id);
ALTER TABLE place_offer ADD CONSTRAINT place_offer_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES account (id);
ALTER TABLE place_offer ADD CONSTRAINT place_offer_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES account (id);
