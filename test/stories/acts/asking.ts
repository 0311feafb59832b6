import type { RegisteredMember } from '../../../prisma/seed/sample/sample-register';
import { SAMPLE_PERSONAL_CODE } from '../../../prisma/seed/sample/sample-seats';
import { LeaderBrowser } from '../../support/leader-browser';
import type { StoryOffice } from '../story-office';
import { requestInMailbox } from './mailbox';
import { readRound } from './opinions';

/** What was recorded for the leader is not theirs: they learn it by mail and say so on the page; it counts no more, and the office calls. */
export async function objectFromMail(
  office: StoryOffice,
  roundId: string,
  member: RegisteredMember,
  number: string,
): Promise<void> {
  const { path } = await requestInMailbox(office, member.email, number);
  const browser = new LeaderBrowser(office.world.origin);
  const form = await browser.open(`${path}?bao-sai`);
  const text = 'Tôi chưa cho ý kiến về nội dung này';
  const answer = await browser.submit(form, { step: 'object', text, code: SAMPLE_PERSONAL_CODE });
  if (form.status !== 200 || answer.status !== 200 || answer.fault)
    throw new Error(`the objection was not taken: ${answer.status} ${answer.fault}`);
  office.mailOpinions += 1;
  const round = await readRound(office, roundId);
  if (round.members.find(({ personId }) => personId === member.personId)!.answered)
    throw new Error('what a leader said is not theirs still counts');
  office.tell(`đồng chí ${member.postTitle}`, 'báo nội dung ghi nhận thay chưa đúng: ý kiến không tính nữa');
  await callAboutObjection(office, roundId, member);
}

async function callAboutObjection(office: StoryOffice, roundId: string, member: RegisteredMember): Promise<void> {
  const coordinator = await office.as('tong-hop');
  const { items } = await coordinator.get<{ items: { id: string; personId: string; reason: string }[] }>(
    `/call-tasks?roundId=${roundId}`,
  );
  const call = items.find((each) => each.personId === member.personId && each.reason === 'opinion-objected');
  if (!call) throw new Error('nobody is to telephone the leader who objected');
  await coordinator.post(`/call-tasks/${call.id}/calls`, { outcome: 'promised', note: 'Sẽ cho ý kiến từ thư' });
  office.tell('tong-hop', `gọi điện đồng chí ${member.postTitle} về việc ghi nhầm`);
}

/** One line is put right while members are asked: only that goes round again, the links of before are dead. Answers with how many lines stand as they were. */
export async function amendOneLine(
  office: StoryOffice,
  roundId: string,
  number: string,
  reason: string,
): Promise<number> {
  const { submissionId, members } = await readRound(office, roundId);
  const asked = office.members('standing-board');
  const links = await Promise.all(asked.map(({ email }) => requestInMailbox(office, email, number)));
  const head = await office.as('lanh-dao-to-chuc');
  const { revision, lines } = await head.get<{
    revision: number;
    lines: { id: string; outcome: string | null; details: { position: string } }[];
  }>(`/submissions/${submissionId}`);
  const [line] = lines;
  const details = { ...line!.details, position: `${line!.details.position}, phụ trách` };
  const answer = await head.post<{ asked: number; version: number }>(`/submissions/${submissionId}/amendments`, {
    revision,
    reason,
    changed: [{ lineId: line!.id, details }],
  });
  office.tell('lanh-dao-to-chuc', `sửa một trường hợp (${reason}): gửi lại ${answer.asked} đồng chí`);
  await office.world.sendMails();
  for (const { path } of links) {
    const { status } = await new LeaderBrowser(office.world.origin).open(path);
    if (status !== 410) throw new Error(`a link of before the amendment still opens: ${status}`);
  }
  office.tell('(máy)', `${links.length} đường dẫn trong thư trước không còn dùng được`);
  const standing = members.filter(({ answered }) => answered).length;
  const after = await readRound(office, roundId);
  const waiting = after.lines.filter(({ outcome }) => outcome === null);
  const untouched = waiting.filter(({ agree }) => agree === standing);
  const again = waiting.filter(({ agree, unanswered }) => agree === 0 && unanswered === members.length);
  if (answer.asked !== members.length || again.length !== 1 || untouched.length !== waiting.length - 1)
    throw new Error('an amendment should ask again about its own line, and about no other');
  office.tell('(máy)', `ý kiến của ${standing} đồng chí về ${untouched.length} trường hợp không sửa vẫn giữ nguyên`);
  return untouched.length;
}

/** Whoever answered before sees what was and what is, and is asked about nothing else. */
export async function expectDifferenceAlone(
  office: StoryOffice,
  member: RegisteredMember,
  number: string,
  untouched: number,
): Promise<void> {
  const { path } = await requestInMailbox(office, member.email, number);
  const { html, status } = await new LeaderBrowser(office.world.origin).open(path);
  const kept = /(\d+) nội dung khác vẫn giữ nguyên/.exec(html)?.[1];
  if (status !== 200 || !html.includes('<del>') || !html.includes('<ins>') || Number(kept) !== untouched)
    throw new Error(`the page should show one difference and leave ${untouched} cases as they are, not ${kept}`);
}
