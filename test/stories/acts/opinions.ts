import type { RegisteredMember } from '../../../prisma/seed/sample/sample-register';
import { SAMPLE_PERSONAL_CODE } from '../../../prisma/seed/sample/sample-seats';
import { LeaderBrowser } from '../../support/leader-browser';
import type { StoryOffice, Who } from '../story-office';
import { expectMayNotSign } from './delegation';
import { requestInMailbox } from './mailbox';

export interface Paper {
  readonly number: string;
  readonly title: string;
  readonly dueOn: string;
  /** Opening of a class; left out: everybody found fit. */
  readonly opening?: boolean;
  readonly supplementaryToId?: string;
  /** K/T unless somebody stands in. */
  readonly capacity?: 'K/T' | 'TUQ';
  /** Tries to sign first, and may not. */
  readonly refusedTo?: Who;
}

export interface RoundView {
  readonly id: string;
  readonly submissionId: string;
  readonly state: string;
  readonly tallyWords: string;
  readonly lines: { lineId: string; outcome: string | null; agree: number; unanswered: number }[];
  readonly members: { personId: string; answered: boolean; opinion: { id: string } | null }[];
}

/** Tờ trình: drafted, signed, taken in; answers with its round. */
export async function submit(
  office: StoryOffice,
  intakeId: string,
  paper: Paper,
  by: Who = 'chuyen-vien',
  head: Who = 'lanh-dao-to-chuc',
): Promise<string> {
  const submissionId = await draftAndSign(office, intakeId, paper, by, head);
  return takenIn(office, paper, await takeIn(office, submissionId));
}

/**
 * As {@link submit}, but the worker is killed while the office takes it in: another takes over, and the answer is the one the first would
 * have given. The same button again does nothing twice.
 */
export async function submitWhileTheWorkerDies(office: StoryOffice, intakeId: string, paper: Paper): Promise<string> {
  const submissionId = await draftAndSign(office, intakeId, paper, 'chuyen-vien', 'lanh-dao-to-chuc');
  const key = `take-in-${submissionId}`;
  const pending = takeIn(office, submissionId, key);
  await office.world.worker.kill();
  office.tell('(máy)', 'tiến trình xử lý bị ngắt giữa chừng');
  await office.world.worker.start();
  office.tell('(máy)', 'tiến trình khác thay thế');
  const roundId = await pending;
  if ((await takeIn(office, submissionId, key)) !== roundId) throw new Error('a repeat was answered otherwise');
  office.tell('tong-hop', 'bấm lại lần nữa: vẫn một lượt xin ý kiến');
  return takenIn(office, paper, roundId);
}

async function takeIn(office: StoryOffice, submissionId: string, key?: string): Promise<string> {
  const client = await office.as('tong-hop');
  const taken = await client.post<{ roundIds: string[] }>(`/submissions/${submissionId}/takings-in`, {}, key);
  return taken.roundIds[0]!;
}

async function takenIn(office: StoryOffice, { number, dueOn }: Paper, roundId: string): Promise<string> {
  office.tell('tong-hop', `tiếp nhận Tờ trình ${number}, xin ý kiến đến hết ngày ${dueOn}`);
  await office.world.sendMails();
  return roundId;
}

async function draftAndSign(office: StoryOffice, intakeId: string, paper: Paper, by: Who, head: Who): Promise<string> {
  const { submissionId, revision } = await draft(office, intakeId, paper, by);
  if (paper.refusedTo) await expectMayNotSign(office, paper.refusedTo, submissionId);
  await (
    await office.as(head)
  ).post(`/submissions/${submissionId}/signatures`, {
    revision,
    capacity: paper.capacity ?? 'K/T',
  });
  office.tell(head, `ký Tờ trình ${paper.number}`);
  return submissionId;
}

