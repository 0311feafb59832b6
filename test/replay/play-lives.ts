import type { Database } from '../../prisma/client';
import type { Stack } from '../support/processes';
import { agreement, askOpinions } from '../support/ask-opinions';
import { openOffice, type OpenOffice } from '../support/open-office';
import { seedDay, seedIntake, type SeededIntake } from '../support/seed-record';

/** A life that was played, by the workflows it left behind. */
export interface PlayedLife {
  name: string;
  workflowIds: string[];
}

/** Plays records through their stages over the public API; sample names only. */
export async function playLives(stack: Stack, database: Database): Promise<PlayedLife[]> {
  const office = await openOffice(stack, database, 0);
  return [await playLocalClass(database, office), await playReturnAndMeeting(database, office), await playSuspension(database, office)];
}

/** Nomination to report, the ordinary way: every stage of a class held at home. */
async function playLocalClass(database: Database, office: OpenOffice): Promise<PlayedLife> {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination', units: 2 }, { lines: 3 });
  const roundId = await playToApproval(database, office, intake);
  await issue(office, intake);
  await holdClass(office, intake);
  return { name: 'local-class', workflowIds: [`intake/${intake.id}`, `opinion-round/${roundId}`] };
}

/** A list returned and sent again, opinions recorded on paper, the deadline of the round moved, the submission recalled. */
async function playReturnAndMeeting(database: Database, office: OpenOffice): Promise<PlayedLife> {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination', units: 1 }, { lines: 2 });
  const [list] = intake.lists;
  await submitList(office, list!.id);
  await office.reviewer.post(`/api/nomination-lists/${list!.id}/returns`, { reason: 'Thiếu năm sinh' });
  await submitList(office, list!.id);
  await shortlist(office, intake, await lineIdsOf(database, intake.id));
  const round = await askOpinions(office, intake.id);
  const [first] = office.members;
  await first!.post(`/api/opinion-rounds/${round.roundId}/opinions`, { ...agreement(round), whole: 'disagree' });
  await first!.post(`/api/opinion-rounds/${round.roundId}/opinions`, agreement(round));
  const path = `/api/opinion-rounds/${round.roundId}`;
  await office.coordinator.post(`${path}/extensions`, { dueOn: seedDay(40), reason: 'Chờ đồng chí đi công tác' });
  await office.coordinator.post(`${path}/recalls`, { reason: 'Điều chỉnh danh sách' });
  return { name: 'returned-and-recalled', workflowIds: [`intake/${intake.id}`, `opinion-round/${round.roundId}`] };
}

/** Suspended, resumed, its deadline moved, cancelled. */
async function playSuspension(database: Database, office: OpenOffice): Promise<PlayedLife> {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination', units: 1 }, { lines: 1 });
  const path = `/api/intakes/${intake.id}`;
  await office.head.post(`${path}/suspensions`, { reason: 'Chờ chỉ đạo' });
  await office.head.post(`${path}/resumptions`, { reason: 'Tiếp tục' });
  await office.head.post(`${path}/deadline-changes`, { stage: 'nomination', toOn: seedDay(70), reason: 'Đơn vị xin lùi' });
  await office.head.post(`${path}/cancellations`, { reason: 'Thôi mở lớp' });
  return { name: 'suspended-and-cancelled', workflowIds: [`intake/${intake.id}`] };
}

/** Lists, review, submission and opinions of an intake; answers with its round. */
export async function playToApproval(database: Database, office: OpenOffice, intake: SeededIntake): Promise<string> {
  for (let from = 0; from < intake.lists.length; from += 10) {
    await Promise.all(intake.lists.slice(from, from + 10).map(({ id }) => submitList(office, id)));
  }
  await shortlist(office, intake, await lineIdsOf(database, intake.id));
  const round = await askOpinions(office, intake.id);
  for (const member of office.members) await member.post(`/api/opinion-rounds/${round.roundId}/opinions`, agreement(round));
  await waitForStage(office, intake.id, 'issuance');
  return round.roundId;
}

export async function submitList(office: OpenOffice, listId: string): Promise<void> {
  await office.reviewer.post(`/api/nomination-lists/${listId}/submissions`, { revision: await revisionOf(office, listId) });
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
  const rows = await database.nomineeLine.findMany({ where: { intakeId }, select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

/** The conclusion stands in the record at once; the intake's workflow is told and moves the stage a moment later. */
export async function waitForStage(office: OpenOffice, intakeId: string, stage: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { body } = await office.reviewer.get(`/api/intakes/${intakeId}`);
    if ((body as { stage: string }).stage === stage) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`the intake did not come to ${stage}`);
}

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
  await waitForStage(office, intake.id, 'class');
}
