import type { Database } from '../../prisma/client';
import { agreement, askOpinions } from '../support/ask-opinions';
import { openOffice, type OpenOffice } from '../support/open-office';
import {
  answerFromAbove,
  holdClass,
  issue,
  lineIdsOf,
  playToApproval,
  reportIntake,
  shortlist,
  submitList,
  waitForStage,
  waitForStatus,
} from '../support/play-intake';
import type { Stack } from '../support/processes';
import { seedDay, seedIntake } from '../support/seed-record';

/** A life that was played, by the workflows it left behind. */
export interface PlayedLife {
  name: string;
  workflowIds: string[];
}

type Play = (database: Database, office: OpenOffice) => Promise<string[]>;

/** Plays records through their stages over the public API; sample names only. */
export async function playLives(
  stack: Stack,
  database: Database,
  names: readonly string[] = Object.keys(LIVES),
): Promise<PlayedLife[]> {
  const office = await openOffice(stack, database, 0);
  const lives: PlayedLife[] = [];
  for (const name of names) {
    const play = LIVES[name];
    if (!play) throw new Error(`no such life: ${name}; there are ${Object.keys(LIVES).join(', ')}`);
    lives.push({ name, workflowIds: await play(database, office) });
  }
  return lives;
}

/** The lists of six units handed in at once: what waits is carried out together. */
const playListsAtOnce: Play = async (database, office) => {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination', units: 6 }, { lines: 2 });
  await Promise.all(intake.lists.map(({ id }) => submitList(office, id)));
  await waitForStage(office, intake.id, 'review');
  return [`intake/${intake.id}`];
};

/** Nomination to report, the ordinary way: every stage of a class held at home. */
const playLocalClass: Play = async (database, office) => {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination', units: 2 }, { lines: 3 });
  const roundId = await playToApproval(database, office, intake);
  await issue(office, intake);
  await waitForStage(office, intake.id, 'class');
  await holdClass(database, office, intake);
  await reportIntake(office, intake);
  return [`intake/${intake.id}`, `opinion-round/${roundId}`, `plan-item/${intake.planItemId}`];
};

/** A school outside answers before anybody studies. */
const playSendOut: Play = async (database, office) => {
  const cause = { stage: 'issuance', procedure: 'send-out' } as const;
  const intake = await seedIntake(database, office.committee, cause, { state: 'submitted', lineState: 'approved' });
  await issue(office, intake);
  await waitForStage(office, intake.id, 'awaiting-higher');
  await answerFromAbove(database, office, intake);
  await holdClass(database, office, intake);
  return [`intake/${intake.id}`];
};

/** The class itself is approved first, then lists come, and the reviewer ends the review. */
const playOpening: Play = async (database, office) => {
  const cause = { stage: 'opening', procedure: 'open-enrolment' } as const;
  const intake = await seedIntake(database, office.committee, cause);
  const round = await askOpinions(office, intake.id, {
    lines: [
      { kind: 'class-opening', intakeId: intake.id, subject: 'Mở lớp bồi dưỡng', bodyId: office.committee.bodyId },
    ],
  });
  for (const member of office.members)
    await member.post(`/api/opinion-rounds/${round.roundId}/opinions`, agreement(round));
  await waitForStage(office, intake.id, 'issuance');
  await issue(office, intake);
  await waitForStage(office, intake.id, 'nomination');
  for (const { id } of intake.lists) await submitList(office, id);
  await shortlist(office, intake, await lineIdsOf(database, intake.id));
  await office.reviewer.post(`/api/intakes/${intake.id}/review-conclusions`, {});
  await waitForStage(office, intake.id, 'class');
  return [`intake/${intake.id}`, `opinion-round/${round.roundId}`];
};

/** A list returned and sent again, an opinion changed, the deadline of the round moved, the submission recalled. */
const playReturnAndRecall: Play = async (database, office) => {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination' }, { lines: 2 });
  const [list] = intake.lists;
  await submitList(office, list!.id);
  await office.reviewer.post(`/api/nomination-lists/${list!.id}/returns`, { reason: 'Thiếu năm sinh' });
  await submitList(office, list!.id, 'Bổ sung theo yêu cầu');
  await shortlist(office, intake, await lineIdsOf(database, intake.id));
  const round = await askOpinions(office, intake.id);
  const path = `/api/opinion-rounds/${round.roundId}`;
  const [first] = office.members;
  await first!.post(`${path}/opinions`, { ...agreement(round), whole: 'disagree' });
  await first!.post(`${path}/opinions`, agreement(round));
  await office.coordinator.post(`${path}/extensions`, { dueOn: seedDay(40), reason: 'Chờ đồng chí đi công tác' });
  await office.coordinator.post(`${path}/recalls`, { reason: 'Điều chỉnh danh sách' });
  return [`intake/${intake.id}`, `opinion-round/${round.roundId}`];
};

/** Suspended, resumed, its deadline moved, cancelled. */
const playSuspension: Play = async (database, office) => {
  const intake = await seedIntake(database, office.committee, { stage: 'nomination' });
  const path = `/api/intakes/${intake.id}`;
  await office.head.post(`${path}/suspensions`, { reason: 'Chờ chỉ đạo' });
  await office.head.post(`${path}/resumptions`, { reason: 'Tiếp tục' });
  await office.head.post(`${path}/deadline-changes`, {
    stage: 'nomination',
    toOn: seedDay(70),
    reason: 'Đơn vị xin lùi',
  });
  await office.head.post(`${path}/cancellations`, { reason: 'Thôi mở lớp' });
  await waitForStatus(office, intake.id, 'closed');
  return [`intake/${intake.id}`];
};

/** An item moved, suspended, taken up again; an intake of it opened by hand. */
const playItem: Play = async (database, office) => {
  const { planItemId } = await seedIntake(database, office.committee, { stage: 'reporting' });
  const path = `/api/plan-items/${planItemId}`;
  await office.coordinator.post(`${path}/due-dates`, { toOn: seedDay(200), reason: 'Điều chỉnh kế hoạch' });
  await office.coordinator.post(`${path}/suspension`, { reason: 'Chờ chỉ đạo' });
  await office.coordinator.post(`${path}/resumption`, { reason: 'Tiếp tục' });
  return [`plan-item/${planItemId}`];
};

const LIVES: Readonly<Record<string, Play>> = {
  'local-class': playLocalClass,
  'send-out': playSendOut,
  opening: playOpening,
  'returned-and-recalled': playReturnAndRecall,
  'suspended-and-cancelled': playSuspension,
  item: playItem,
  'lists-at-once': playListsAtOnce,
};
