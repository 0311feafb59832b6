-- An offer of a freed place is reminded of by itself, apart from the lists of its unit.
ALTER TABLE "reminder" ADD COLUMN "offer_id" UUID;
CREATE INDEX "reminder_offer_id_idx" ON "reminder"("offer_id");
