-- Viện dẫn: which texts procedures, templates, organs and norms rest on, and from when to when each does.
CREATE TABLE "basis_citation" (
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "citations" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "basis_citation_pkey" PRIMARY KEY ("committee_id", "kind", "subject")
);
