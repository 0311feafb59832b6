import type { Database } from '../../prisma/client';
import { agreement, askOpinions } from './ask-opinions';
import type { OpenOffice } from './open-office';
import { seedDay, type SeededIntake } from './seed-record';

/** Lists, review, submission and opinions of an intake; answers with its round. */
export async function playToApproval(database: Database, office: OpenOffice, intake: SeededIntake): Promise<string> {
  for (let from = 0; from < intake.lists.length; from += 10) {
    await Promise.all(intake.lists.slice(from, from + 10).map(({ id }) => submitList(office, id)));
  }
  await shortlist(office, intake, await lineIdsOf(database, intake.id));
  const round = await askOpinions(office, intake.id);
  for (const member of office.members)
    await member.post(`/api/opinion-rounds/${round.roundId}/opinions`, agreement(round));
  await waitForStage(office, intake.id, 'issuance');
  return round.roundId;
}

export async function submitList(office: OpenOffice, listId: string, lateReason?: string): Promise<void> {
  const revision = await revisionOf(office, listId);
  await office.reviewer.post(`/api/nomination-lists/${listId}/submissions`, { revision, lateReason });
}

async function revisionOf(office: OpenOffice, listId: string): Promise<number> {
  const { body } = await office.reviewer.get(`/api/nomination-lists/${listId}`);
  return (body as { revision: number }).revision;
}

export async function shortlist(office: OpenOffice, intake: SeededIntake, lineIds: readonly string[]): Promise<void> {
  const decisions = lineIds.map((lineId) => ({ lineId, verdict: 'shortlist' }));
  await office.reviewer.post(`/api/intakes/${intake.id}/review-decisions`, { decisions });
}

export async function lineIdsOf(database: Database, intakeId: string): Promise<string[]> {
  const rows = await database.nomineeLine.findMany({
    where: { intakeId },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** Drafted, signed, numbered. */
export async function issue(office: OpenOffice, intake: SeededIntake): Promise<void> {
  const { documentId } = await office.reviewer.post<{ documentId: string }>('/api/documents', {
    bodyId: office.committee.bodyId,
    documentType: 'decision',
    summary: 'Mở lớp và cử học viên',
    signatoryName: 'Trần Văn A',
    signatoryPost: 'Phó Bí thư',
    capacity: 'T/M',
    intakeIds: [intake.id],
  });
  const path = `/api/documents/${documentId}`;
  await office.clerk.post(`${path}/signatures`, { revision: 1, signedOn: seedDay() });
  const { body } = await office.clerk.get(path);
  await office.clerk.post(`${path}/issues`, { revision: (body as { revision: number }).revision, issuedOn: seedDay() });
}

/** The level above admits everybody. */
export async function answerFromAbove(database: Database, office: OpenOffice, intake: SeededIntake): Promise<void> {
  const lineIds = await lineIdsOf(database, intake.id);
  await office.reviewer.post(`/api/intakes/${intake.id}/higher-answers`, {
    authority: 'Trường Chính trị tỉnh',
    answers: lineIds.map((lineId) => ({ lineId, answer: 'admitted' })),
  });
  await waitForStage(office, intake.id, 'class');
}

/** One class with everybody approved, results recorded, closed. */
export async function holdClass(database: Database, office: OpenOffice, intake: SeededIntake): Promise<void> {
  const { classId } = await office.centre.post<{ classId: string }>(`/api/intakes/${intake.id}/classes`, {
    name: 'Lớp bồi dưỡng',
    startsOn: seedDay(-5),
    endsOn: seedDay(),
  });
  const path = `/api/classes/${classId}`;
  await office.centre.post(`${path}/openings`, {});
  const lineIds = await lineIdsOf(database, intake.id);
  await office.centre.post(`${path}/results`, { results: lineIds.map((lineId) => ({ lineId, result: 'completed' })) });
  await office.centre.post(`${path}/closing`, {});
  await waitForStage(office, intake.id, 'reporting');
}

/** The report goes in, comes back once, goes in again and is received: the intake closes. */
export async function reportIntake(office: OpenOffice, intake: SeededIntake): Promise<void> {
  const { reportId } = await office.centre.post<{ reportId: string }>('/api/reports', {
    intakeId: intake.id,
    asOf: seedDay(),
  });
  const path = `/api/reports/${reportId}`;
  await office.centre.post(`${path}/submissions`, { revision: await reportRevision(office, path) });
  await office.coordinator.post(`${path}/receipts`, {});
  await waitForStatus(office, intake.id, 'closed');
}

async function reportRevision(office: OpenOffice, path: string): Promise<number> {
  const { body } = await office.coordinator.get(path);
  return (body as { revision: number }).revision;
}

/** The conclusion stands in the record at once; the intake's workflow is told and moves the stage a moment later. */
export function waitForStage(office: OpenOffice, intakeId: string, stage: string): Promise<void> {
  return waitForIntake(office, intakeId, (intake) => intake.stage === stage, stage);
}

export function waitForStatus(office: OpenOffice, intakeId: string, status: string): Promise<void> {
  return waitForIntake(office, intakeId, (intake) => intake.status === status, status);
}

async function waitForIntake(
  office: OpenOffice,
  intakeId: string,
  isThere: (intake: { stage: string; status: string }) => boolean,
  where: string,
): Promise<void> {
  let last = '';
  for (let tries = 0; tries < 800; tries += 1) {
    const { body } = await office.reviewer.get(`/api/intakes/${intakeId}`);
    const intake = body as { stage: string; status: string };
    if (isThere(intake)) return;
    last = `${intake.stage}/${intake.status}`;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`the intake is at ${last} and did not come to ${where}`);
}
