-- An organ or a person that serves several units (a centre of several communes, an officer of two cells), for a time.
CREATE TABLE "unit_service" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "unit_id" UUID,
    "person_id" UUID,
    "served_unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "basis" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_service_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "unit_service_unit_id_idx" ON "unit_service"("unit_id");
CREATE INDEX "unit_service_served_unit_id_idx" ON "unit_service"("served_unit_id");

ALTER TABLE unit_service ADD CONSTRAINT unit_service_one_server CHECK ((unit_id IS NULL) <> (person_id IS NULL) AND unit_id IS DISTINCT FROM served_unit_id);
ALTER TABLE unit_service ADD CONSTRAINT unit_service_validity CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_service ADD CONSTRAINT unit_service_once
  EXCLUDE USING gist ((coalesce(unit_id, person_id)) WITH =, served_unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit_service ADD CONSTRAINT unit_service_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE unit_service ADD CONSTRAINT unit_service_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE unit_service ADD CONSTRAINT unit_service_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE unit_service ADD CONSTRAINT unit_service_served_unit_id_fkey FOREIGN KEY (served_unit_id) REFERENCES unit (id);
