import type { LineChoice } from '../../domain/submission/opinion-answer';
import type { OpinionChoice, OpinionMethod, OpinionProof } from '../../domain/submission/round-commands';
import type { PlainDate } from '../../domain/dates';
import { Prisma, type Reader, type Transaction } from '../client';
import { fromOptionalDbDate, toDbDate } from '../plain-dates';

export interface NewOpinion {
  id: string;
  committeeId: string;
  roundId: string;
  personId: string;
  recordedBy: string;
  onBehalf: boolean;
  method: OpinionMethod;
  proof: OpinionProof;
  contentHash: string;
  linkId: string | null;
  deviceId: string | null;
  givenAt: Date;
  recordedAt: Date;
  note: string | null;
  paperOwed: boolean;
  paperDueOn: PlainDate | null;
  paperReference: string | null;
  paperFileId: string | null;
}

/**
 * Keeps an opinion with its choice on every line, in one statement. `counted`: it becomes the member's own of the round, whose reminders and call
 * stop; otherwise (too late) it only stands in the record.
 */
export function addOpinion(
  tx: Transaction,
  opinion: NewOpinion,
  choices: readonly LineChoice[],
  { counted, at }: { counted: boolean; at: Date },
): void {
  const lineIds = choices.map(({ lineId }) => lineId);
  const kinds = choices.map(({ choice }) => choice);
  const texts = choices.map(({ text }) => text);
  tx.$send(Prisma.sql`
    WITH kept AS (
      INSERT INTO opinion (id, committee_id, round_id, person_id, recorded_by, on_behalf, method, proof, content_hash, link_id, device_id,
                           given_at, recorded_at, note, paper_owed, paper_due_on, paper_received_at, paper_reference, paper_file_id,
                           superseded_at)
      VALUES (${opinion.id}::uuid, ${opinion.committeeId}::uuid, ${opinion.roundId}::uuid, ${opinion.personId}::uuid,
              ${opinion.recordedBy}::uuid, ${opinion.onBehalf}, ${opinion.method}, ${opinion.proof}, ${opinion.contentHash},
              ${opinion.linkId}::uuid, ${opinion.deviceId}::uuid, ${opinion.givenAt}, ${opinion.recordedAt}, ${opinion.note},
              ${opinion.paperOwed}, ${opinion.paperDueOn}::date,
              ${opinion.method === 'paper' && !opinion.paperOwed ? opinion.recordedAt : null}::timestamptz, ${opinion.paperReference},
              ${opinion.paperFileId}::uuid, ${counted ? null : at}::timestamptz)
    ), lines AS (
      INSERT INTO opinion_line (opinion_id, submission_line_id, committee_id, choice, text)
      SELECT ${opinion.id}::uuid, l.id, ${opinion.committeeId}::uuid, l.choice, l.text
      FROM unnest(${lineIds}::uuid[], ${kinds}::text[], ${texts}::text[]) AS l (id, choice, text)
    ), member AS (
      UPDATE round_member SET current_opinion_id = ${opinion.id}::uuid, answered_at = ${at}
      WHERE ${counted} AND round_id = ${opinion.roundId}::uuid AND person_id = ${opinion.personId}::uuid
    ), reminders AS (
      UPDATE reminder SET state = 'stopped', settled_at = ${at}
      WHERE ${counted} AND round_id = ${opinion.roundId}::uuid AND person_id = ${opinion.personId}::uuid AND state = 'pending'
    )
    UPDATE call_task SET state = 'closed', closed_at = ${at}, closed_reason = 'answered', revision = revision + 1
    WHERE ${counted} AND round_id = ${opinion.roundId}::uuid AND person_id = ${opinion.personId}::uuid AND state = 'open'`);
}

/** The spoken opinion of a member whose paper is still owed; null when none is. */
export async function findOwedPaper(
  tx: Transaction,
  roundId: string,
  personId: string,
): Promise<{ id: string; paperDueOn: PlainDate | null } | null> {
  const row = await tx.opinion.findFirst({
    where: { roundId, personId, paperOwed: true, paperReceivedAt: null, supersededAt: null },
    select: { id: true, paperDueOn: true },
  });
  return row && { id: row.id, paperDueOn: fromOptionalDbDate(row.paperDueOn) };
}

/** The earlier opinion stays in the record; it counts no more. */
export async function supersedeOpinion(tx: Transaction, opinionId: string, at: Date): Promise<void> {
  await tx.opinion.update({ where: { id: opinionId }, data: { supersededAt: at } });
}

export interface StoredOpinion {
  id: string;
  roundId: string;
  personId: string;
  recordedBy: string;
  onBehalf: boolean;
  method: OpinionMethod;
  givenAt: Date;
  recordedAt: Date;
  note: string | null;
  paperOwed: boolean;
  paperReceivedAt: Date | null;
  supersededAt: Date | null;
  objectedAt: Date | null;
}

export async function findOpinion(reader: Reader, roundId: string, opinionId: string): Promise<StoredOpinion | null> {
  const row = await reader.opinion.findFirst({ where: { id: opinionId, roundId } });
  return row && { ...row, method: row.method as OpinionMethod };
}

export async function readOpinionChoices(reader: Reader, opinionId: string): Promise<LineChoice[]> {
  const rows = await reader.opinionLine.findMany({
    where: { opinionId },
    select: { submissionLineId: true, choice: true, text: true },
  });
  return rows.map(({ submissionLineId, choice, text }) => ({
    lineId: submissionLineId,
    choice: choice as OpinionChoice,
    text,
  }));
}

export async function receiveOpinionPaper(
  tx: Transaction,
  opinionId: string,
  paper: { receivedOn: PlainDate; reference: string; fileId: string | null },
): Promise<void> {
  await tx.opinion.update({
    where: { id: opinionId },
    data: {
      paperOwed: false,
      paperReceivedAt: toDbDate(paper.receivedOn),
      paperReference: paper.reference,
      ...(paper.fileId ? { paperFileId: paper.fileId } : {}),
    },
  });
}

/** The leader says it is not theirs. While the round is open (`withdrawn`) it counts no more, and the member has not answered. */
export async function objectToOpinion(
  tx: Transaction,
  opinion: { id: string; roundId: string; personId: string },
  objection: { at: Date; text: string; withdrawn: boolean },
): Promise<void> {
  await tx.opinion.update({
    where: { id: opinion.id },
    data: {
      objectedAt: objection.at,
      objectionText: objection.text,
      ...(objection.withdrawn ? { supersededAt: objection.at } : {}),
    },
  });
  if (!objection.withdrawn) return;
  await tx.roundMember.updateMany({
    where: { roundId: opinion.roundId, personId: opinion.personId, currentOpinionId: opinion.id },
    data: { currentOpinionId: null, answeredAt: null },
  });
}
