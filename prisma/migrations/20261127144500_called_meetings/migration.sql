-- A meeting is one record from the day it is called: date, place, agenda, who is invited; later who was present and what was agreed.
ALTER TABLE "meeting" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'held';
ALTER TABLE "meeting" ADD COLUMN "title" TEXT;
ALTER TABLE "meeting" ADD COLUMN "starts_at" TEXT;
ALTER TABLE "meeting" ADD COLUMN "ends_at" TEXT;
ALTER TABLE "meeting" ADD COLUMN "place" TEXT;
ALTER TABLE "meeting" ADD COLUMN "change_reason" TEXT;
ALTER TABLE "meeting" ADD COLUMN "called_by" UUID;
ALTER TABLE "meeting" ADD COLUMN "called_at" TIMESTAMPTZ(3);
ALTER TABLE "meeting" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "meeting" ALTER COLUMN "recorded_by" DROP NOT NULL;
ALTER TABLE "meeting" ALTER COLUMN "recorded_at" DROP NOT NULL;
ALTER TABLE meeting ADD CONSTRAINT meeting_called_by_fkey FOREIGN KEY (called_by) REFERENCES account (id);
ALTER TABLE meeting ADD CONSTRAINT meeting_state_check CHECK (state IN ('called', 'held', 'cancelled'));
ALTER TABLE meeting ADD CONSTRAINT meeting_recorded_check CHECK (state <> 'held' OR (recorded_by IS NOT NULL AND recorded_at IS NOT NULL));
CREATE INDEX "meeting_committee_id_state_held_on_idx" ON "meeting"("committee_id", "state", "held_on");

-- The agenda: rounds whose lines are to be decided there.
CREATE TABLE "meeting_matter" (
    "meeting_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,

    CONSTRAINT "meeting_matter_pkey" PRIMARY KEY ("meeting_id", "round_id")
);
CREATE INDEX "meeting_matter_round_id_idx" ON "meeting_matter"("round_id");
ALTER TABLE meeting_matter ADD CONSTRAINT meeting_matter_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id);
ALTER TABLE meeting_matter ADD CONSTRAINT meeting_matter_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE meeting_matter ADD CONSTRAINT meeting_matter_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);

-- Members of the body, and guests: people of the register or units.
CREATE TABLE "meeting_invitee" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID,
    "unit_id" UUID,
    "member" BOOLEAN NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_invitee_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "meeting_invitee_meeting_id_person_id_key" ON "meeting_invitee"("meeting_id", "person_id");
CREATE UNIQUE INDEX "meeting_invitee_meeting_id_unit_id_key" ON "meeting_invitee"("meeting_id", "unit_id");
CREATE INDEX "meeting_invitee_person_id_idx" ON "meeting_invitee"("person_id");
ALTER TABLE meeting_invitee ADD CONSTRAINT meeting_invitee_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id);
ALTER TABLE meeting_invitee ADD CONSTRAINT meeting_invitee_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE meeting_invitee ADD CONSTRAINT meeting_invitee_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE meeting_invitee ADD CONSTRAINT meeting_invitee_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE meeting_invitee ADD CONSTRAINT meeting_invitee_one_check CHECK (num_nonnulls(person_id, unit_id) = 1);
