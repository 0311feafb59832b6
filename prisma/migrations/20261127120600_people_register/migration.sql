-- Lists of people stand by given name in the Vietnamese order (An, Ánh, Ân, Dung, Đào, Đức); keyset pages compare the same way.
ALTER TABLE person ALTER COLUMN sort_name TYPE text COLLATE "vi-x-icu";
ALTER TABLE nominee_line ALTER COLUMN sort_name TYPE text COLLATE "vi-x-icu";

-- A name without accents, with i for a closing y (Lý/Lí): the same key as domain/person/find-doubles.ts.
CREATE FUNCTION name_key(search_key text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(btrim(regexp_replace(search_key, '[^a-z]+', ' ', 'g')), '(?<=[hklmstv]|qu)y\M', 'i', 'g') $$;

CREATE INDEX person_name_key_idx ON person (committee_id, name_key(search_key));
CREATE INDEX person_id_number_idx ON person (committee_id, (details ->> 'idNumber')) WHERE details ->> 'idNumber' IS NOT NULL;

ALTER TABLE person_post ADD COLUMN "managed_by" TEXT;

CREATE TABLE "person_version" (
    "person_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "committee_id" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "person_version_pkey" PRIMARY KEY ("person_id", "revision")
);

CREATE TABLE "people_import" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "unit_id" UUID,
    "intake_id" UUID,
    "file_name" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "result" JSONB,
    CONSTRAINT "people_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "people_import_committee_id_purpose_created_at_idx" ON "people_import"("committee_id", "purpose", "created_at");
CREATE INDEX "people_import_intake_id_idx" ON "people_import"("intake_id");

CREATE TABLE "people_import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "committee_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "person" JSONB NOT NULL,
    "unread" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "unit_id" UUID,
    "match" TEXT NOT NULL,
    "person_id" UUID,
    "candidate_ids" JSONB NOT NULL DEFAULT '[]',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "eligibility" JSONB,
    "outcome" TEXT,
    CONSTRAINT "people_import_row_pkey" PRIMARY KEY ("import_id", "row")
);
CREATE INDEX "people_import_row_import_id_verdict_idx" ON "people_import_row"("import_id", "verdict");

CREATE TABLE "data_access" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "person_id" UUID,
    "subject" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "records" INTEGER NOT NULL DEFAULT 1,
    "purpose" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "data_access_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "data_access_committee_id_occurred_at_idx" ON "data_access"("committee_id", "occurred_at");
CREATE INDEX "data_access_person_id_idx" ON "data_access"("person_id");
