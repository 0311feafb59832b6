-- What mail servers said of mails of ours: each report is taken once, whichever way it came (its SHA-256 or the webhook's own id).
CREATE TABLE "mail_event" (
    "id" UUID NOT NULL,
    "committee_id" UUID,
    "notification_id" UUID,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "status" TEXT,
    "verdict" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_event_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mail_event_source_external_id_key" ON "mail_event"("source", "external_id");
CREATE INDEX "mail_event_notification_id_idx" ON "mail_event"("notification_id");
ALTER TABLE mail_event ADD CONSTRAINT mail_event_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE mail_event ADD CONSTRAINT mail_event_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES notification (id);

-- How far the mailbox of returned mails has been read (RFC 3501 §2.3.1.1: a new UIDVALIDITY makes every older UID void).
CREATE TABLE "mailbox_cursor" (
    "mailbox" TEXT NOT NULL,
    "uid_validity" BIGINT NOT NULL,
    "last_uid" BIGINT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_cursor_pkey" PRIMARY KEY ("mailbox")
);

-- Returned "for now" so many times.
ALTER TABLE "notification" ADD COLUMN "returns" INTEGER NOT NULL DEFAULT 0;

-- The sign of life of a link: used by somebody who showed who they are.
ALTER TABLE "opinion_link" ADD COLUMN "used_at" TIMESTAMPTZ(3);