async function draft(
  office: StoryOffice,
  intakeId: string,
  { opening, dueOn, number, title, supplementaryToId }: Paper,
  by: Who,
) {
  const drafted = await (
    await office.as(by)
  ).post<{ submissionId: string; revision: number; lines: number }>('/submissions', {
    number,
    title,
    summary: `${title}. Kính trình xem xét, cho ý kiến.`,
    dueOn: office.day(dueOn),
    contactPhone: '0255 000 0102',
    ...(supplementaryToId ? { supplementaryToId } : {}),
    ...(opening ? { lines: [{ kind: 'class-opening', intakeId, subject: title }] } : { allShortlistedOf: [intakeId] }),
  });
  office.tell(by, `lập Tờ trình ${number}, ${drafted.lines} nội dung`);
  return drafted;
}

export function readRound(office: StoryOffice, roundId: string): Promise<RoundView> {
  return office.as('tong-hop').then((client) => client.get<RoundView>(`/opinion-rounds/${roundId}`));
}

/** A member opens the link in the mail about the Tờ trình of that number, and answers with the personal code, without JavaScript. */
export async function answerFromMail(
  office: StoryOffice,
  member: RegisteredMember,
  number: string,
  choice: 'agree' | 'disagree' | 'ask-for-meeting' = 'agree',
): Promise<void> {
  const { path } = await requestInMailbox(office, member.email, number);
  const browser = new LeaderBrowser(office.world.origin);
  const form = await browser.open(path);
  const check = await browser.submit(form, { choice, step: 'review' });
  const receipt = await browser.submit(check, { code: SAMPLE_PERSONAL_CODE, step: 'send' });
  if (form.status !== 200 || receipt.status !== 200 || receipt.fault)
    throw new Error(`${member.email}: the opinion was not taken: ${receipt.status} ${receipt.fault}`);
  office.mailOpinions += 1;
}

export async function agreeFromMail(
  office: StoryOffice,
  members: readonly RegisteredMember[],
  number: string,
): Promise<void> {
  for (const member of members) await answerFromMail(office, member, number);
  office.tell(`${members.length} đồng chí`, 'cho ý kiến từ thư điện tử: thống nhất');
}

export async function closeRound(office: StoryOffice, roundId: string): Promise<void> {
  await (await office.as('tong-hop')).post(`/opinion-rounds/${roundId}/closings`, {});
  const { tallyWords } = await readRound(office, roundId);
  office.tell('tong-hop', `kết thúc lấy ý kiến. ${tallyWords}`);
}

/** Said at a meeting or on the telephone: it counts at once, its paper comes later. Answers with the opinion's id. */
export async function recordSpoken(
  office: StoryOffice,
  roundId: string,
  member: RegisteredMember,
  paperDueOn: string,
  where: string,
) {
  const answer = await (
    await office.as('giup-viec')
  ).post<{ opinionId: string }>(`/opinion-rounds/${roundId}/recorded-opinions`, {
    whole: 'agree',
    personId: member.personId,
    method: 'oral',
    givenAt: new Date(office.world.now().getTime() - 60_000).toISOString(),
    paperDueOn: office.day(paperDueOn),
    note: where,
  });
  office.tell('giup-viec', `ghi nhận ý kiến đồng chí ${member.postTitle} (${where}): thống nhất; chờ phiếu`);
  return answer.opinionId;
}

export async function receivePaper(office: StoryOffice, roundId: string, opinionId: string, reference: string) {
  await (
    await office.as('van-thu')
  ).post(`/opinion-rounds/${roundId}/opinions/${opinionId}/papers`, { reference, receivedOn: office.world.today() });
  office.tell('van-thu', `nhận phiếu ý kiến (${reference})`);
}

/** One vote at one meeting settles the lines that wait. */
export async function decideAtMeeting(office: StoryOffice, roundId: string, minutes: string): Promise<void> {
  const round = await readRound(office, roundId);
  const present = round.members.map(({ personId }) => personId);
  await (
    await office.as('van-thu')
  ).post(`/opinion-rounds/${roundId}/meetings`, {
    heldOn: office.world.today(),
    minutesNumber: minutes,
    chairPersonId: present[0],
    presentPersonIds: present,
    lines: round.lines
      .filter(({ outcome }) => outcome === null)
      .map(({ lineId }) => ({ lineId, agreed: present.length })),
  });
  office.tell('van-thu', `ghi kết quả hội nghị (Biên bản ${minutes}): ${present.length}/${present.length} thống nhất`);
}
